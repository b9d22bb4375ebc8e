// PP-OCRv6's recogniser: which character stands at each step along a line.
// Source: the graph of PP-OCRv6_rec_small.onnx in rapidocr 3.10.0.
#pragma once

#include "core/evidence/ctc_text.h"
#include "core/evidence/ppocr_backbone.h"

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

namespace corgi {

// A layer norm's numbers, or a linear layer's.
struct PpocrAffine {
  at::Tensor weight;
  at::Tensor bias;
};

// Immutable; thread-safe.
class PpocrRecognitionNetwork {
 public:
  static constexpr std::int64_t kHeightPx = 48;
  static constexpr std::int64_t kStepPx = 8;      // a step's width
  static constexpr std::int64_t kLabels = 18710;  // nothing, the characters, the space

  // The trunk computes in the build's dtype, what follows in fp32. Throws Error{kModelFile} when
  // `weights` aren't this network's.
  explicit PpocrRecognitionNetwork(const PpocrBuild& build);

  // x [N, 3, 48, W] fp32, BGR in [-1,1], channels last, W a multiple of 8 -> N lists of W / 8
  // steps.
  std::vector<std::vector<CtcStep>> forward(const at::Tensor& x) const;

  // What forward() takes the largest of: fp32 [N, W / 8, 18710], before the softmax. For tests.
  at::Tensor logits(const at::Tensor& x) const;

 private:
  struct Linear {
    Linear(const PpocrBuild& build, const std::string& role, std::int64_t in, std::int64_t out);
    at::Tensor forward(const at::Tensor& rows, Activation activation) const;

    at::Tensor weight;
    at::Tensor bias;
    PpocrKernels kernels;
  };
  struct MixerBlock {
    PpocrAffine norm1;
    Linear qkv;
    Linear proj;
    PpocrAffine norm2;
    Linear fc1;
    Linear fc2;
  };

  at::Tensor features(const at::Tensor& x) const;
  at::Tensor mixed(const MixerBlock& block, const at::Tensor& y, std::int64_t lines) const;

  at::ScalarType dtype_;
  PpocrBackbone backbone_;
  PpocrConv shortcut_;
  PpocrConv reduce_;
  PpocrConv mix_;
  std::vector<MixerBlock> blocks_;
  PpocrAffine norm_;
  Linear head_;
};

}  // namespace corgi
