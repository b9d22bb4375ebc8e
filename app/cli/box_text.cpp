#include "app/cli/box_text.h"

#include "app/cli/arguments.h"

#include <array>
#include <charconv>
#include <cmath>

namespace corgi {
namespace {

// Four numbers with commas between and nothing else.
bool parse_corners(std::string_view text, std::array<double, 4>& corners) {
  const char* at = text.data();
  const char* const end = at + text.size();
  for (std::size_t i = 0; i < corners.size(); ++i) {
    if (i > 0 && (at == end || *at++ != ',')) return false;
    const auto [stopped, error] = std::from_chars(at, end, corners[i]);
    if (error != std::errc()) return false;
    at = stopped;
  }
  return at == end;
}

std::string shown(double value) {
  return Json(std::round(value * 1e4) / 1e4).dump();
}

}  // namespace

Box box_from_text(std::string_view text, std::string_view option) {
  std::array<double, 4> c{};
  const bool sound = parse_corners(text, c) && c[0] >= 0 && c[1] >= 0 && c[2] <= 1 && c[3] <= 1 &&
                     c[0] < c[2] && c[1] < c[3];
  if (!sound) {
    throw UsageError(std::string(option) +
                     ": expected x0,y0,x1,y1 between 0 and 1 with x0 < x1 and y0 < y1, found '" +
                     std::string(text) + "'");
  }
  return {c[0], c[1], c[2], c[3]};
}

std::string box_to_text(const Box& box) {
  return shown(box.x0) + ',' + shown(box.y0) + ',' + shown(box.x1) + ',' + shown(box.y1);
}

Json box_to_json(const Box& box) {
  return {box.x0, box.y0, box.x1, box.y1};
}

}  // namespace corgi
