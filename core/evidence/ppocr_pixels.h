// Pictures as PP-OCR's networks take them.
#pragma once

#include <ATen/core/Tensor.h>
#include <opencv2/core/mat.hpp>

namespace corgi {

// fp32 [lines, 3, height, width], channels last, all 0, which is middle grey.
at::Tensor ppocr_blank(std::int64_t lines, std::int64_t height, std::int64_t width);

// Writes `rgb` (8-bit, 3 channels) into the top left of `blob`'s line `line` as B G R in [-1,1].
void ppocr_write(const cv::Mat& rgb, at::Tensor& blob, std::int64_t line);

}  // namespace corgi
