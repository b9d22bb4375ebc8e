// Attention of many queries in bf16 that keeps no matrix of scores.
#pragma once

#include "core/kernels/isa.h"

#include <ATen/core/Tensor.h>

namespace corgi {

// Whether blocked_attention can take these tensors.
bool can_block_attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, Isa isa);

// CPU, bf16. q [T, heads, D]; k, v [kv_heads, S, D], any strides but the last; D even -> [T, heads
// * D]. Causal: query t sees keys 0 .. S - T + t, else all. Query head h reads kv head h / (heads /
// kv_heads).
at::Tensor blocked_attention(
    const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, bool causal, Isa isa);

// The same for the one query q [1, heads, D] of a sequence that is being written; rows of k have no
// gaps.
at::Tensor single_attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, Isa isa);

}  // namespace corgi
