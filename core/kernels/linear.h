// A weight matrix and how to multiply by it: the seam where fused and quantised kernels come in.
#pragma once

#include <memory>

#include <ATen/core/Tensor.h>

namespace corgi {

// Immutable; thread-safe.
class Linear {
 public:
  virtual ~Linear() = default;

  // x [T, in_features] -> [T, out_features], in x's dtype.
  virtual at::Tensor forward(const at::Tensor& x) const = 0;
};

// libtorch's own matrix product, any dtype and device. `weight` [out_features, in_features]; `bias`
// [out_features] or undefined. Nothing is copied.
std::unique_ptr<Linear> make_linear(at::Tensor weight, at::Tensor bias = {});

}  // namespace corgi
