#include "core/evidence/ppocr_conv.h"

#include <ATen/ops/conv2d.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/silu.h>

namespace corgi {
namespace {

bool is_pointwise(const PpocrConvShape& shape) {
  constexpr std::array<std::int64_t, 2> kOne = {1, 1};
  return shape.kernel == kOne && shape.stride == kOne && !shape.depthwise;
}

OnednnConv onednn(const PpocrConvShape& shape) {
  return {shape.stride, shape.padding, shape.depthwise ? shape.in : 1, shape.activation};
}

at::Tensor activated(const at::Tensor& y, Activation activation) {
  switch (activation) {
    case Activation::kRelu:
      return at::relu(y);
    case Activation::kGelu:
      return at::gelu(y);
    case Activation::kSilu:
      return at::silu(y);
    case Activation::kNone:
      break;
  }
  return y;
}

}  // namespace

PpocrKernels best_ppocr_kernels() {
  return has_onednn_ops() ? PpocrKernels::kOneDnn : PpocrKernels::kPortable;
}

PpocrConv::PpocrConv(PpocrWeights& weights,
                     const std::string& role,
                     const PpocrConvShape& shape,
                     at::ScalarType dtype,
                     PpocrKernels kernels)
    : shape_(shape), kernels_(kernels) {
  const std::int64_t in = shape.depthwise ? 1 : shape.in;
  weight_ =
      weights.take(role + ".weight", {shape.out, in, shape.kernel[0], shape.kernel[1]}, dtype);
  if (shape.bias) bias_ = weights.take(role + ".bias", {shape.out}, dtype);
  if (kernels_ == PpocrKernels::kPortable) return;
  weight_ = is_pointwise(shape) ? onednn_linear_weight(weight_.view({shape.out, shape.in}))
                                : onednn_conv_weight(weight_, onednn(shape));
}

at::Tensor PpocrConv::forward(const at::Tensor& x) const {
  if (kernels_ == PpocrKernels::kPortable) return forward_portable(x);
  return is_pointwise(shape_) ? forward_pointwise(x) : forward_spatial(x);
}

at::Tensor PpocrConv::forward_pointwise(const at::Tensor& x) const {
  const at::Tensor rows = x.permute({0, 2, 3, 1}).reshape({-1, shape_.in});
  return onednn_linear(rows, weight_, bias_, shape_.activation)
      .view({x.size(0), x.size(2), x.size(3), shape_.out})
      .permute({0, 3, 1, 2});
}

at::Tensor PpocrConv::forward_spatial(const at::Tensor& x) const {
  return onednn_conv(x, weight_, bias_, onednn(shape_));
}

at::Tensor PpocrConv::forward_portable(const at::Tensor& x) const {
  const std::int64_t groups = shape_.depthwise ? shape_.in : 1;
  const at::Tensor y = at::conv2d(x, weight_, bias_, shape_.stride, shape_.padding, {1, 1}, groups);
  return activated(y, shape_.activation).contiguous(at::MemoryFormat::ChannelsLast);
}

}  // namespace corgi
