#include "core/kernels/norm.h"

#include <ATen/TensorOperators.h>

namespace corgi {

at::Tensor rms_norm(const at::Tensor& x, const at::Tensor& weight, double eps) {
  const at::Tensor x32 = x.to(at::kFloat);
  const at::Tensor scale = x32.square().mean(-1, /*keepdim=*/true).add_(eps).rsqrt_();
  return (x32 * scale).mul_(weight).to(x.scalar_type());
}

}  // namespace corgi
