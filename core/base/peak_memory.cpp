#include "core/base/peak_memory.h"

#include <fstream>
#include <limits>
#include <string>

namespace corgi {

void restart_peak_memory() {
  // Source: Linux v6.1, Documentation/filesystems/proc.rst, /proc/PID/clear_refs.
  std::ofstream("/proc/self/clear_refs") << "5";
}

std::uint64_t peak_memory() {
  std::ifstream status("/proc/self/status");
  std::string word;
  while (status >> word) {
    std::uint64_t kibibytes = 0;
    if (word == "VmHWM:" && status >> kibibytes) return kibibytes << 10;
    status.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
  }
  return 0;
}

}  // namespace corgi
