#include "core/kernels/gate.h"

#include "core/kernels/row_work.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/silu.h>

namespace corgi {
namespace {

template <typename T>
at::Tensor gate_rows(const at::Tensor& gate_up) {
  const std::int64_t n = gate_up.size(1) / 2;
  at::Tensor out = at::empty({gate_up.size(0), n}, gate_up.options());
  const T* from = elements<T>(gate_up);
  T* to = elements<T>(out);
  const RowKernels<T>& kernels = row_kernels<T>(best_isa());
  for_rows(gate_up.size(0), n, [&](std::int64_t row) {
    const T* gate = from + row * 2 * n;
    kernels.silu_mul(gate, gate + n, n, to + row * n);
  });
  return out;
}

template <typename T>
void gelu_rows(const at::Tensor& x) {
  const std::int64_t n = x.size(1);
  T* rows = elements<T>(x);
  const RowKernels<T>& kernels = row_kernels<T>(best_isa());
  for_rows(x.size(0), n, [&](std::int64_t row) { kernels.gelu_tanh(rows + row * n, n); });
}

}  // namespace

at::Tensor silu_gate(const at::Tensor& gate_up) {
  if (has_row_kernels(gate_up) && gate_up.is_contiguous()) {
    return gate_up.scalar_type() == at::kFloat ? gate_rows<float>(gate_up)
                                               : gate_rows<Bf16Bits>(gate_up);
  }
  const std::int64_t n = gate_up.size(1) / 2;
  return at::silu(gate_up.narrow(1, 0, n)).mul_(gate_up.narrow(1, n, n));
}

at::Tensor gelu_tanh_(at::Tensor x) {
  if (!has_row_kernels(x)) return at::gelu_(x, "tanh");
  if (x.scalar_type() == at::kFloat) {
    gelu_rows<float>(x);
  } else {
    gelu_rows<Bf16Bits>(x);
  }
  return x;
}

}  // namespace corgi
