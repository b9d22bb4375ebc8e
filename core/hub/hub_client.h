// The Hugging Face protocol: what a repository holds, what a file is, and its bytes.
#pragma once

#include "core/hub/hub_settings.h"
#include "core/hub/model_id.h"
#include "core/hub/repo_index.h"
#include "core/net/http_client.h"
#include "core/net/retry.h"

#include <chrono>
#include <cstdint>
#include <stop_token>
#include <string>

namespace corgi {

// A file of a repository as the hub describes it. The ETag names the file's content, and is safe as
// a file name.
struct RemoteFile {
  std::string path;
  std::string etag;
  std::uint64_t size = 0;
};

// Blocking, on the thread that made it: see HttpClient.
// Source: huggingface.co/docs/hub/api, and huggingface_hub v2.4, file_download.py (behaviour).
class HubClient {
 public:
  HubClient(HubSettings settings, RetryPolicy retry, std::chrono::milliseconds silence_timeout);

  // These try again when the network or the server has a bad moment. Throw Error{kNetwork} when
  // that doesn't help or the settings say offline, Error{kAccess}, Error{kUnknownModel},
  // Error{kServerReply} and Error{kCancelled}.
  RepoIndex index(const ModelId& id, const std::stop_token& stop);
  RemoteFile describe(const ModelId& id,
                      const std::string& commit,
                      const std::string& path,
                      const std::stop_token& stop);

  // One attempt to get a file's bytes from number `from` on. `sink` sees the head of the last
  // answer, after all redirects; a status other than 200, 206 and 416 throws as above, with
  // Error{kNetwork} for those that pass by themselves; then `asked_to_wait` is set when the server
  // said for how long.
  void get(const ModelId& id,
           const std::string& commit,
           const RemoteFile& file,
           std::uint64_t from,
           const HttpClient::Sink& sink,
           const std::stop_token& stop);
  std::optional<std::chrono::milliseconds> asked_to_wait() const { return asked_to_wait_; }
  const RetryPolicy& retry() const { return retry_; }

 private:
  QUrl url(const QString& path) const;
  QUrl file_url(const ModelId& id, const std::string& commit, const std::string& path) const;
  HttpRequest request(const QByteArray& method, const QUrl& url) const;
  QUrl redirected(const QUrl& from, const HttpHead& head) const;
  HttpReply small_exchange(HttpRequest request,
                           const std::string& what,
                           const std::stop_token& stop);
  void check(const HttpHead& head, const QUrl& url, const std::string& what);

  HubSettings settings_;
  RetryPolicy retry_;
  std::chrono::milliseconds silence_timeout_;
  HttpClient http_;
  std::optional<std::chrono::milliseconds> asked_to_wait_;
};

}  // namespace corgi
