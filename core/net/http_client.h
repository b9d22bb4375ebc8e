// HTTP as a plain function call: one exchange at a time, on the calling thread.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QUrl>

class QNetworkAccessManager;

namespace corgi {

struct HttpRequest {
  QByteArray method = "GET";
  QUrl url;
  std::vector<std::pair<QByteArray, QByteArray>> headers;
  QByteArray body;
  // How long a connection may take, how long the server may think before it answers, and how long
  // it may then be silent.
  std::chrono::milliseconds connect_timeout{20'000};
  std::chrono::milliseconds answer_timeout{60'000};
  std::chrono::milliseconds silence_timeout{60'000};
};

// Status and headers of an answer.
struct HttpHead {
  int status = 0;
  std::vector<std::pair<QByteArray, QByteArray>> headers;

  // The header's value, its name in any case; empty when there is none.
  QByteArray header(const char* name) const;
  // True for 200 to 299.
  bool ok() const { return status >= 200 && status < 300; }
};

struct HttpReply {
  HttpHead head;
  QByteArray body;
};

// Blocking: never on the GUI thread. Used on the thread that made it, which needs no event loop of
// its own; keeps connections open between exchanges. Follows no redirect and decompresses nothing.
class HttpClient {
 public:
  // Called with each piece of the body as it arrives, and once with an empty piece when the head is
  // there. It may throw, which ends the exchange and passes through.
  using Sink = std::function<void(const HttpHead& head, const QByteArray& piece)>;

  HttpClient();
  ~HttpClient();

  // Hands the body to `sink`. Every status is an answer, none an error. Throws Error{kNetwork} when
  // the server can't be reached, is silent for too long or cuts the body short, and
  // Error{kCancelled} after a stop, at once and with the connection closed.
  HttpHead send(const HttpRequest& request, const Sink& sink, const std::stop_token& stop);
  // The same with the whole body, at most `max_bytes`: more throws Error{kServerReply}.
  HttpReply send(const HttpRequest& request, qint64 max_bytes, const std::stop_token& stop);

 private:
  std::unique_ptr<QNetworkAccessManager> manager_;
};

// "https://host:port", for messages and for telling whether two addresses are of one server.
QByteArray origin_of(const QUrl& url);

}  // namespace corgi
