// Root mean square normalisation.
#pragma once

#include <ATen/core/Tensor.h>

namespace corgi {

// x [T, D], weight [D] -> [T, D] in x's dtype; everything is computed in fp32 and rounded once.
// Source: arXiv 1910.07467; transformers v5.24.0, modeling_qwen3_vl.py, Qwen3VLTextRMSNorm.
at::Tensor rms_norm(const at::Tensor& x, const at::Tensor& weight, double eps);

// The same behind x += delta, in place, where delta [T, D] is defined. x contiguous.
at::Tensor add_rms_norm(const at::Tensor& x,
                        const at::Tensor& delta,
                        const at::Tensor& weight,
                        double eps);

}  // namespace corgi
