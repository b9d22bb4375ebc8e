// A convolution with its activation, prepared once and run in one go where oneDNN can.
#pragma once

#include "core/evidence/onednn_ops.h"
#include "core/evidence/ppocr_weights.h"

#include <array>
#include <cstdint>
#include <string>

#include <ATen/core/Tensor.h>

namespace corgi {

struct PpocrConvShape {
  std::int64_t in = 0;
  std::int64_t out = 0;
  std::array<std::int64_t, 2> kernel = {1, 1};  // height, width
  std::array<std::int64_t, 2> stride = {1, 1};
  std::array<std::int64_t, 2> padding = {0, 0};  // on both sides
  bool depthwise = false;                        // one filter for each channel; in == out
  bool bias = true;
  Activation activation = Activation::kNone;
};

// How a convolution is computed. kPortable is libtorch's own, which runs everywhere; the other
// packs the weights for oneDNN and gives the same within rounding.
enum class PpocrKernels { kOneDnn, kPortable };

// kOneDnn where this libtorch has it.
PpocrKernels best_ppocr_kernels();

// Immutable; thread-safe.
class PpocrConv {
 public:
  // Takes <role>.weight [out, in, kh, kw] ([out, 1, kh, kw] when depthwise) and <role>.bias [out].
  // Throws Error{kModelFile} as PpocrWeights::take does.
  PpocrConv(PpocrWeights& weights,
            const std::string& role,
            const PpocrConvShape& shape,
            at::ScalarType dtype,
            PpocrKernels kernels);

  // x [N, in, H, W], channels last in memory -> [N, out, H', W'], channels last.
  at::Tensor forward(const at::Tensor& x) const;

 private:
  at::Tensor forward_pointwise(const at::Tensor& x) const;
  at::Tensor forward_spatial(const at::Tensor& x) const;
  at::Tensor forward_portable(const at::Tensor& x) const;

  PpocrConvShape shape_;
  PpocrKernels kernels_;
  at::Tensor weight_;  // as `kernels_` wants it
  at::Tensor bias_;    // undefined without one
};

}  // namespace corgi
