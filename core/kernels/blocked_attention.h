// Attention of many queries in bf16 that keeps no matrix of scores.
#pragma once

#include "core/kernels/isa.h"
#include "core/kernels/kv_rows.h"

#include <span>

#include <ATen/core/Tensor.h>

namespace corgi {

// Whether blocked_attention and single_attention can take these tensors.
bool can_block_attention(const at::Tensor& q, const KvRows& kv, Isa isa);

// CPU, bf16. q [T, heads, D]; any strides but the last; D even -> [T, heads * D]. Causal: query t
// sees keys 0 .. S - T + t, else all. Query head h reads kv head h / (heads / kv_heads).
at::Tensor blocked_attention(const at::Tensor& q, const KvView& kv, bool causal, Isa isa);

// One query of each sequence, q [sequences, heads, D]; rows of keys have no gaps. All have the same
// shared part, which is read from memory once for all of them.
at::Tensor single_attention(const at::Tensor& q, std::span<const KvView> sequences, Isa isa);

}  // namespace corgi
