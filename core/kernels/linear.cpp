#include "core/kernels/linear.h"

#include <utility>

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
  return std::make_unique<TorchLinear>(std::move(weight), std::move(bias));
}

}  // namespace corgi
