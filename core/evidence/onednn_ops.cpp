#include "core/evidence/onednn_ops.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <ATen/Context.h>
#include <ATen/core/List.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/ops/mkldnn_reorder_conv2d_weight.h>

namespace corgi {
namespace {

constexpr const char* kLinear = "mkldnn::_linear_pointwise";
constexpr const char* kLinearWeight = "mkldnn::_reorder_linear_weight";
constexpr const char* kConv = "mkldnn::_convolution_pointwise";

bool has_operator(const char* name) {
  return c10::Dispatcher::singleton().findSchema({name, ""}).has_value();
}

// Boxed, because the unboxed signatures change between versions of libtorch.
at::Tensor call(const char* name, std::vector<c10::IValue> arguments) {
  c10::Dispatcher::singleton().findSchemaOrThrow(name, "").callBoxed(&arguments);
  return std::move(arguments.front()).toTensor();
}

c10::IValue optional_tensor(const at::Tensor& tensor) {
  return tensor.defined() ? c10::IValue(tensor) : c10::IValue();
}

std::string name_of(Activation activation) {
  switch (activation) {
    case Activation::kRelu:
      return "relu";
    case Activation::kGelu:
      return "gelu";
    case Activation::kSilu:
      return "swish";
    case Activation::kNone:
      break;
  }
  return "none";
}

// The last three arguments of both operators: the activation, its numbers, its kind.
void push_activation(std::vector<c10::IValue>& arguments, Activation activation) {
  arguments.emplace_back(name_of(activation));
  arguments.emplace_back(c10::List<std::optional<at::Scalar>>());
  arguments.emplace_back(std::string(activation == Activation::kGelu ? "none" : ""));
}

}  // namespace

bool has_onednn_ops() {
  return at::hasMKLDNN() && has_operator(kLinear) && has_operator(kLinearWeight) &&
         has_operator(kConv);
}

at::Tensor onednn_linear_weight(const at::Tensor& weight) {
  return call(kLinearWeight, {weight, c10::IValue()});
}

at::Tensor onednn_linear(const at::Tensor& x,
                         const at::Tensor& packed_weight,
                         const at::Tensor& bias,
                         Activation activation) {
  std::vector<c10::IValue> arguments = {x, packed_weight, optional_tensor(bias)};
  push_activation(arguments, activation);
  return call(kLinear, std::move(arguments));
}

at::Tensor onednn_conv_weight(const at::Tensor& weight, const OnednnConv& conv) {
  return at::mkldnn_reorder_conv2d_weight(
      weight.to_mkldnn(), conv.padding, conv.stride, {1, 1}, conv.groups);
}

at::Tensor onednn_conv(const at::Tensor& x,
                       const at::Tensor& packed_weight,
                       const at::Tensor& bias,
                       const OnednnConv& conv) {
  std::vector<c10::IValue> arguments = {x,
                                        packed_weight,
                                        optional_tensor(bias),
                                        conv.padding.vec(),
                                        conv.stride.vec(),
                                        std::vector<std::int64_t>{1, 1},
                                        conv.groups};
  push_activation(arguments, conv.activation);
  return call(kConv, std::move(arguments));
}

}  // namespace corgi
