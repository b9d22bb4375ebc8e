// One program at a time works on a file of the cache.
#pragma once

#include <filesystem>
#include <stop_token>

namespace corgi {

// The same kind of lock, on the same file, as huggingface_hub takes (flock), so that the two don't
// write into one another's files. Held as long as the object lives; a killed program lets go.
class FileLock {
 public:
  // Makes the file and its folder; waits while another holds it. Throws Error{kIo} and
  // Error{kCancelled}.
  FileLock(const std::filesystem::path& path, const std::stop_token& stop);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace corgi
