#include "core/hub/blob_hash.h"

#include "core/base/cancel.h"
#include "core/hub/model_id.h"

#include <algorithm>

#include <QFile>

namespace corgi {
namespace {

constexpr qint64 kPieceBytes = 4 << 20;
constexpr std::size_t kSha256Digits = 64;

bool is_sha256(std::string_view text) {
  return text.size() == kSha256Digits && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

}  // namespace

bool is_hash(std::string_view etag) {
  return is_sha256(etag) || is_commit(etag);
}

BlobHash::BlobHash(std::string_view etag, std::uint64_t size)
    : expected_(etag.data(), static_cast<qsizetype>(etag.size())),
      can_tell_(is_hash(etag)),
      hash_(is_sha256(etag) ? QCryptographicHash::Sha256 : QCryptographicHash::Sha1) {
  // git-scm.com/book, "Git Internals - Git Objects".
  if (is_commit(etag)) hash_.addData("blob " + QByteArray::number(qulonglong{size}) + '\0');
}

void BlobHash::add(const QByteArray& bytes) {
  if (can_tell_) hash_.addData(bytes);
}

bool BlobHash::matches() const {
  return !can_tell_ || hash_.result().toHex() == expected_;
}

void read_in_pieces(const std::filesystem::path& path,
                    const std::function<void(const QByteArray&)>& take,
                    const std::stop_token& stop) {
  QFile file(QString::fromStdString(path.string()));
  if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
    throw Error(ErrorCode::kIo,
                path.string() + ": can't be read: " + file.errorString().toStdString());
  }
  for (;;) {
    throw_if_stopped(stop);
    const QByteArray piece = file.read(kPieceBytes);
    if (piece.isEmpty()) break;
    take(piece);
  }
  if (file.error() != QFileDevice::NoError) {
    throw Error(ErrorCode::kIo,
                path.string() + ": can't be read: " + file.errorString().toStdString());
  }
}

}  // namespace corgi
