// Where a line of text stands when it doesn't stand upright.
#pragma once

#include "core/base/box.h"

#include <algorithm>
#include <array>

namespace corgi {

// In [0,1] of the picture's width and height.
struct QuadPoint {
  double x = 0;
  double y = 0;
  bool operator==(const QuadPoint&) const = default;
};

// Corners clockwise from the one where the text begins: its top left, as one reads it.
using TextQuad = std::array<QuadPoint, 4>;

// The smallest upright box around `quad`.
inline Box bounds(const TextQuad& quad) {
  const auto [left, right] =
      std::minmax({quad[0], quad[1], quad[2], quad[3]},
                  [](const QuadPoint& a, const QuadPoint& b) { return a.x < b.x; });
  const auto [top, bottom] =
      std::minmax({quad[0], quad[1], quad[2], quad[3]},
                  [](const QuadPoint& a, const QuadPoint& b) { return a.y < b.y; });
  return normalized_box(left.x, top.y, right.x, bottom.y);
}

}  // namespace corgi
