#include "core/evidence/text_crop.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

namespace corgi {
namespace {

// Taller than this in its own width, a line is taken to run vertically.
// Source: get_rotate_crop_image in utils/process_img.py of rapidocr 3.10.0.
constexpr double kVerticalRatio = 1.5;

int longer_px(const cv::Point2f& a0,
              const cv::Point2f& a1,
              const cv::Point2f& b0,
              const cv::Point2f& b1) {
  return std::max(1, static_cast<int>(std::max(cv::norm(a1 - a0), cv::norm(b1 - b0))));
}

bool is_whole(const cv::Point2f& p) {
  return p.x == std::floor(p.x) && p.y == std::floor(p.y);
}

// Whether the quad is a rectangle on whole pixels within the picture, which needs no resampling.
bool is_upright(const PixelQuad& q, const cv::Size& size) {
  return q[0].x == q[3].x && q[1].x == q[2].x && q[0].y == q[1].y && q[2].y == q[3].y &&
         is_whole(q[0]) && is_whole(q[2]) && q[0].x >= 0 && q[0].y >= 0 &&
         q[2].x <= static_cast<float>(size.width) && q[2].y <= static_cast<float>(size.height) &&
         q[2].x > q[0].x && q[2].y > q[0].y;
}

int width_px(const PixelQuad& quad) {
  return longer_px(quad[0], quad[1], quad[3], quad[2]);
}

int height_px(const PixelQuad& quad) {
  return longer_px(quad[0], quad[3], quad[1], quad[2]);
}

}  // namespace

bool runs_vertically(const PixelQuad& quad) {
  return height_px(quad) >= kVerticalRatio * width_px(quad);
}

cv::Mat text_crop(const cv::Mat& picture, const PixelQuad& quad) {
  cv::Mat crop;
  if (is_upright(quad, picture.size())) {
    crop = picture(cv::Rect(cv::Point(quad[0]), cv::Point(quad[2])));
  } else {
    const int w = width_px(quad);
    const int h = height_px(quad);
    const auto wf = static_cast<float>(w);
    const auto hf = static_cast<float>(h);
    const PixelQuad upright = {cv::Point2f(0, 0), {wf, 0}, {wf, hf}, {0, hf}};
    const cv::Mat transform = cv::getPerspectiveTransform(quad.data(), upright.data());
    cv::warpPerspective(picture, crop, transform, {w, h}, cv::INTER_CUBIC, cv::BORDER_REPLICATE);
  }
  if (!runs_vertically(quad)) return crop;
  cv::Mat turned;
  cv::rotate(crop, turned, cv::ROTATE_90_COUNTERCLOCKWISE);
  return turned;
}

}  // namespace corgi
