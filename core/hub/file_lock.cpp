#include "core/hub/file_lock.h"

#include "core/base/error.h"
#include "core/net/retry.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace corgi {
namespace {

constexpr std::chrono::milliseconds kAskAgain{100};

}  // namespace

FileLock::FileLock(const std::filesystem::path& path, const std::stop_token& stop) {
  std::error_code ec;
  std::filesystem::create_directories(path.parent_path(), ec);
  descriptor_ = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor_ < 0) {
    throw Error(ErrorCode::kIo, path.string() + ": can't be made: " + std::strerror(errno));
  }
  try {
    while (flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
      if (errno != EWOULDBLOCK && errno != EINTR) {
        throw Error(ErrorCode::kIo, path.string() + ": can't be locked: " + std::strerror(errno));
      }
      wait_or_stop(kAskAgain, stop);
    }
  } catch (...) {
    close(descriptor_);
    throw;
  }
}

FileLock::~FileLock() {
  close(descriptor_);
}

}  // namespace corgi
