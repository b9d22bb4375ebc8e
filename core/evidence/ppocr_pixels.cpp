#include "core/evidence/ppocr_pixels.h"

#include <ATen/ops/zeros.h>

namespace corgi {

at::Tensor ppocr_blank(std::int64_t lines, std::int64_t height, std::int64_t width) {
  return at::zeros({lines, height, width, 3}, at::TensorOptions().dtype(at::kFloat))
      .permute({0, 3, 1, 2});
}

void ppocr_write(const cv::Mat& rgb, at::Tensor& blob, std::int64_t line) {
  auto* first = blob.mutable_data_ptr<float>() + line * blob.stride(0);
  for (int y = 0; y < rgb.rows; ++y) {
    const auto* in = rgb.ptr<std::uint8_t>(y);
    float* out = first + y * blob.stride(2);
    for (int x = 0; x < rgb.cols; ++x, in += 3, out += 3) {
      for (int c = 0; c < 3; ++c) out[c] = static_cast<float>(in[2 - c]) * (2.0F / 255) - 1;
    }
  }
}

}  // namespace corgi
