#include "core/hub/hub_client.h"

#include "core/base/error.h"
#include "core/base/log.h"

#include <algorithm>

namespace corgi {
namespace {

constexpr int kMaxRedirects = 8;
constexpr qint64 kMaxIndexBytes = 32 << 20;
constexpr std::size_t kMaxEtagLength = 200;

bool is_redirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

// W/"abc" and "abc" are abc; empty when it can't be a file name.
std::string plain_etag(QByteArray text) {
  if (text.startsWith("W/")) text.remove(0, 2);
  if (text.size() >= 2 && text.startsWith('"') && text.endsWith('"')) {
    text = text.mid(1, text.size() - 2);
  }
  const std::string etag = text.toStdString();
  const bool safe = !etag.empty() && etag.size() <= kMaxEtagLength && etag.front() != '.' &&
                    std::ranges::all_of(etag, [](unsigned char c) {
                      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                             (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.';
                    });
  return safe ? etag : std::string();
}

QString percent_encoded(const std::string& text) {
  return QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(text), "/"));
}

}  // namespace

HubClient::HubClient(HubSettings settings,
                     RetryPolicy retry,
                     std::chrono::milliseconds silence_timeout)
    : settings_(std::move(settings)), retry_(retry), silence_timeout_(silence_timeout) {}

QUrl HubClient::url(const QString& path) const {
  return QUrl(settings_.endpoint.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash) + path,
              QUrl::StrictMode);
}

QUrl HubClient::file_url(const ModelId& id,
                         const std::string& commit,
                         const std::string& path) const {
  return url(QLatin1Char('/') + percent_encoded(id.repo) + QLatin1String("/resolve/") +
             QString::fromStdString(commit) + QLatin1Char('/') + percent_encoded(path));
}

HttpRequest HubClient::request(const QByteArray& method, const QUrl& url) const {
  HttpRequest request;
  request.method = method;
  request.url = url;
  request.answer_timeout = silence_timeout_;
  request.silence_timeout = silence_timeout_;
  // The token is for the hub alone; the servers it redirects to have addresses that are keys.
  if (!settings_.token.isEmpty() && origin_of(url) == origin_of(settings_.endpoint)) {
    request.headers.emplace_back("Authorization", "Bearer " + settings_.token);
  }
  return request;
}

QUrl HubClient::redirected(const QUrl& from, const HttpHead& head) const {
  const QUrl to = from.resolved(QUrl::fromEncoded(head.header("Location")));
  const bool weaker =
      from.scheme() == QLatin1String("https") && to.scheme() != QLatin1String("https");
  if (!to.isValid() || to == from || to.host().isEmpty() || weaker) {
    throw Error(ErrorCode::kServerReply,
                origin_of(from).toStdString() + ": redirects to " + origin_of(to).toStdString() +
                    ", which can't be followed");
  }
  return to;
}

void HubClient::check(const HttpHead& head, const QUrl& url, const std::string& what) {
  asked_to_wait_ = std::nullopt;
  if (head.ok()) return;
  const std::string server = origin_of(url).toStdString();
  const std::string status = std::to_string(head.status);
  const QByteArray reason = head.header("X-Error-Code");
  if (is_worth_retrying(head.status)) {
    asked_to_wait_ = retry_after(head);
    throw Error(ErrorCode::kNetwork, what + ": " + server + " answered " + status);
  }
  const bool missing = head.status == 404 || head.status == 410 || reason == "RepoNotFound";
  if (missing) {
    throw Error(ErrorCode::kUnknownModel,
                what + ": " + server + " doesn't have it (" + status +
                    "), or only for accounts that may see it");
  }
  if (head.status == 401 || head.status == 403) {
    const bool has_token = !settings_.token.isEmpty();
    throw Error(ErrorCode::kAccess,
                what + ": " + server + " refuses (" + status + "): " +
                    (has_token ? "the token isn't valid for it; look at HF_TOKEN"
                               : "it wants a token: accept the model's terms on its page, then set "
                                 "HF_TOKEN"));
  }
  throw Error(ErrorCode::kServerReply, what + ": " + server + " answered " + status);
}

// An exchange whose body is small, tried again where that can help. A HEAD's redirect that tells
// what it leads to is an answer.
HttpReply HubClient::small_exchange(HttpRequest request,
                                    const std::string& what,
                                    const std::stop_token& stop) {
  if (settings_.offline) {
    throw Error(ErrorCode::kNetwork,
                what + ": HF_HUB_OFFLINE is set, so nothing is asked of " +
                    origin_of(settings_.endpoint).toStdString());
  }
  for (int attempt = 1, redirects = 0;;) {
    try {
      HttpReply reply = http_.send(request, kMaxIndexBytes, stop);
      const bool describes = !reply.head.header("X-Linked-Etag").isEmpty();
      if (is_redirect(reply.head.status) && !describes) {
        if (++redirects > kMaxRedirects) {
          throw Error(ErrorCode::kServerReply, what + ": more than 8 redirects");
        }
        request = this->request(request.method, redirected(request.url, reply.head));
        continue;
      }
      if (!describes) check(reply.head, request.url, what);
      return reply;
    } catch (const Error& e) {
      if (e.code() != ErrorCode::kNetwork || attempt >= retry_.attempts) throw;
      qCInfo(net_log) << "trying again:" << e.what();
      wait_or_stop(retry_delay(retry_, attempt++, std::exchange(asked_to_wait_, std::nullopt)),
                   stop);
    }
  }
}

RepoIndex HubClient::index(const ModelId& id, const std::stop_token& stop) {
  const QUrl address =
      url(QLatin1String("/api/models/") + percent_encoded(id.repo) + QLatin1String("/revision/") +
          QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(id.revision))));
  const HttpReply reply = small_exchange(request("GET", address), id.text(), stop);
  return parse_repo_index(reply.body.toStdString(),
                          origin_of(address).toStdString() + ": " + id.text());
}

RemoteFile HubClient::describe(const ModelId& id,
                               const std::string& commit,
                               const std::string& path,
                               const std::stop_token& stop) {
  const std::string what = id.repo + ": " + path;
  const HttpHead head =
      small_exchange(request("HEAD", file_url(id, commit, path)), what, stop).head;
  RemoteFile file;
  file.path = path;
  const QByteArray linked = head.header("X-Linked-Etag");
  file.etag = plain_etag(linked.isEmpty() ? head.header("ETag") : linked);
  if (file.etag.empty()) {
    throw Error(ErrorCode::kServerReply, what + ": expected an ETag, found none that can be used");
  }
  QByteArray size = head.header("X-Linked-Size");
  if (size.isEmpty()) size = head.header("Content-Length");
  bool is_number = false;
  const qint64 bytes = size.toLongLong(&is_number);
  if (!is_number || bytes < 0) {
    throw Error(ErrorCode::kServerReply,
                what + ": expected a size, found '" + size.toStdString() + "'");
  }
  file.size = static_cast<std::uint64_t>(bytes);
  const QByteArray served = head.header("X-Repo-Commit");
  if (!served.isEmpty() && served.toStdString() != commit) {
    throw Error(ErrorCode::kServerReply,
                what + ": expected commit " + commit + ", found " + served.toStdString());
  }
  return file;
}

void HubClient::get(const ModelId& id,
                    const std::string& commit,
                    const RemoteFile& file,
                    std::uint64_t from,
                    const HttpClient::Sink& sink,
                    const std::stop_token& stop) {
  const std::string what = id.repo + ": " + file.path;
  const HttpClient::Sink filter = [&](const HttpHead& head, const QByteArray& piece) {
    if (head.status == 200 || head.status == 206 || head.status == 416) sink(head, piece);
  };
  QUrl address = file_url(id, commit, file.path);
  for (int redirects = 0; redirects <= kMaxRedirects; ++redirects) {
    HttpRequest request = this->request("GET", address);
    if (from > 0)
      request.headers.emplace_back("Range", "bytes=" + QByteArray::number(qulonglong{from}) + '-');
    const HttpHead head = http_.send(request, filter, stop);
    if (!is_redirect(head.status)) {
      if (head.status != 416) check(head, address, what);
      return;
    }
    address = redirected(address, head);
  }
  throw Error(ErrorCode::kServerReply, what + ": more than 8 redirects");
}

}  // namespace corgi
