#include "core/kernels/rotary.h"

#include "core/kernels/norm.h"
#include "core/kernels/row_work.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>

namespace corgi {
namespace {

at::Tensor rotary_by_torch(const at::Tensor& x, const at::Tensor& cos, const at::Tensor& sin) {
  const at::Tensor x32 = x.to(at::kFloat);
  const std::int64_t half = x.size(-1) / 2;
  const at::Tensor first = x32.narrow(-1, 0, half);
  const at::Tensor second = x32.narrow(-1, half, half);
  const at::Tensor rotated = at::cat({-second, first}, -1);
  return (x32 * cos.unsqueeze(1)).addcmul_(rotated, sin.unsqueeze(1)).to(x.scalar_type());
}

// `weight` may be undefined: no norm.
template <typename T>
at::Tensor rotate_heads(const at::Tensor& x,
                        const at::Tensor& weight,
                        double eps,
                        const at::Tensor& cos,
                        const at::Tensor& sin) {
  const std::int64_t heads = x.size(1), d = x.size(2), stride = x.stride(0);
  at::Tensor out = at::empty({x.size(0), heads, d}, x.options());
  const T* from = elements<T>(x);
  T* to = elements<T>(out);
  const T* norm = weight.defined() ? elements<T>(weight) : nullptr;
  const float* turn_cos = elements<float>(cos);
  const float* turn_sin = elements<float>(sin);
  const RowKernels<T>& kernels = row_kernels<T>(best_isa());
  for_rows(x.size(0), heads * d, [&](std::int64_t t) {
    for (std::int64_t h = 0; h < heads; ++h) {
      kernels.rotate(from + t * stride + h * d,
                     norm,
                     turn_cos + t * d,
                     turn_sin + t * d,
                     d,
                     static_cast<float>(eps),
                     to + (t * heads + h) * d);
    }
  });
  return out;
}

// Heads of a row must lie one after another; rows may have gaps between them.
bool can_rotate(const at::Tensor& x, const at::Tensor& cos, const at::Tensor& sin) {
  return has_row_kernels(x) && x.stride(2) == 1 && x.stride(1) == x.size(2) &&
         cos.scalar_type() == at::kFloat && cos.is_contiguous() && sin.is_contiguous();
}

at::Tensor rotate(const at::Tensor& x,
                  const at::Tensor& weight,
                  double eps,
                  const at::Tensor& cos,
                  const at::Tensor& sin) {
  return x.scalar_type() == at::kFloat ? rotate_heads<float>(x, weight, eps, cos, sin)
                                       : rotate_heads<Bf16Bits>(x, weight, eps, cos, sin);
}

}  // namespace

at::Tensor apply_rotary(const at::Tensor& x, const at::Tensor& cos, const at::Tensor& sin) {
  return can_rotate(x, cos, sin) ? rotate(x, {}, 0, cos, sin) : rotary_by_torch(x, cos, sin);
}

at::Tensor normed_rotary(const at::Tensor& x,
                         const at::Tensor& weight,
                         double eps,
                         const at::Tensor& cos,
                         const at::Tensor& sin) {
  if (can_rotate(x, cos, sin) && weight.scalar_type() == x.scalar_type())
    return rotate(x, weight, eps, cos, sin);
  const at::Tensor rows = x.reshape({-1, x.size(2)});
  return rotary_by_torch(rms_norm(rows, weight, eps).view(x.sizes()), cos, sin);
}

}  // namespace corgi
