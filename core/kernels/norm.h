// Root mean square normalisation.
#pragma once

#include <ATen/core/Tensor.h>

namespace corgi {

// x [..., D], weight [D] -> [..., D] in x's dtype; the mean of squares is taken in fp32.
// Source: arXiv 1910.07467; transformers v5.24.0, modeling_qwen3_vl.py, Qwen3VLTextRMSNorm.
at::Tensor rms_norm(const at::Tensor& x, const at::Tensor& weight, double eps);

}  // namespace corgi
