// What happens to single rows between the matrix products, in one pass each, once for each
// instruction set. Plain pointers; no tensor, no thread.
#pragma once

#include "core/kernels/isa.h"
#include "core/kernels/skinny_kernels.h"

#include <cstdint>

namespace corgi {

// T is float or Bf16Bits. All arithmetic is done in fp32 and rounded once, at the end. `out` may be
// one of the inputs.
template <typename T>
struct RowKernels {
  // x += delta, where delta isn't null; out = x / sqrt(mean(x^2) + eps) * weight. n numbers each.
  void (*rms_norm)(T* x, const T* delta, const T* weight, std::int64_t n, float eps, T* out);
  // The same for one head without delta, then turned by the angles: number i of the first half and
  // number i of the second are one complex number. cos, sin [n]; weight null: only turned. n even.
  void (*rotate)(const T* x,
                 const T* weight,
                 const float* cos,
                 const float* sin,
                 std::int64_t n,
                 float eps,
                 T* out);
  // out = gate / (1 + exp(-gate)) * up.
  void (*silu_mul)(const T* gate, const T* up, std::int64_t n, T* out);
  // x = GELU of x in its form with tanh.
  void (*gelu_tanh)(T* x, std::int64_t n);
};

// `isa` must be one of available_isas().
template <typename T>
const RowKernels<T>& row_kernels(Isa isa);

template <>
const RowKernels<float>& row_kernels<float>(Isa isa);
template <>
const RowKernels<Bf16Bits>& row_kernels<Bf16Bits>(Isa isa);

}  // namespace corgi
