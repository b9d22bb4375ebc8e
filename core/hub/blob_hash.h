// Does a file hold what its hub says it holds?
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

#include <QByteArray>
#include <QCryptographicHash>

namespace corgi {

// An ETag of 64 hexadecimal digits is the file's SHA-256 (large files), one of 40 the SHA-1 of its
// git blob. Hubs that put anything else there can't be checked against it.
class BlobHash {
 public:
  // `size` bytes are going to be added.
  BlobHash(std::string_view etag, std::uint64_t size);

  // False when the ETag is no hash; then matches() is always true.
  bool can_tell() const { return can_tell_; }
  void add(const QByteArray& bytes);
  bool matches() const;

 private:
  QByteArray expected_;
  bool can_tell_;
  QCryptographicHash hash_;
};

// True for a name that `BlobHash` can tell by.
bool is_hash(std::string_view etag);

// Reads `path` from its beginning in pieces of a few MiB and hands them to `take`. Throws
// Error{kIo} and Error{kCancelled}.
void read_in_pieces(const std::filesystem::path& path,
                    const std::function<void(const QByteArray&)>& take,
                    const std::stop_token& stop);

}  // namespace corgi
