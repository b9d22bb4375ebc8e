// A weight matrix and how to multiply by it: the seam where fused and quantised kernels come in.
#pragma once

#include <memory>
#include <span>

#include <ATen/core/Tensor.h>

namespace corgi {

// Immutable; thread-safe.
class Linear {
 public:
  virtual ~Linear() = default;

  // x [T, in_features] -> [T, out_features], in x's dtype.
  virtual at::Tensor forward(const at::Tensor& x) const = 0;
};

// Any dtype and device: the fastest product there is for it, at the least libtorch's own. `weight`
// [out_features, in_features]; `bias` [out_features] or undefined. Nothing is copied.
std::unique_ptr<Linear> make_linear(at::Tensor weight, at::Tensor bias = {});

struct LinearPart {
  at::Tensor weight;  // [out_features, in_features]
  at::Tensor bias;    // [out_features] or undefined
};

// Several matrices that take the same input as one: its outputs lie side by side, in order. Either
// every part has a bias or none. The weights are copied to where they can be read fastest from end
// to end, as decoding does for every token.
std::unique_ptr<Linear> make_streamed_linear(std::span<const LinearPart> parts);

}  // namespace corgi
