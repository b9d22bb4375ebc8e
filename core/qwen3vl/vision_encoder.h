// Patches to image tokens: Qwen3-VL's vision transformer with its deepstack taps.
// Source: transformers v5.24.0, modeling_qwen3_vl.py, Qwen3VLVisionModel.
#pragma once

#include "core/processor/image_processor.h"
#include "core/qwen3vl/checkpoint.h"
#include "core/qwen3vl/config.h"

#include <memory>
#include <span>
#include <stop_token>
#include <vector>

#include <ATen/core/Tensor.h>

namespace corgi {

// What the text decoder gets of one image. N is the image's number of tokens. Immutable,
// thread-safe.
struct VisionFeatures {
  at::Tensor merged;                  // [N, hidden_size of the text decoder]
  std::vector<at::Tensor> deepstack;  // one [N, hidden_size] for each tap, shallowest first

  std::int64_t size_in_bytes() const;
};

// Immutable after loading; use on the inference thread.
class VisionEncoder {
 public:
  // Takes every model.visual.* tensor. Throws what Checkpoint::take throws.
  VisionEncoder(const VisionConfig& config, Checkpoint& checkpoint);
  ~VisionEncoder();
  VisionEncoder(VisionEncoder&&) noexcept;

  // Features of each image, in order. The images go through the linear layers together; attention
  // stays within each. Looks at `stop` before every block: throws Error{kCancelled}.
  std::vector<VisionFeatures> encode(std::span<const std::shared_ptr<const ProcessedImage>> images,
                                     const std::stop_token& stop) const;

 private:
  struct Weights;
  VisionConfig config_;
  std::unique_ptr<const Weights> weights_;
};

}  // namespace corgi
