#include "core/evidence/ppocr_detector.h"

#include "core/base/cancel.h"
#include "core/evidence/ppocr_detection_network.h"
#include "core/evidence/ppocr_pixels.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

namespace corgi {
namespace {

// Source: Det.limit_side_len and Global.max_side_len in config.yaml of rapidocr 3.10.0.
constexpr double kShortSidePx = 736;
constexpr double kLongSidePx = 2000;
// Enlarging further finds no more text, but takes its square in time.
constexpr double kMaxScale = 2;
constexpr int kMultiplePx = 32;  // the network's deepest level has a pixel for 32x32
// A strip of text with no ground above and below it isn't recognised as text.
constexpr double kStripRatio = 8;
constexpr int kStripHeightPx = 30;
constexpr float kMinQuadSidePx = 3;

int as_multiple(double px) {
  return std::max(1, static_cast<int>(std::lround(px / kMultiplePx))) * kMultiplePx;
}

// Rows added above and below.
int strip_rows(const cv::Size& size) {
  if (size.height > kStripHeightPx && size.width <= kStripRatio * size.height) return 0;
  return std::max(static_cast<int>(size.width / kStripRatio), kStripHeightPx) - size.height / 2;
}

cv::Mat with_ground(const cv::Mat& rgb) {
  const int rows = std::max(0, strip_rows(rgb.size()));
  if (rows == 0) return rgb;
  cv::Mat framed;
  cv::copyMakeBorder(rgb, framed, rows, rows, 0, 0, cv::BORDER_CONSTANT);
  return framed;
}

PixelQuad placed(const PixelQuad& quad,
                 const cv::Size2d& scale,
                 int rows_above,
                 const cv::Size& all) {
  PixelQuad result;
  for (std::size_t i = 0; i < quad.size(); ++i) {
    const double x = std::round(quad[i].x * scale.width);
    const double y = std::round(quad[i].y * scale.height) - rows_above;
    result[i] = {static_cast<float>(std::clamp(x, 0.0, static_cast<double>(all.width))),
                 static_cast<float>(std::clamp(y, 0.0, static_cast<double>(all.height)))};
  }
  return result;
}

bool is_readable(const PixelQuad& quad) {
  return cv::norm(quad[1] - quad[0]) > kMinQuadSidePx &&
         cv::norm(quad[3] - quad[0]) > kMinQuadSidePx;
}

}  // namespace

cv::Size ppocr_detection_size(const cv::Size& picture) {
  const double short_side = std::min(picture.width, picture.height);
  const double long_side = std::max(picture.width, picture.height);
  double scale = std::clamp(kShortSidePx / short_side, 1.0, kMaxScale);
  if (long_side > kLongSidePx) scale = std::max(kLongSidePx / long_side, kShortSidePx / short_side);
  scale = std::min(scale, 2 * kLongSidePx / long_side);
  return {as_multiple(picture.width * scale), as_multiple(picture.height * scale)};
}

PpocrDetector::PpocrDetector(std::unique_ptr<const PpocrDetectionNetwork> network)
    : network_(std::move(network)) {}

PpocrDetector::~PpocrDetector() = default;

std::vector<PixelQuad> PpocrDetector::detect(const cv::Mat& rgb,
                                             const std::stop_token& stop) const {
  const cv::Mat framed = with_ground(rgb);
  cv::Mat resized;
  cv::resize(framed, resized, ppocr_detection_size(framed.size()));
  at::Tensor blob = ppocr_blank(1, resized.rows, resized.cols);
  ppocr_write(resized, blob, 0);
  throw_if_stopped(stop);
  at::Tensor map = network_->forward(blob).contiguous();
  const cv::Mat view(resized.size(), CV_32F, map.mutable_data_ptr());
  const cv::Size2d scale(static_cast<double>(framed.cols) / resized.cols,
                         static_cast<double>(framed.rows) / resized.rows);
  const int rows_above = (framed.rows - rgb.rows) / 2;
  std::vector<PixelQuad> quads;
  for (const PixelQuad& quad : db_quads(view)) {
    const PixelQuad whole = placed(quad, scale, rows_above, rgb.size());
    if (is_readable(whole)) quads.push_back(whole);
  }
  return quads;
}

}  // namespace corgi
