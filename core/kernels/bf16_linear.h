// Matrix products with bf16 weights that read each weight once for all rows of a small batch.
#pragma once

#include "core/kernels/isa.h"
#include "core/kernels/linear.h"

namespace corgi {

// CPU only: `weight` bf16 [out_features, in_features], contiguous; `bias` bf16 [out_features] or
// undefined. Sums are taken in fp32. Many rows go through libtorch, whose product is the faster one
// there. `isa` must be one of available_isas().
std::unique_ptr<Linear> make_bf16_linear(at::Tensor weight, at::Tensor bias, Isa isa = best_isa());

}  // namespace corgi
