// Scaled dot-product attention with grouped queries and no copy of keys or values.
#pragma once

#include "core/kernels/kv_rows.h"

#include <span>

#include <ATen/core/Tensor.h>

namespace corgi {

// Every query sees every key. q, k, v [T, heads, D] -> [T, heads * D].
at::Tensor full_attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v);

// One sequence: query t sees keys 0 .. S - T + t. q [T, heads, D]; S = kv.length() >= T and heads a
// multiple of kv_heads -> [T, heads * D]. Query head h reads kv head h / (heads / kv_heads).
at::Tensor causal_attention(const at::Tensor& q, const KvView& kv);

// One query of each sequence, which sees all of that one's keys. q [sequences, heads, D] ->
// [sequences, heads * D]. The sequences' shared part must be the same rows.
at::Tensor decode_attention(const at::Tensor& q, std::span<const KvView> sequences);

// Whether keys and values of that kind can be read in two parts without being joined first.
bool reads_shared_rows(const at::TensorOptions& options);

}  // namespace corgi
