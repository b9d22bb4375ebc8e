#include "core/kernels/rotary.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>

namespace corgi {

at::Tensor apply_rotary(const at::Tensor& x, const at::Tensor& cos, const at::Tensor& sin) {
  const at::Tensor x32 = x.to(at::kFloat);
  const std::int64_t half = x.size(-1) / 2;
  const at::Tensor first = x32.narrow(-1, 0, half);
  const at::Tensor second = x32.narrow(-1, half, half);
  const at::Tensor rotated = at::cat({-second, first}, -1);
  return (x32 * cos.unsqueeze(1)).addcmul_(rotated, sin.unsqueeze(1)).to(x.scalar_type());
}

}  // namespace corgi
