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

// Keys and values of every kv head as the kernels read them.
class PackedHeads {
 public:
  PackedHeads(const at::Tensor& k, const at::Tensor& v, const AttentionKernels& kernels)
      : n_(k.size(1)),
        d_(k.size(2)),
        keys_(at::empty({k.size(0), kernels.packed_keys_size(n_, d_)}, k.options())),
        values_(at::empty({k.size(0), kernels.packed_values_size(n_, d_)}, k.options())) {
    parallel_chunks(k.size(0), [&](std::int64_t head) {
      kernels.pack({bits(k) + head * k.stride(0), k.stride(1), n_},
                   {bits(v) + head * v.stride(0), v.stride(1), n_},
                   at(head));
    });
  }

  PackedHead at(std::int64_t head) const {
    const auto of = [head](const at::Tensor& x) {
      return static_cast<Bf16Bits*>(x.mutable_data_ptr()) + head * x.size(1);
    };
    return {of(keys_), of(values_), n_, d_};
  }

 private:
  std::int64_t n_;
  std::int64_t d_;
  at::Tensor keys_;
  at::Tensor values_;
};

}  // namespace

bool can_block_attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, Isa isa) {
  return isa != Isa::kPortable && has_bf16_rows(q) && has_bf16_rows(k) && has_bf16_rows(v) &&
         q.size(2) % 2 == 0;
}

at::Tensor blocked_attention(
    const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, bool causal, Isa isa) {
  const AttentionKernels& kernels = attention_kernels(isa);
  const PackedHeads packed(k, v, kernels);
  const std::int64_t n = q.size(0), heads = q.size(1), d = q.size(2), keys = k.size(1);
  const std::int64_t group = heads / k.size(0);
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

at::Tensor single_attention(const at::Tensor& q,
                            const at::Tensor& k,
                            const at::Tensor& v,
                            Isa isa) {
  const AttentionKernels& kernels = attention_kernels(isa);
  const std::int64_t heads = q.size(1), d = q.size(2), kv_heads = k.size(0), keys = k.size(1);
  const std::int64_t group = heads / kv_heads;
  const at::Tensor in = q.contiguous();
  at::Tensor out = at::empty({1, heads * d}, q.options());
  auto* to = static_cast<Bf16Bits*>(out.mutable_data_ptr());
  const float scale = 1 / std::sqrt(static_cast<float>(d));
  parallel_chunks(kv_heads, [&](std::int64_t head) {
    std::vector<float> scratch(static_cast<std::size_t>(kernels.scratch_size(d)));
    kernels.attend_single({bits(in) + head * group * d,
                           group,
                           {bits(k) + head * k.stride(0), k.stride(1), keys},
                           {bits(v) + head * v.stride(0), v.stride(1), keys},
                           d,
                           scale,
                           to + head * group * d},
                          scratch.data());
  });
  return out;
}

}  // namespace corgi
