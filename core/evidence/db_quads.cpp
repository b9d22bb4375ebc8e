#include "core/evidence/db_quads.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

namespace corgi {

PixelQuad corners(const cv::RotatedRect& rect) {
  PixelQuad points;
  rect.points(points.data());
  std::sort(points.begin(), points.end(), [](const cv::Point2f& a, const cv::Point2f& b) {
    return a.x < b.x;
  });
  const bool left_ordered = points[0].y <= points[1].y;
  const bool right_ordered = points[2].y <= points[3].y;
  return {points[left_ordered ? 0 : 1],
          points[right_ordered ? 2 : 3],
          points[right_ordered ? 3 : 2],
          points[left_ordered ? 1 : 0]};
}

cv::RotatedRect unclipped(const cv::RotatedRect& core, double ratio) {
  const double w = core.size.width;
  const double h = core.size.height;
  if (w + h <= 0) return core;
  const auto grown = static_cast<float>(2 * (w * h * ratio / (2 * (w + h))));
  return {core.center, {core.size.width + grown, core.size.height + grown}, core.angle};
}

float mean_within(const cv::Mat& map, const PixelQuad& quad) {
  float x0 = quad[0].x, x1 = x0, y0 = quad[0].y, y1 = y0;
  for (const cv::Point2f& p : quad) {
    x0 = std::min(x0, p.x);
    x1 = std::max(x1, p.x);
    y0 = std::min(y0, p.y);
    y1 = std::max(y1, p.y);
  }
  const cv::Rect all(0, 0, map.cols, map.rows);
  const cv::Point first(cvFloor(x0), cvFloor(y0));
  const cv::Rect part = cv::Rect(first, cv::Point(cvCeil(x1) + 1, cvCeil(y1) + 1)) & all;
  if (part.empty()) return 0;
  std::vector<cv::Point> outline;
  for (const cv::Point2f& p : quad) {
    outline.emplace_back(static_cast<int>(p.x - static_cast<float>(part.x)),
                         static_cast<int>(p.y - static_cast<float>(part.y)));
  }
  cv::Mat mask = cv::Mat::zeros(part.size(), CV_8U);
  cv::fillPoly(mask, std::vector<std::vector<cv::Point>>{outline}, 1);
  return static_cast<float>(cv::mean(map(part), mask)[0]);
}

std::vector<PixelQuad> db_quads(const cv::Mat& map, const DbOptions& options) {
  cv::Mat mask = map > options.threshold;
  cv::dilate(mask, mask, cv::Mat::ones(2, 2, CV_8U));
  std::vector<std::vector<cv::Point>> contours;
  cv::findContours(mask, contours, cv::RETR_LIST, cv::CHAIN_APPROX_SIMPLE);
  if (contours.size() > options.max_candidates) contours.resize(options.max_candidates);
  std::vector<PixelQuad> quads;
  for (const std::vector<cv::Point>& contour : contours) {
    const cv::RotatedRect core = cv::minAreaRect(contour);
    if (std::min(core.size.width, core.size.height) < options.min_side_px) continue;
    // Not `<`: a mean that isn't a number must fail too.
    if (!(mean_within(map, corners(core)) >= options.box_threshold)) continue;
    const cv::RotatedRect whole = unclipped(core, options.unclip_ratio);
    if (std::min(whole.size.width, whole.size.height) < options.min_side_px + 2) continue;
    quads.push_back(corners(whole));
  }
  return quads;
}

}  // namespace corgi
