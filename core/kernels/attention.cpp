#include "core/kernels/attention.h"

#include "core/kernels/blocked_attention.h"

#include <optional>
#include <vector>

#include <ATen/ops/cat.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/scaled_dot_product_attention.h>

namespace corgi {
namespace {

// All keys and values as one tensor each: a copy where they come in two parts.
KvRows joined(const KvView& kv) {
  if (!kv.shared.k.defined()) return kv.own;
  return {at::cat({kv.shared.k, kv.own.k}, 1), at::cat({kv.shared.v, kv.own.v}, 1)};
}

// Query heads stand where query positions would, so that each kv head is read once.
at::Tensor attend_one(const at::Tensor& q, const KvRows& kv) {
  const std::int64_t kv_heads = kv.k.size(0);
  const at::Tensor grouped = q.view({1, kv_heads, q.size(0) / kv_heads, q.size(1)});
  return at::scaled_dot_product_attention(grouped, kv.k.unsqueeze(0), kv.v.unsqueeze(0))
      .reshape({1, -1});
}

// For fewer keys libtorch's own takes no longer.
bool pays_to_block(const at::Tensor& q, const KvView& kv) {
  constexpr std::int64_t kFewestKeys = 128;
  return kv.length() >= kFewestKeys && can_block_attention(q, kv.own, best_isa());
}

// libtorch aligns is_causal to the top left; queries that continue a cache need the bottom right.
at::Tensor bottom_right_mask(std::int64_t n_queries, std::int64_t n_keys, const at::Tensor& like) {
  return at::ones({n_queries, n_keys}, like.options().dtype(at::kBool)).tril_(n_keys - n_queries);
}

}  // namespace

at::Tensor full_attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v) {
  const KvView kv{{}, {k.transpose(0, 1), v.transpose(0, 1)}};
  if (pays_to_block(q, kv)) return blocked_attention(q, kv, /*causal=*/false, best_isa());
  const auto heads_first = [](const at::Tensor& x) { return x.transpose(0, 1).unsqueeze(0); };
  const at::Tensor out =
      at::scaled_dot_product_attention(heads_first(q), heads_first(k), heads_first(v));
  return out.squeeze(0).transpose(0, 1).reshape({q.size(0), -1});
}

at::Tensor causal_attention(const at::Tensor& q, const KvView& kv) {
  if (q.size(0) == 1) return decode_attention(q, {&kv, 1});
  if (pays_to_block(q, kv)) return blocked_attention(q, kv, /*causal=*/true, best_isa());
  const auto [k, v] = joined(kv);
  const std::int64_t n_queries = q.size(0);
  const std::int64_t n_keys = k.size(1);
  const std::int64_t kv_heads = k.size(0);
  const std::int64_t group = q.size(1) / kv_heads;
  // A stride of 0 over the group repeats keys and values without a copy.
  const auto repeated = [=](const at::Tensor& x) {
    return x.unsqueeze(1).expand({kv_heads, group, n_keys, x.size(2)});
  };
  const at::Tensor grouped = q.view({n_queries, kv_heads, group, q.size(2)}).permute({1, 2, 0, 3});
  const bool square = n_queries == n_keys;
  const std::optional<at::Tensor> mask =
      square ? std::nullopt : std::optional(bottom_right_mask(n_queries, n_keys, q));
  const at::Tensor out =
      at::scaled_dot_product_attention(grouped, repeated(k), repeated(v), mask, 0.0, square);
  return out.permute({2, 0, 1, 3}).reshape({n_queries, -1});
}

at::Tensor decode_attention(const at::Tensor& q, std::span<const KvView> sequences) {
  const KvRows& first = sequences.front().own;
  if (can_block_attention(q, first, best_isa()) && first.k.stride(1) == first.k.size(2))
    return single_attention(q, sequences, best_isa());
  std::vector<at::Tensor> outputs;
  for (std::size_t i = 0; i < sequences.size(); ++i)
    outputs.push_back(attend_one(q[static_cast<std::int64_t>(i)], joined(sequences[i])));
  return outputs.size() == 1 ? outputs.front() : at::cat(outputs, 0);
}

bool reads_shared_rows(const at::TensorOptions& options) {
  return options.device().is_cpu() && options.dtype() == at::kBFloat16 &&
         best_isa() != Isa::kPortable;
}

}  // namespace corgi
