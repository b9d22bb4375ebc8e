#include "core/kernels/linear.h"

#include "core/kernels/bf16_linear.h"
#include "core/kernels/huge_pages.h"

#include <utility>
#include <vector>

#include <ATen/ops/cat.h>
#include <ATen/ops/linear.h>

namespace corgi {
namespace {

class TorchLinear final : public Linear {
 public:
  TorchLinear(at::Tensor weight, at::Tensor bias)
      : weight_(std::move(weight)), bias_(std::move(bias)) {}

  at::Tensor forward(const at::Tensor& x) const override { return at::linear(x, weight_, bias_); }

 private:
  at::Tensor weight_;
  at::Tensor bias_;
};

}  // namespace

std::unique_ptr<Linear> make_linear(at::Tensor weight, at::Tensor bias) {
  if (weight.is_cpu() && weight.scalar_type() == at::kBFloat16 && weight.is_contiguous() &&
      best_isa() != Isa::kPortable)
    return make_bf16_linear(std::move(weight), std::move(bias));
  return std::make_unique<TorchLinear>(std::move(weight), std::move(bias));
}

std::unique_ptr<Linear> make_streamed_linear(std::span<const LinearPart> parts) {
  std::vector<at::Tensor> weights;
  std::vector<at::Tensor> biases;
  for (const LinearPart& part : parts) {
    weights.push_back(part.weight);
    if (part.bias.defined()) biases.push_back(part.bias);
  }
  return make_linear(join_rows(weights), biases.empty() ? at::Tensor() : at::cat(biases, 0));
}

}  // namespace corgi
