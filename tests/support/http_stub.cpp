#include "tests/support/http_stub.h"

#include <algorithm>
#include <deque>

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace corgi::testing {
namespace {

QByteArray head_bytes(const StubReply& reply, bool chunked) {
  QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Stub\r\n";
  for (const auto& [name, value] : reply.headers) head += name + ": " + value + "\r\n";
  const bool has_length = std::ranges::any_of(
      reply.headers, [](const auto& header) { return header.first == "Content-Length"; });
  if (chunked) {
    head += "Transfer-Encoding: chunked\r\n";
  } else if (!has_length) {
    const qint64 length = reply.stated_length >= 0 ? reply.stated_length : reply.body.size();
    head += "Content-Length: " + QByteArray::number(length) + "\r\n";
  }
  return head + "\r\n";
}

QByteArray as_chunk(const QByteArray& piece) {
  return QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
}

}  // namespace

struct HttpStub::Connection {
  QTcpSocket* socket = nullptr;
  QByteArray received;
  std::deque<QByteArray> out;  // what is still to be written of the answer
  int piece_delay_ms = 0;
  bool closes = false;
  bool answering = false;
};

QByteArray StubRequest::header(const QByteArray& name) const {
  for (const auto& [key, value] : headers) {
    if (key == name) return value;
  }
  return {};
}

HttpStub::HttpStub(Script script) : script_(std::move(script)) {
  server_ = std::make_unique<QTcpServer>();
  server_->listen(QHostAddress::LocalHost);
  port_ = server_->serverPort();
  QObject::connect(server_.get(), &QTcpServer::newConnection, server_.get(), [this] { accept(); });
  server_->moveToThread(&thread_);
  thread_.start();
}

HttpStub::~HttpStub() {
  QMetaObject::invokeMethod(
      server_.get(), [this] { delete server_.release(); }, Qt::BlockingQueuedConnection);
  thread_.quit();
  thread_.wait();
}

QUrl HttpStub::url(const QString& path) const {
  return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(port_).arg(path));
}

std::vector<StubRequest> HttpStub::requests() const {
  const std::lock_guard lock(mutex_);
  return requests_;
}

int HttpStub::dropped() const {
  const std::lock_guard lock(mutex_);
  return dropped_;
}

int HttpStub::most_at_once() const {
  const std::lock_guard lock(mutex_);
  return most_at_once_;
}

void HttpStub::accept() {
  while (QTcpSocket* socket = server_->nextPendingConnection()) {
    auto connection = std::make_shared<Connection>();
    connection->socket = socket;
    QObject::connect(
        socket, &QTcpSocket::readyRead, socket, [this, connection] { read(connection); });
    QObject::connect(socket, &QTcpSocket::disconnected, socket, [this, connection] {
      if (!connection->answering) return;
      connection->answering = false;
      connection->out.clear();
      const std::lock_guard lock(mutex_);
      --at_once_;
      dropped_ += !connection->closes;
    });
  }
}

void HttpStub::read(const std::shared_ptr<Connection>& connection) {
  connection->received += connection->socket->readAll();
  const qsizetype end = connection->received.indexOf("\r\n\r\n");
  if (end < 0 || connection->answering) return;
  StubRequest request;
  const QList<QByteArray> lines = connection->received.left(end).split('\n');
  const QList<QByteArray> words = lines[0].trimmed().split(' ');
  request.method = words.value(0);
  request.target = words.value(1);
  for (qsizetype i = 1; i < lines.size(); ++i) {
    const qsizetype colon = lines[i].indexOf(':');
    request.headers.emplace_back(lines[i].left(colon).toLower(), lines[i].mid(colon + 1).trimmed());
  }
  const qsizetype length = request.header("content-length").toLongLong();
  if (connection->received.size() < end + 4 + length) return;
  request.body = connection->received.mid(end + 4, length);
  connection->received.remove(0, end + 4 + length);
  connection->answering = true;
  {
    const std::lock_guard lock(mutex_);
    requests_.push_back(request);
    most_at_once_ = std::max(most_at_once_, ++at_once_);
  }
  answer(connection, request);
}

void HttpStub::answer(const std::shared_ptr<Connection>& connection, const StubRequest& request) {
  StubReply reply = script_(request);
  if (reply.never_answers) return;
  if (reply.closes_at_once) return finish(connection, true);
  const bool chunked = !reply.pieces.empty();
  connection->closes = reply.cut_after >= 0 || reply.stated_length >= 0;
  connection->piece_delay_ms = reply.piece_delay_ms;
  connection->out.push_back(head_bytes(reply, chunked));
  if (chunked) {
    for (const QByteArray& piece : reply.pieces) connection->out.push_back(as_chunk(piece));
    if (reply.cut_after < 0) connection->out.emplace_back("0\r\n\r\n");
  } else if (request.method != "HEAD") {
    const QByteArray body = reply.cut_after >= 0 ? reply.body.left(reply.cut_after) : reply.body;
    const qsizetype step =
        reply.piece_delay_ms > 0 ? std::max<qsizetype>(1, body.size() / 64) : body.size();
    for (qsizetype at = 0; at < body.size(); at += step) {
      connection->out.push_back(body.mid(at, step));
    }
  }
  QTimer::singleShot(
      reply.delay_ms, connection->socket, [this, connection] { write_next(connection); });
}

void HttpStub::write_next(const std::shared_ptr<Connection>& connection) {
  if (!connection->answering) return;
  do {
    if (connection->out.empty()) return finish(connection, connection->closes);
    connection->socket->write(connection->out.front());
    connection->out.pop_front();
  } while (connection->piece_delay_ms == 0);
  QTimer::singleShot(connection->piece_delay_ms, connection->socket, [this, connection] {
    write_next(connection);
  });
}

void HttpStub::finish(const std::shared_ptr<Connection>& connection, bool close) {
  connection->answering = false;
  {
    const std::lock_guard lock(mutex_);
    --at_once_;
  }
  if (close) {
    connection->socket->disconnectFromHost();
  } else if (!connection->received.isEmpty()) {
    read(connection);
  }
}

}  // namespace corgi::testing
