#include "core/kernels/blocked_attention.h"

#include "core/kernels/attention_kernels.h"
#include "core/kernels/parallel_chunks.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <ATen/ops/empty.h>

namespace corgi {
namespace {

const Bf16Bits* bits(const at::Tensor& x) {
  return static_cast<const Bf16Bits*>(x.const_data_ptr());
}

bool has_bf16_rows(const at::Tensor& x) {
  return x.is_cpu() && x.scalar_type() == at::kBFloat16 && x.stride(2) == 1;
}

HeadRows head_rows(const at::Tensor& x, std::int64_t head) {
  if (!x.defined()) return {nullptr, 0, 0};
  return {bits(x) + head * x.stride(0), x.stride(1), x.size(1)};
}

HeadPair head_pair(const KvRows& kv, std::int64_t head) {
  return {head_rows(kv.k, head), head_rows(kv.v, head)};
}

// Keys and values of every kv head as the kernels read them.
class PackedHeads {
 public:
  PackedHeads(const KvView& kv, const ManyQueries& kernels)
      : n_(kv.length()),
        d_(kv.own.k.size(2)),
        keys_(packed(kv, kernels.packed_keys_size(n_, d_))),
        values_(packed(kv, kernels.packed_values_size(n_, d_))) {
    parallel_chunks(kv.own.k.size(0), [&](std::int64_t head) {
      kernels.pack({head_pair(kv.shared, head), head_pair(kv.own, head)}, at(head));
    });
  }

  PackedHead at(std::int64_t head) const {
    const auto of = [head](const at::Tensor& x) {
      return static_cast<Bf16Bits*>(x.mutable_data_ptr()) + head * x.size(1);
    };
    return {of(keys_), of(values_), n_, d_};
  }

 private:
  static at::Tensor packed(const KvView& kv, std::int64_t size) {
    return at::empty({kv.own.k.size(0), size}, kv.own.k.options());
  }

  std::int64_t n_;
  std::int64_t d_;
  at::Tensor keys_;
  at::Tensor values_;
};

}  // namespace

bool can_block_attention(const at::Tensor& q, const KvRows& kv, Isa isa) {
  return isa != Isa::kPortable && has_bf16_rows(q) && has_bf16_rows(kv.k) && has_bf16_rows(kv.v) &&
         q.size(2) % 2 == 0;
}

at::Tensor blocked_attention(const at::Tensor& q, const KvView& kv, bool causal, Isa isa) {
  const ManyQueries& kernels = attention_kernels(isa).many;
  const PackedHeads packed(kv, kernels);
  const std::int64_t n = q.size(0), heads = q.size(1), d = q.size(2), keys = kv.length();
  const std::int64_t group = heads / kv.own.k.size(0);
  const std::int64_t tiles = (n + kQueriesAtOnce - 1) / kQueriesAtOnce;
  at::Tensor out = at::empty({n, heads * d}, q.options());
  auto* to = static_cast<Bf16Bits*>(out.mutable_data_ptr());
  const float scale = 1 / std::sqrt(static_cast<float>(d));
  parallel_chunks(heads * tiles, [&](std::int64_t i) {
    const std::int64_t head = i / tiles;
    // The longest rows first, so that no thread is left with one at the end.
    const std::int64_t first = (tiles - 1 - i % tiles) * kQueriesAtOnce;
    const std::int64_t count = std::min<std::int64_t>(kQueriesAtOnce, n - first);
    std::vector<float> scratch(static_cast<std::size_t>(kernels.scratch_size(d)));
    kernels.attend({{bits(q) + first * q.stride(0) + head * q.stride(1), q.stride(0), count},
                    packed.at(head / group),
                    causal ? keys - n + first + 1 : keys,
                    scale,
                    to + first * heads * d + head * d,
                    heads * d},
                   scratch.data());
  });
  return out;
}

at::Tensor single_attention(const at::Tensor& q, std::span<const KvView> sequences, Isa isa) {
  const AttentionKernels& kernels = attention_kernels(isa);
  const auto n = static_cast<std::int64_t>(sequences.size());
  const std::int64_t heads = q.size(1), d = q.size(2);
  const std::int64_t kv_heads = sequences.front().own.k.size(0), group = heads / kv_heads;
  const at::Tensor in = q.contiguous();
  at::Tensor out = at::empty({n, heads * d}, q.options());
  auto* to = static_cast<Bf16Bits*>(out.mutable_data_ptr());
  const float scale = 1 / std::sqrt(static_cast<float>(d));
  parallel_chunks(kv_heads, [&](std::int64_t head) {
    const HeadPair shared = head_pair(sequences.front().shared, head);
    std::vector<HeadPair> own;
    for (const KvView& kv : sequences) own.push_back(head_pair(kv.own, head));
    std::vector<float> scratch(static_cast<std::size_t>(kernels.single_scratch_size(n * group, d)));
    kernels.attend_single({bits(in) + head * group * d,
                           to + head * group * d,
                           heads * d,
                           n,
                           group,
                           d,
                           scale,
                           shared.keys,
                           shared.values,
                           own.data()},
                          scratch.data());
  });
  return out;
}

}  // namespace corgi
