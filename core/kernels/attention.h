// Scaled dot-product attention for one sequence, with grouped queries and no copy of keys or
// values.
#pragma once

#include <ATen/core/Tensor.h>

namespace corgi {

// Every query sees every key. q, k, v [T, heads, D] -> [T, heads * D].
at::Tensor full_attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v);

// Query t sees keys 0 .. S - T + t. q [T, heads, D]; k, v [kv_heads, S, D] with T <= S and heads a
// multiple of kv_heads -> [T, heads * D]. Query head h reads kv head h / (heads / kv_heads).
at::Tensor causal_attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v);

}  // namespace corgi
