// oneDNN's fused operators, which libtorch registers but has no C++ functions for.
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

namespace corgi {

// Whether this libtorch and this machine have all of them.
bool has_onednn_ops();

// What comes after the product; kGelu is the exact one, by erf.
enum class Activation { kNone, kRelu, kGelu, kSilu };

// weight [out, in], repacked for onednn_linear.
at::Tensor onednn_linear_weight(const at::Tensor& weight);
// x [rows, in] contiguous -> [rows, out]; `bias` may be undefined.
at::Tensor onednn_linear(const at::Tensor& x,
                         const at::Tensor& packed_weight,
                         const at::Tensor& bias,
                         Activation activation = Activation::kNone);

struct OnednnConv {
  at::IntArrayRef stride;
  at::IntArrayRef padding;
  std::int64_t groups = 1;
  Activation activation = Activation::kNone;
};

// weight [out, in / groups, kh, kw], repacked for onednn_conv.
at::Tensor onednn_conv_weight(const at::Tensor& weight, const OnednnConv& conv);
// x [N, in, H, W], channels last -> [N, out, H', W'], channels last.
at::Tensor onednn_conv(const at::Tensor& x,
                       const at::Tensor& packed_weight,
                       const at::Tensor& bias,
                       const OnednnConv& conv);

}  // namespace corgi
