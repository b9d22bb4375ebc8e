#include "core/evidence/ppocr_recognizer.h"

#include "core/base/cancel.h"
#include "core/evidence/ppocr_pixels.h"
#include "core/evidence/ppocr_recognition_network.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <opencv2/imgproc.hpp>

namespace corgi {
namespace {

constexpr int kHeightPx = static_cast<int>(PpocrRecognitionNetwork::kHeightPx);
constexpr int kMinWidthPx = 64;
// A longer line is squeezed.
constexpr int kMaxWidthPx = 3200;
constexpr int kBatchWidthPx = 1920;

int width_at_height(const cv::Mat& crop) {
  const double width = std::ceil(static_cast<double>(kHeightPx) * crop.cols / crop.rows);
  return static_cast<int>(std::clamp(width, 1.0, static_cast<double>(kMaxWidthPx)));
}

// Few different widths, so that oneDNN meets the same shapes again; at most an eighth is padding.
int bucket_px(int width_px) {
  int step = 32;
  while (step * 16 < width_px) step *= 2;
  return std::max(kMinWidthPx, (width_px + step - 1) / step * step);
}

}  // namespace

std::vector<PpocrBatch> ppocr_batches(const std::vector<int>& widths_px) {
  std::vector<std::size_t> order(widths_px.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return widths_px[a] > widths_px[b];
  });
  std::vector<PpocrBatch> batches;
  for (const std::size_t line : order) {
    const int width = bucket_px(widths_px[line]);
    const bool fits = !batches.empty() && batches.back().width_px == width &&
                      (static_cast<int>(batches.back().lines.size()) + 1) * width <= kBatchWidthPx;
    if (!fits) batches.push_back({width, {}});
    batches.back().lines.push_back(line);
  }
  return batches;
}

PpocrRecognizer::PpocrRecognizer(std::unique_ptr<const PpocrRecognitionNetwork> network,
                                 CtcCharacters characters)
    : network_(std::move(network)), characters_(std::move(characters)) {}

PpocrRecognizer::~PpocrRecognizer() = default;

std::vector<CtcText> PpocrRecognizer::read(const std::vector<cv::Mat>& crops,
                                           const std::stop_token& stop) const {
  std::vector<int> widths;
  for (const cv::Mat& crop : crops) widths.push_back(width_at_height(crop));
  std::vector<CtcText> texts(crops.size());
  for (const PpocrBatch& batch : ppocr_batches(widths)) {
    throw_if_stopped(stop);
    at::Tensor blob =
        ppocr_blank(static_cast<std::int64_t>(batch.lines.size()), kHeightPx, batch.width_px);
    for (std::size_t i = 0; i < batch.lines.size(); ++i) {
      cv::Mat resized;
      cv::resize(crops[batch.lines[i]], resized, {widths[batch.lines[i]], kHeightPx});
      ppocr_write(resized, blob, static_cast<std::int64_t>(i));
    }
    const auto steps = network_->forward(blob);
    for (std::size_t i = 0; i < batch.lines.size(); ++i) {
      texts[batch.lines[i]] = ctc_text(steps[i], characters_);
    }
  }
  return texts;
}

}  // namespace corgi
