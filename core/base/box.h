// The program's one coordinate type: a rectangle in [0,1] of the upright original image.
#pragma once

#include <algorithm>

namespace corgi {

// Corners normalised to the image's width and height; x0 <= x1 and y0 <= y1 within [0,1].
// Made from anything else by normalized_box().
struct Box {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;

  double width() const { return x1 - x0; }
  double height() const { return y1 - y0; }
  double area() const { return width() * height(); }
  bool operator==(const Box&) const = default;
};

// The whole image.
inline constexpr Box kWholeImage{0, 0, 1, 1};

// Orders the corners and clamps them to [0,1].
inline Box normalized_box(double x0, double y0, double x1, double y1) {
  const auto clamp = [](double v) { return std::clamp(v, 0.0, 1.0); };
  return {clamp(std::min(x0, x1)),
          clamp(std::min(y0, y1)),
          clamp(std::max(x0, x1)),
          clamp(std::max(y0, y1))};
}

// Intersection over union (IoU) in [0,1]; 0 for boxes that don't meet or have no area.
inline double iou(const Box& a, const Box& b) {
  const double w = std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
  const double h = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  if (w <= 0 || h <= 0) return 0;
  return w * h / (a.area() + b.area() - w * h);
}

// The box grown on every side by `margin` of its longer side, kept within the image.
inline Box grown(const Box& box, double margin) {
  const double m = margin * std::max(box.width(), box.height());
  return normalized_box(box.x0 - m, box.y0 - m, box.x1 + m, box.y1 + m);
}

}  // namespace corgi
