// PP-OCRv6's detector: how likely each pixel belongs to the core of a line of text.
// Source: the graph of PP-OCRv6_det_small.onnx in rapidocr 3.10.0.
#pragma once

#include "core/evidence/ppocr_backbone.h"

#include <optional>
#include <vector>

#include <ATen/core/Tensor.h>

namespace corgi {

// A convolution whose result is strengthened by its own gate.
class PpocrGatedConv {
 public:
  PpocrGatedConv(const PpocrBuild& build,
                 const std::string& role,
                 std::int64_t in,
                 std::int64_t out);

  at::Tensor forward(const at::Tensor& x) const;

 private:
  PpocrConv conv_;
  PpocrGate gate_;
};

// Doubles height and width by filters that don't overlap.
class PpocrUpscale {
 public:
  // Takes <role>.weight [in, out, 2, 2] and <role>.bias [out].
  PpocrUpscale(const PpocrBuild& build, const std::string& role, std::int64_t in, std::int64_t out);

  // x [N, in, H, W] -> [N, out, 2H, 2W].
  at::Tensor forward(const at::Tensor& x) const;

 private:
  at::Tensor weight_;
  at::Tensor bias_;
};

// Immutable; thread-safe.
class PpocrDetectionNetwork {
 public:
  // Throws Error{kModelFile} when `weights` aren't this network's.
  explicit PpocrDetectionNetwork(const PpocrBuild& build);

  // x [N, 3, H, W] fp32, BGR in [-1,1], channels last, H and W multiples of 32
  // -> fp32 [N, H, W] in [0,1].
  at::Tensor forward(const at::Tensor& x) const;

 private:
  at::Tensor fused_levels(std::vector<at::Tensor> stages) const;

  struct Level {
    PpocrGatedConv lateral;
    PpocrConv depthwise;
    PpocrGatedConv smooth;
  };

  at::ScalarType dtype_;
  PpocrBackbone backbone_;
  std::vector<Level> levels_;  // the largest first
  PpocrConv join_;
  PpocrUpscale up1_;
  PpocrUpscale up2_;
};

}  // namespace corgi
