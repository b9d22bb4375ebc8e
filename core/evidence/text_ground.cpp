#include "core/evidence/text_ground.h"

#include <algorithm>
#include <array>

#include <opencv2/imgproc.hpp>

namespace corgi {
namespace {

// How far a pixel's channels may be from the border's colour and still belong to the surroundings.
// Wide enough for JPEG noise and soft shadows, narrower than the step from a wall to a sign.
constexpr double kSameGround = 24;
// Smaller than the smallest text worth reading.
constexpr int kMinPanelHeight = 10;
constexpr int kMinPanelWidth = 8;
// A region whose brightness varies less holds no text.
constexpr double kMinContrast = 40;

// 255 where a pixel is joined to the border by pixels of about the border's colour.
cv::Mat surroundings(const cv::Mat& rgb) {
  cv::Mat mask = cv::Mat::zeros(rgb.rows + 2, rgb.cols + 2, CV_8U);
  cv::Mat pixels = rgb;  // FLOODFILL_MASK_ONLY leaves them as they are
  const int flags = 4 | (255 << 8) | cv::FLOODFILL_MASK_ONLY | cv::FLOODFILL_FIXED_RANGE;
  const cv::Scalar range = cv::Scalar::all(kSameGround);
  const auto fill_from = [&](int x, int y) {
    if (mask.at<std::uint8_t>(y + 1, x + 1)) return;
    cv::floodFill(pixels, mask, {x, y}, cv::Scalar(), nullptr, range, range, flags);
  };
  for (int x = 0; x < rgb.cols; ++x) {
    fill_from(x, 0);
    fill_from(x, rgb.rows - 1);
  }
  for (int y = 0; y < rgb.rows; ++y) {
    fill_from(0, y);
    fill_from(rgb.cols - 1, y);
  }
  return mask(cv::Rect(1, 1, rgb.cols, rgb.rows));
}

// The most frequent brightness where `mask` is set, smoothed so that noise doesn't split it.
int dominant_level(const cv::Mat& grey, const cv::Mat& mask) {
  std::array<int, 256> counts{};
  for (int y = 0; y < grey.rows; ++y) {
    for (int x = 0; x < grey.cols; ++x) {
      if (mask.empty() || mask.at<std::uint8_t>(y, x)) ++counts[grey.at<std::uint8_t>(y, x)];
    }
  }
  int best = 0;
  int best_count = -1;
  for (int level = 0; level < 256; ++level) {
    int count = 0;
    for (int near = std::max(0, level - 2); near <= std::min(255, level + 2); ++near) {
      count += counts[static_cast<std::size_t>(near)];
    }
    if (count > best_count) {
      best = level;
      best_count = count;
    }
  }
  return best;
}

// Negates `grey` and `ground` when what differs most from the ground is lighter. Returns the
// contrast.
double turn_dark_on_light(cv::Mat& grey, const cv::Mat& mask, int& ground) {
  double darkest = 0;
  double lightest = 0;
  cv::minMaxLoc(grey, &darkest, &lightest, nullptr, nullptr, mask);
  const double lighter = lightest - ground;
  const double darker = ground - darkest;
  if (lighter > darker) {
    grey = 255 - grey;
    ground = 255 - ground;
  }
  return std::max(lighter, darker);
}

cv::Mat grey_of(const cv::Mat& rgb) {
  cv::Mat grey;
  cv::cvtColor(rgb, grey, cv::COLOR_RGB2GRAY);
  return grey;
}

}  // namespace

std::vector<TextPanel> find_text_panels(const cv::Mat& rgb, int max_panels) {
  const cv::Mat inside = 255 - surroundings(rgb);
  std::vector<std::vector<cv::Point>> outlines;
  cv::findContours(inside, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
  std::sort(outlines.begin(), outlines.end(), [](const auto& a, const auto& b) {
    return cv::boundingRect(a).area() > cv::boundingRect(b).area();
  });
  std::vector<TextPanel> panels;
  for (const auto& outline : outlines) {
    const cv::Rect rect = cv::boundingRect(outline);
    if (static_cast<int>(panels.size()) == max_panels) break;
    if (rect.height < kMinPanelHeight || rect.width < kMinPanelWidth) continue;
    cv::Mat mask = cv::Mat::zeros(rect.size(), CV_8U);
    const std::vector<std::vector<cv::Point>> one = {outline};
    cv::drawContours(mask, one, 0, 255, cv::FILLED, cv::LINE_8, cv::noArray(), 0, -rect.tl());
    // The seam to the surroundings is a mixture of both colours.
    cv::erode(mask,
              mask,
              cv::getStructuringElement(cv::MORPH_RECT, {3, 3}),
              {-1, -1},
              1,
              cv::BORDER_CONSTANT,
              0);
    if (cv::countNonZero(mask) == 0) continue;
    cv::Mat grey = grey_of(rgb(rect));
    int ground = dominant_level(grey, mask);
    grey.setTo(ground, 255 - mask);
    if (turn_dark_on_light(grey, mask, ground) < kMinContrast) continue;
    panels.push_back({rect, grey});
  }
  return panels;
}

SurfaceGrey dark_on_light(const cv::Mat& rgb) {
  SurfaceGrey surface;
  surface.grey = grey_of(rgb);
  surface.ground = dominant_level(surface.grey, {});
  turn_dark_on_light(surface.grey, {}, surface.ground);
  return surface;
}

}  // namespace corgi
