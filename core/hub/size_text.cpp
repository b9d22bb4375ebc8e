#include "core/hub/size_text.h"

#include <array>
#include <cstdio>

namespace corgi {
namespace {

struct Unit {
  double bytes;
  const char* format;
};

constexpr std::array kUnits{
    Unit{1e12, "%.1f TB"}, Unit{1e9, "%.1f GB"}, Unit{1e6, "%.0f MB"}, Unit{1e3, "%.0f kB"}};

}  // namespace

std::string size_text(std::uint64_t bytes) {
  for (const Unit& unit : kUnits) {
    if (static_cast<double>(bytes) < unit.bytes) continue;
    char text[32];
    std::snprintf(text, sizeof text, unit.format, static_cast<double>(bytes) / unit.bytes);
    return text;
  }
  return std::to_string(bytes) + " bytes";
}

}  // namespace corgi
