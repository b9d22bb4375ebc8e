#include "tests/hub/fake_hub.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace corgi::testing {
namespace {

constexpr qsizetype kLargeBytes = 100'000;

}  // namespace

std::map<QString, QByteArray> micro_checkpoint_files() {
  std::map<QString, QByteArray> files;
  const QDir folder(QStringLiteral(CORGI_GOLDEN_DIR "/checkpoints/micro"));
  for (const QString& name : folder.entryList(QDir::Files)) {
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::ReadOnly)) files[name] = file.readAll();
  }
  return files;
}

QByteArray sha256_of(const QByteArray& bytes) {
  return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray git_sha1_of(const QByteArray& bytes) {
  const QByteArray head = "blob " + QByteArray::number(bytes.size()) + '\0';
  return QCryptographicHash::hash(head + bytes, QCryptographicHash::Sha1).toHex();
}

StubReply serve_bytes(const StubRequest& request, const QByteArray& bytes) {
  StubReply reply;
  reply.body = bytes;
  const QByteArray range = request.header("range");
  if (range.startsWith("bytes=") && range.endsWith('-')) {
    const qint64 from = range.mid(6, range.size() - 7).toLongLong();
    const QByteArray total = QByteArray::number(bytes.size());
    if (from >= bytes.size()) {
      reply.status = 416;
      reply.body.clear();
      reply.headers.emplace_back("Content-Range", "bytes */" + total);
    } else {
      reply.status = 206;
      reply.body = bytes.mid(from);
      reply.headers.emplace_back("Content-Range",
                                 "bytes " + QByteArray::number(from) + '-' +
                                     QByteArray::number(bytes.size() - 1) + '/' + total);
    }
  }
  if (request.method == "HEAD") {
    reply.headers.emplace_back("Content-Length", QByteArray::number(reply.body.size()));
  }
  return reply;
}

FakeHub::FakeHub(std::map<QString, QByteArray> files)
    : files_(std::move(files)),
      storage_([this](const StubRequest& request) { return with_fault(request, store(request)); }),
      hub_([this](const StubRequest& request) { return with_fault(request, serve(request)); }) {}

void FakeHub::set_fault(Fault fault) {
  const std::lock_guard lock(mutex_);
  fault_ = std::move(fault);
}

int FakeHub::count(const QByteArray& method, const QByteArray& end) const {
  int found = 0;
  for (const auto& requests : {hub_requests(), storage_requests()}) {
    for (const StubRequest& request : requests) {
      found += request.method == method && request.target.endsWith(end);
    }
  }
  return found;
}

StubReply FakeHub::with_fault(const StubRequest& request, StubReply reply) {
  const std::lock_guard lock(mutex_);
  if (fault_) fault_(request, reply);
  return reply;
}

StubReply FakeHub::serve(const StubRequest& request) {
  StubReply reply;
  const QByteArray index = QByteArray("/api/models/") + kRepo + "/revision/";
  const QByteArray resolve = QByteArray("/") + kRepo + "/resolve/" + kCommit + '/';
  if (request.target == index + "main" || request.target == index + kCommit) {
    QJsonArray siblings;
    for (const auto& [name, bytes] : files_) {
      siblings.append(QJsonObject{{QStringLiteral("rfilename"), name}});
    }
    reply.body = QJsonDocument(QJsonObject{{QStringLiteral("id"), QLatin1String(kRepo)},
                                           {QStringLiteral("sha"), QLatin1String(kCommit)},
                                           {QStringLiteral("siblings"), siblings}})
                     .toJson();
    reply.headers.emplace_back("Content-Type", "application/json");
    return reply;
  }
  const QString name = QUrl::fromPercentEncoding(request.target.mid(resolve.size()));
  if (!request.target.startsWith(resolve) || !files_.contains(name)) {
    reply.status = 404;
    reply.headers.emplace_back("X-Error-Code", "EntryNotFound");
    return reply;
  }
  const QByteArray& bytes = files_.at(name);
  if (bytes.size() < kLargeBytes) {
    reply = serve_bytes(request, bytes);
    reply.headers.emplace_back("ETag", "\"" + git_sha1_of(bytes) + "\"");
  } else {
    reply.status = 302;
    reply.headers.emplace_back("Location",
                               storage_.url(QLatin1Char('/') + name).toEncoded() + "?signature=x");
    reply.headers.emplace_back("X-Linked-Etag", "\"" + sha256_of(bytes) + "\"");
    reply.headers.emplace_back("X-Linked-Size", QByteArray::number(bytes.size()));
  }
  reply.headers.emplace_back("X-Repo-Commit", kCommit);
  return reply;
}

StubReply FakeHub::store(const StubRequest& request) {
  const QString name =
      QUrl::fromPercentEncoding(request.target.mid(1, request.target.indexOf('?') - 1));
  if (files_.contains(name)) return serve_bytes(request, files_.at(name));
  StubReply reply;
  reply.status = 404;
  return reply;
}

}  // namespace corgi::testing
