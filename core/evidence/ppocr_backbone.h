// The convolutional trunk that PP-OCRv6's detector and recogniser share.
// Source: the graphs of PP-OCRv6_det_small.onnx and PP-OCRv6_rec_small.onnx in rapidocr 3.10.0.
#pragma once

#include "core/evidence/ppocr_conv.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ATen/core/Tensor.h>

namespace corgi {

// What a network's parts are made with.
struct PpocrBuild {
  PpocrWeights& weights;
  at::ScalarType dtype;
  PpocrKernels kernels;

  PpocrConv conv(const std::string& role, const PpocrConvShape& shape) const {
    return PpocrConv(weights, role, shape, dtype, kernels);
  }
};

// Channel attention: one factor in [0,1] for each channel, from the channels' means.
class PpocrGate {
 public:
  // `slope` is that of the hard sigmoid at 0.
  PpocrGate(const PpocrBuild& build, const std::string& role, std::int64_t channels, double slope);

  // x [N, C, H, W] -> [N, C, 1, 1].
  at::Tensor forward(const at::Tensor& x) const;

 private:
  PpocrConv squeeze_;
  PpocrConv excite_;
  double slope_;
};

// Depthwise, then widened and narrowed again.
class PpocrBlock {
 public:
  struct Shape {
    std::int64_t in;
    std::int64_t out;
    std::array<std::int64_t, 2> stride = {1, 1};
    bool gate = false;
  };
  PpocrBlock(const PpocrBuild& build, const std::string& role, const Shape& shape);

  // x [N, in, H, W] -> [N, out, H', W'].
  at::Tensor forward(const at::Tensor& x) const;

 private:
  PpocrConv depthwise_;
  std::optional<PpocrGate> gate_;
  PpocrConv widen_;
  PpocrConv narrow_;
  bool residual_;
};

class PpocrBackbone {
 public:
  struct Shape {
    std::int64_t stem_channels;  // the first stage has twice as many, each further one twice again
    // Blocks: G has a gate, P is plain, D steps down in size and begins a stage.
    std::string_view blocks;
    std::array<std::int64_t, 2> down_stride;  // height, width
  };
  PpocrBackbone(const PpocrBuild& build, const Shape& shape);

  // x [N, 3, H, W], BGR in [-1,1], channels last, of the build's dtype -> each stage's output, the
  // first at a quarter of the size.
  std::vector<at::Tensor> forward(const at::Tensor& x) const;

 private:
  at::Tensor stem(const at::Tensor& x) const;

  PpocrConv first_;
  PpocrConv branch1_;
  PpocrConv branch2_;
  PpocrConv join_;
  PpocrConv expand_;
  std::vector<PpocrBlock> blocks_;
  std::string_view kinds_;
};

}  // namespace corgi
