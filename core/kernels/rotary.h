// Rotary position embedding on already computed angles.
#pragma once

#include <ATen/core/Tensor.h>

namespace corgi {

// x [T, heads, D]; cos, sin fp32 [T, D] whose second half repeats the first -> [T, heads, D] in x's
// dtype. Halves are rotated against each other, as GPT-NeoX does it. Source: arXiv 2104.09864.
at::Tensor apply_rotary(const at::Tensor& x, const at::Tensor& cos, const at::Tensor& sin);

// The same behind rms_norm of each head with `weight` [D]; rounded once, at the end.
at::Tensor normed_rotary(const at::Tensor& x,
                         const at::Tensor& weight,
                         double eps,
                         const at::Tensor& cos,
                         const at::Tensor& sin);

}  // namespace corgi
