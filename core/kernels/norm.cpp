#include "core/kernels/norm.h"

#include "core/kernels/row_work.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty_like.h>

namespace corgi {
namespace {

at::Tensor norm_by_torch(const at::Tensor& x, const at::Tensor& weight, double eps) {
  const at::Tensor x32 = x.to(at::kFloat);
  const at::Tensor scale = x32.square().mean(-1, /*keepdim=*/true).add_(eps).rsqrt_();
  return (x32 * scale).mul_(weight).to(x.scalar_type());
}

template <typename T>
at::Tensor norm_rows(const at::Tensor& x,
                     const at::Tensor& delta,
                     const at::Tensor& weight,
                     double eps) {
  const std::int64_t n = x.size(1);
  at::Tensor out = at::empty_like(x);
  T* rows = elements<T>(x);
  const at::Tensor addend = delta.defined() ? delta.contiguous() : delta;
  const T* add = addend.defined() ? elements<T>(addend) : nullptr;
  const T* scale = elements<T>(weight);
  T* to = elements<T>(out);
  const RowKernels<T>& kernels = row_kernels<T>(best_isa());
  for_rows(x.size(0), n, [&](std::int64_t row) {
    const std::int64_t at = row * n;
    kernels.rms_norm(
        rows + at, add ? add + at : nullptr, scale, n, static_cast<float>(eps), to + at);
  });
  return out;
}

}  // namespace

at::Tensor rms_norm(const at::Tensor& x, const at::Tensor& weight, double eps) {
  return add_rms_norm(x.contiguous(), {}, weight, eps);
}

at::Tensor add_rms_norm(const at::Tensor& x,
                        const at::Tensor& delta,
                        const at::Tensor& weight,
                        double eps) {
  if (has_row_kernels(x) && weight.scalar_type() == x.scalar_type()) {
    return x.scalar_type() == at::kFloat ? norm_rows<float>(x, delta, weight, eps)
                                         : norm_rows<Bf16Bits>(x, delta, weight, eps);
  }
  if (delta.defined()) x.add_(delta);
  return norm_by_torch(x, weight, eps);
}

}  // namespace corgi
