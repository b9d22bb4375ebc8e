// A hub on the loopback that speaks the Hugging Face protocol, large files on a second server.
#pragma once

#include "tests/support/http_stub.h"

#include <atomic>
#include <functional>
#include <map>
#include <mutex>

#include <QByteArray>
#include <QString>

namespace corgi::testing {

// The files of the small checkpoint in tests/reference.
std::map<QString, QByteArray> micro_checkpoint_files();

QByteArray sha256_of(const QByteArray& bytes);
QByteArray git_sha1_of(const QByteArray& bytes);

// Serves one repository. Files of 100 000 bytes and more are "large": their ETag is a SHA-256 and
// their bytes lie on another server, which a redirect leads to; others have a git SHA-1.
class FakeHub {
 public:
  static constexpr const char* kRepo = "corgi/small-vl";
  static constexpr const char* kCommit = "0123456789abcdef0123456789abcdef01234567";

  // Changes an answer on its way out; called for both servers.
  using Fault = std::function<void(const StubRequest&, StubReply&)>;

  explicit FakeHub(std::map<QString, QByteArray> files = micro_checkpoint_files());

  QUrl url() const { return hub_.url(); }
  const std::map<QString, QByteArray>& files() const { return files_; }
  // Replaces all faults. Thread-safe.
  void set_fault(Fault fault);
  std::vector<StubRequest> hub_requests() const { return hub_.requests(); }
  std::vector<StubRequest> storage_requests() const { return storage_.requests(); }
  // Requests of `method` whose target ends with `end`, on both servers.
  int count(const QByteArray& method, const QByteArray& end) const;
  int most_at_once() const { return storage_.most_at_once(); }

 private:
  StubReply serve(const StubRequest& request);
  StubReply store(const StubRequest& request);
  StubReply with_fault(const StubRequest& request, StubReply reply);

  std::map<QString, QByteArray> files_;
  std::mutex mutex_;
  Fault fault_;
  HttpStub storage_;
  HttpStub hub_;
};

// Answers a GET of `bytes`, or of the range that it asks for.
StubReply serve_bytes(const StubRequest& request, const QByteArray& bytes);

}  // namespace corgi::testing
