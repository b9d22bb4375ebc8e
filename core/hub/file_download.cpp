#include "core/hub/file_download.h"

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/hub/blob_hash.h"
#include "core/hub/file_lock.h"

#include <cerrno>
#include <optional>
#include <system_error>
#include <unistd.h>

#include <QFile>

namespace corgi {
namespace {

namespace fs = std::filesystem;

constexpr int kMaxDamaged = 3;

// The bytes that arrived don't belong to the file; what is there of it is worthless.
class Damaged : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The unfinished file: what is on the disk, hashed.
class Part {
 public:
  Part(fs::path path, const RemoteFile& remote, const std::stop_token& stop)
      : path_(std::move(path)),
        remote_(remote),
        file_(QString::fromStdString(path_.string())),
        hash_(std::in_place, remote.etag, remote.size) {
    std::error_code ec;
    // Whoever put a link here must not choose what is written to.
    if (fs::is_symlink(path_, ec) || fs::file_size(path_, ec) > remote.size) fs::remove(path_, ec);
    if (fs::exists(path_, ec)) {
      read_in_pieces(
          path_, [this](const QByteArray& piece) { take(piece); }, stop);
    }
    if (!file_.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)) fail();
  }

  std::uint64_t size() const { return size_; }

  void write(const QByteArray& piece) {
    if (size_ + static_cast<std::uint64_t>(piece.size()) > remote_.size) {
      throw Damaged("more bytes than the " + std::to_string(remote_.size) + " announced");
    }
    errno = 0;
    if (file_.write(piece) != piece.size()) fail();
    take(piece);
  }

  void restart() {
    if (!file_.resize(0)) fail();
    size_ = 0;
    hash_.emplace(remote_.etag, remote_.size);
  }

  // Makes it the finished file, once everything is on the disk.
  void finish(const fs::path& blob) {
    if (!hash_->matches()) throw Damaged("its hash isn't " + remote_.etag);
    if (fsync(file_.handle()) != 0) fail();
    file_.close();
    fs::rename(path_, blob);
  }

 private:
  void take(const QByteArray& piece) {
    hash_->add(piece);
    size_ += static_cast<std::uint64_t>(piece.size());
  }

  [[noreturn]] void fail() const {
    const bool full = errno == ENOSPC || errno == EDQUOT;
    throw Error(full ? ErrorCode::kDiskFull : ErrorCode::kIo,
                path_.string() + ": can't be written: " + file_.errorString().toStdString());
  }

  fs::path path_;
  const RemoteFile& remote_;
  QFile file_;
  std::optional<BlobHash> hash_;
  std::uint64_t size_ = 0;
};

// "bytes 100-199/200": true when it begins at `from` of a file of `size` bytes.
bool goes_on_at(const QByteArray& content_range, std::uint64_t from, std::uint64_t size) {
  const QByteArray expected = "bytes " + QByteArray::number(qulonglong{from}) + '-';
  const QByteArray total = content_range.mid(content_range.indexOf('/') + 1);
  return content_range.startsWith(expected) &&
         (total == "*" || total == QByteArray::number(qulonglong{size}));
}

class FileDownload {
 public:
  FileDownload(HubClient& client,
               const RemoteFile& file,
               Part& part,
               const std::function<void(std::uint64_t)>& on_bytes)
      : client_(client), file_(file), part_(part), on_bytes_(on_bytes) {}

  // Until the part is as long as the file, through every bad moment of the network.
  void complete(const ModelId& id, const std::string& commit, const std::stop_token& stop) {
    for (int attempt = 1; part_.size() < file_.size;) {
      const std::uint64_t furthest = furthest_;
      std::string problem;
      try {
        from_ = part_.size();
        client_.get(
            id,
            commit,
            file_,
            from_,
            [this](const HttpHead& head, const QByteArray& piece) {
              piece.isEmpty() ? take_head(head) : take(head, piece);
            },
            stop);
        problem = "the server ended it after " + std::to_string(part_.size()) + " of " +
                  std::to_string(file_.size) + " bytes";
      } catch (const Error& e) {
        if (e.code() != ErrorCode::kNetwork) throw;
        problem = e.what();
      }
      if (part_.size() == file_.size) return;
      if (furthest_ > furthest) attempt = 1;
      if (attempt >= client_.retry().attempts) {
        throw Error(ErrorCode::kNetwork, file_.path + ": " + problem);
      }
      qCInfo(net_log) << "trying again:" << problem.c_str();
      wait_or_stop(retry_delay(client_.retry(), attempt++, client_.asked_to_wait()), stop);
    }
  }

 private:
  void take_head(const HttpHead& head) {
    if (head.status == 206) {
      if (goes_on_at(head.header("Content-Range"), from_, file_.size)) return;
      throw Damaged("the server sent another range than asked for");
    }
    // Nothing to go on with, or a server that can't: from the beginning.
    if (part_.size() > 0) part_.restart();
    on_bytes_(part_.size());
    const QByteArray length = head.header("Content-Length");
    if (head.status == 200 && !length.isEmpty() && length.toULongLong() != file_.size) {
      throw Damaged("the server sends " + length.toStdString() + " bytes, not the " +
                    std::to_string(file_.size) + " announced");
    }
  }

  void take(const HttpHead& head, const QByteArray& piece) {
    if (head.status == 416) return;
    part_.write(piece);
    furthest_ = std::max(furthest_, part_.size());
    on_bytes_(part_.size());
  }

  HubClient& client_;
  const RemoteFile& file_;
  Part& part_;
  const std::function<void(std::uint64_t)>& on_bytes_;
  std::uint64_t from_ = 0;
  std::uint64_t furthest_ = 0;  // the most that was ever there; less is no progress
};

bool is_there(const BlobPlace& place, const RemoteFile& file) {
  std::error_code ec;
  const bool there =
      fs::is_regular_file(place.blob, ec) && fs::file_size(place.blob, ec) == file.size;
  return there && !ec;
}

}  // namespace

void download_file(HubClient& client,
                   const ModelId& id,
                   const std::string& commit,
                   const RemoteFile& file,
                   const BlobPlace& place,
                   const std::function<void(std::uint64_t)>& on_bytes,
                   const std::stop_token& stop) {
  const FileLock lock(place.lock, stop);
  for (int damaged = 1; !is_there(place, file); ++damaged) {
    try {
      Part part(place.part, file, stop);
      on_bytes(part.size());
      FileDownload(client, file, part, on_bytes).complete(id, commit, stop);
      part.finish(place.blob);
    } catch (const Damaged& e) {
      qCWarning(net_log) << file.path.c_str() << "arrived damaged:" << e.what();
      std::error_code ec;
      fs::remove(place.part, ec);
      on_bytes(0);
      if (damaged == kMaxDamaged) {
        throw Error(
            ErrorCode::kModelFile,
            file.path + ": arrived damaged " + std::to_string(kMaxDamaged) + " times: " + e.what());
      }
    } catch (const fs::filesystem_error& e) {
      throw Error(ErrorCode::kIo, e.what());
    }
  }
  on_bytes(file.size);
}

}  // namespace corgi
