#include "core/net/http_client.h"

#include "core/base/cancel.h"
#include "core/base/log.h"

#include <exception>

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

namespace corgi {
namespace {

using std::chrono::milliseconds;

// A server that is faster than we write waits, instead of filling the memory.
constexpr qint64 kReadBufferBytes = 4 << 20;

QNetworkRequest qt_request(const HttpRequest& request) {
  QNetworkRequest result(request.url);
  result.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                      QNetworkRequest::ManualRedirectPolicy);
  result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
  result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
  // Several streams in one connection share its window, which slows large files down.
  result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
  result.setRawHeader("Accept-Encoding", "identity");
  result.setRawHeader("User-Agent", "corgi/" CORGI_VERSION);
  for (const auto& [name, value] : request.headers) result.setRawHeader(name, value);
  return result;
}

QNetworkReply* start(QNetworkAccessManager& manager, const HttpRequest& request) {
  const QNetworkRequest head = qt_request(request);
  if (request.method == "GET") return manager.get(head);
  if (request.method == "HEAD") return manager.head(head);
  return manager.sendCustomRequest(head, request.method, request.body);
}

HttpHead head_of(const QNetworkReply& reply) {
  HttpHead head;
  head.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  for (const auto& [name, value] : reply.rawHeaderPairs()) head.headers.emplace_back(name, value);
  return head;
}

// One exchange, from the request to the end of its answer.
class Exchange {
 public:
  Exchange(QNetworkAccessManager& manager,
           const HttpRequest& request,
           const HttpClient::Sink& sink,
           const std::stop_token& stop)
      : request_(request), sink_(sink), stop_(stop), reply_(start(manager, request)) {
    reply_->setReadBufferSize(kReadBufferBytes);
    timer_.setSingleShot(true);
    const auto listen = [this](auto signal, auto&& slot) {
      QObject::connect(reply_.get(), signal, &loop_, std::forward<decltype(slot)>(slot));
    };
    listen(&QNetworkReply::requestSent, [this] { timer_.start(request_.answer_timeout); });
    listen(&QNetworkReply::uploadProgress, [this] { timer_.start(request_.answer_timeout); });
    listen(&QNetworkReply::metaDataChanged, [this] { guarded([this] { take_head(); }); });
    listen(&QNetworkReply::readyRead, [this] { guarded([this] { take_body(); }); });
    listen(&QNetworkReply::finished, [this] { loop_.quit(); });
    QObject::connect(&timer_, &QTimer::timeout, &loop_, [this] {
      timed_out_ = true;
      loop_.quit();
    });
  }

  HttpHead run() {
    timer_.start(request_.connect_timeout);
    {
      const std::stop_callback wake(stop_, [this] {
        QMetaObject::invokeMethod(
            &loop_, [this] { loop_.quit(); }, Qt::QueuedConnection);
      });
      if (!reply_->isFinished()) loop_.exec();
    }
    timer_.stop();
    // The last bytes may have arrived together with the end.
    if (!failure_ && !timed_out_ && !stop_.stop_requested()) {
      guarded([this] {
        take_head();
        take_body();
      });
    }
    const bool cut = !reply_->isFinished() || !was_answered();
    const QString reason = reply_->errorString();
    reply_->abort();
    if (failure_) std::rethrow_exception(failure_);
    throw_if_stopped(stop_);
    if (timed_out_) fail("was silent for too long");
    if (cut) fail(reason.toStdString());
    // Queries may hold keys.
    qCDebug(net_log) << request_.method.constData()
                     << request_.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)
                     << head_.status;
    return head_;
  }

 private:
  template <typename Action>
  void guarded(const Action& action) {
    if (failure_) return;
    try {
      action();
    } catch (...) {
      failure_ = std::current_exception();
      loop_.quit();
    }
  }

  void take_head() {
    const HttpHead head = head_of(*reply_);
    if (head_.status != 0 || head.status < 200) return;
    head_ = head;
    timer_.start(request_.silence_timeout);
    if (sink_) sink_(head_, {});
  }

  void take_body() {
    if (head_.status == 0) take_head();
    const QByteArray piece = reply_->readAll();
    if (piece.isEmpty()) return;
    timer_.start(request_.silence_timeout);
    if (sink_) sink_(head_, piece);
  }

  // Qt reports statuses from 400 on as errors too; those are answers.
  bool was_answered() const {
    const QNetworkReply::NetworkError error = reply_->error();
    if (head_.status == 0) return false;
    if (error == QNetworkReply::ProtocolFailure) return false;
    return error == QNetworkReply::NoError || (error >= QNetworkReply::ContentAccessDenied &&
                                               error <= QNetworkReply::UnknownServerError);
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw Error(ErrorCode::kNetwork, origin_of(request_.url).toStdString() + ": " + what);
  }

  const HttpRequest& request_;
  const HttpClient::Sink& sink_;
  const std::stop_token& stop_;
  QEventLoop loop_;
  QTimer timer_;
  std::unique_ptr<QNetworkReply> reply_;
  HttpHead head_;
  std::exception_ptr failure_;
  bool timed_out_ = false;
};

}  // namespace

QByteArray HttpHead::header(const char* name) const {
  for (const auto& [key, value] : headers) {
    if (qstricmp(key.constData(), name) == 0) return value.trimmed();
  }
  return {};
}

HttpClient::HttpClient() : manager_(std::make_unique<QNetworkAccessManager>()) {
  manager_->setAutoDeleteReplies(false);
}

HttpClient::~HttpClient() = default;

HttpHead HttpClient::send(const HttpRequest& request,
                          const Sink& sink,
                          const std::stop_token& stop) {
  throw_if_stopped(stop);
  const QString scheme = request.url.scheme();
  const bool web = scheme == QLatin1String("http") || scheme == QLatin1String("https");
  if (!web || request.url.host().isEmpty()) {
    throw Error(ErrorCode::kInput,
                "expected an address such as https://host/, found '" +
                    request.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery).toStdString() +
                    "'");
  }
  return Exchange(*manager_, request, sink, stop).run();
}

HttpReply HttpClient::send(const HttpRequest& request,
                           qint64 max_bytes,
                           const std::stop_token& stop) {
  HttpReply reply;
  const Sink collect = [&](const HttpHead&, const QByteArray& piece) {
    if (reply.body.size() + piece.size() > max_bytes) {
      throw Error(ErrorCode::kServerReply,
                  origin_of(request.url).toStdString() + ": expected an answer of at most " +
                      std::to_string(max_bytes) + " bytes, found more");
    }
    reply.body += piece;
  };
  reply.head = send(request, collect, stop);
  return reply;
}

QByteArray origin_of(const QUrl& url) {
  const int usual = url.scheme() == QLatin1String("https") ? 443 : 80;
  const QString host = url.host().contains(QLatin1Char(':'))
                           ? QLatin1Char('[') + url.host() + QLatin1Char(']')
                           : url.host();
  QString origin = url.scheme() + QLatin1String("://") + host;
  if (url.port(usual) != usual) origin += QLatin1Char(':') + QString::number(url.port());
  return origin.toUtf8();
}

}  // namespace corgi
