// Numbers of bytes for people.
#pragma once

#include <cstdint>
#include <string>

namespace corgi {

// "4.3 GB", "850 MB", "12 kB", "7 bytes": powers of 1000, as disks are sold.
std::string size_text(std::uint64_t bytes);

}  // namespace corgi
