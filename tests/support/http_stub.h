// A web server on the loopback that answers from a script and misbehaves as it is told.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QThread>
#include <QUrl>

class QTcpServer;
class QTcpSocket;

namespace corgi::testing {

using StubHeaders = std::vector<std::pair<QByteArray, QByteArray>>;

struct StubRequest {
  QByteArray method;
  QByteArray target;  // path and query, as sent
  StubHeaders headers;
  QByteArray body;

  // The name in lower case.
  QByteArray header(const QByteArray& name) const;
};

struct StubReply {
  int status = 200;
  StubHeaders headers;
  QByteArray body;
  // Not empty: sent one after another in chunks instead of `body`.
  std::vector<QByteArray> pieces;
  int delay_ms = 0;             // before the first byte
  int piece_delay_ms = 0;       // before each further piece; `body` is cut into 64 for it
  qint64 cut_after = -1;        // bytes of the body after which the connection is closed
  qint64 stated_length = -1;    // a Content-Length that lies
  bool never_answers = false;   // keeps the connection open and silent
  bool closes_at_once = false;  // closes it without a byte
};

// Listens on a free port from construction to destruction, on a thread of its own. The script runs
// on that thread.
class HttpStub {
 public:
  using Script = std::function<StubReply(const StubRequest&)>;

  explicit HttpStub(Script script);
  ~HttpStub();
  HttpStub(const HttpStub&) = delete;
  HttpStub& operator=(const HttpStub&) = delete;

  // "http://127.0.0.1:PORT" + path
  QUrl url(const QString& path = {}) const;
  QString address() const { return url().toString(); }
  // Everything asked so far. Thread-safe.
  std::vector<StubRequest> requests() const;
  // Connections that clients closed before their answer was complete. Thread-safe.
  int dropped() const;
  // The most requests that were being answered at the same time. Thread-safe.
  int most_at_once() const;

 private:
  struct Connection;
  void accept();
  void read(const std::shared_ptr<Connection>& connection);
  void answer(const std::shared_ptr<Connection>& connection, const StubRequest& request);
  void write_next(const std::shared_ptr<Connection>& connection);
  void finish(const std::shared_ptr<Connection>& connection, bool close);

  Script script_;
  QThread thread_;
  std::unique_ptr<QTcpServer> server_;
  quint16 port_ = 0;
  mutable std::mutex mutex_;
  std::vector<StubRequest> requests_;
  int dropped_ = 0;
  int at_once_ = 0;
  int most_at_once_ = 0;
};

}  // namespace corgi::testing
