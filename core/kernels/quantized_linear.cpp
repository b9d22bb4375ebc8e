#include "core/kernels/quantized_linear.h"

#include "core/kernels/huge_pages.h"
#include "core/kernels/matrix_product.h"
#include "core/kernels/pack_weight.h"
#include "core/kernels/parallel_chunks.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <ATen/ops/empty.h>

namespace corgi {
namespace {

constexpr std::int64_t kChunkBlocks = 4;
constexpr std::int64_t kChunkRows = kChunkBlocks * kBlockRows;
// Activation rows that pass over one chunk of weights while it is in the cache.
constexpr std::int64_t kRowsAtOnce = 64;
// Of activations, from which on making tiles of the weights takes less time than it saves.
constexpr std::int64_t kFewestTiledRows = 24;

std::int64_t rounded_up(std::int64_t n, std::int64_t unit) {
  return (n + unit - 1) / unit * unit;
}

// Activations as integers, and the memory that they lie in.
class QuantizedInput {
 public:
  QuantizedInput(const at::Tensor& x, int bits, const SkinnyKernels& kernels)
      : m_(x.size(0)),
        k_(rounded_up(x.size(1), group_size(bits))),
        group_(group_size(bits)),
        values_(at::empty({m_, k_}, at::kChar)),
        scales_(at::empty({m_, k_ / kInputGroup}, at::kFloat)),
        sums_(at::empty({m_, k_ / group_}, at::kFloat)) {
    const at::Tensor in = x.to(at::kFloat).contiguous();
    const std::int64_t k = in.size(1);
    const float* from = in.const_data_ptr<float>();
    const auto quantize = [&](std::int64_t row) {
      if (k == k_) return kernels.quantize_row(from + row * k, k_, group_, out(row));
      std::vector<float> padded(static_cast<std::size_t>(k_));
      std::copy_n(from + row * k, k, padded.begin());
      kernels.quantize_row(padded.data(), k_, group_, out(row));
    };
    if (m_ <= kRowsAtOnce) {
      for (std::int64_t row = 0; row < m_; ++row) quantize(row);
    } else {
      parallel_chunks(m_, quantize);
    }
  }

  // `count` rows from `first` on.
  QuantizedRows rows(std::int64_t first, std::int64_t count) const {
    const QuantizedRowOut at = out(first);
    return {at.values, at.scales, at.sums, count, k_};
  }
  std::int64_t m() const { return m_; }
  std::int64_t k() const { return k_; }

 private:
  QuantizedRowOut out(std::int64_t row) const {
    return {values_.mutable_data_ptr<std::int8_t>() + row * k_,
            scales_.mutable_data_ptr<float>() + row * (k_ / kInputGroup),
            sums_.mutable_data_ptr<float>() + row * (k_ / group_)};
  }

  std::int64_t m_;
  std::int64_t k_;
  int group_;
  at::Tensor values_;
  at::Tensor scales_;
  at::Tensor sums_;
};

// One row of a matrix in either of the dtypes that weights are read in; the other is null.
struct WeightRow {
  const Bf16Bits* narrow;
  const float* wide;
};

WeightRow weight_row(const at::Tensor& matrix, std::int64_t row) {
  const std::int64_t at = row * matrix.size(1);
  if (matrix.scalar_type() == at::kBFloat16)
    return {static_cast<const Bf16Bits*>(matrix.const_data_ptr()) + at, nullptr};
  return {nullptr, matrix.const_data_ptr<float>() + at};
}

void widen(const WeightRow& row, std::int64_t n, float* to) {
  if (row.wide) {
    std::copy_n(row.wide, n, to);
  } else {
    std::transform(row.narrow, row.narrow + n, to, widened);
  }
}

class QuantizedLinear final : public Linear {
 public:
  QuantizedLinear(QuantizedWeight weight, const at::Tensor& bias, Isa isa)
      : weight_(std::move(weight)),
        bias_(bias.defined() ? bias.to(at::kBFloat16).contiguous() : at::Tensor()),
        has_tiles_(isa == Isa::kAmx),
        kernels_(skinny_kernels(isa)),
        multiply_(weight_.bits == 8 ? kernels_.int8 : kernels_.int4) {}

  at::Tensor forward(const at::Tensor& x) const override {
    if (has_tiles_ && x.size(0) >= kFewestTiledRows) return multiply_tiles(x);
    const QuantizedInput in(x, weight_.bits, kernels_);
    at::Tensor out = at::empty({in.m(), weight_.out_features}, at::kBFloat16);
    const std::int64_t blocks = weight_.data.size(0);
    parallel_chunks((blocks + kChunkBlocks - 1) / kChunkBlocks, [&](std::int64_t chunk) {
      const std::int64_t first = chunk * kChunkBlocks;
      multiply_chunk(in, first, std::min(first + kChunkBlocks, blocks), out);
    });
    return x.scalar_type() == at::kBFloat16 ? out : out.to(x.scalar_type());
  }

 private:
  // The weights become bf16 tiles in the cache, some at a time: a matrix unit's speed pays for
  // that.
  at::Tensor multiply_tiles(const at::Tensor& x) const {
    const PackedWeight weight = packed();
    const auto tiles =
        weight_.bits == 8 ? matrix_kernels()->int8_tiles : matrix_kernels()->int4_tiles;
    const TiledWeight tiled{weight_.out_features,
                            [&](std::int64_t block, const TileRange& inputs, Bf16Bits* to) {
                              tiles(weight, block, inputs, to);
                            }};
    const at::Tensor in = x.to(at::kBFloat16);
    return matrix_product(in.stride(1) == 1 ? in : in.contiguous(), tiled, bias_)
        .to(x.scalar_type());
  }

  PackedWeight packed() const {
    return {weight_.data.const_data_ptr<std::uint8_t>(),
            static_cast<const Bf16Bits*>(weight_.scales.const_data_ptr()),
            rounded_up(weight_.in_features, group_size(weight_.bits))};
  }

  void multiply_chunk(const QuantizedInput& in,
                      std::int64_t first,
                      std::int64_t last,
                      const at::Tensor& out) const {
    const PackedWeight weight = packed();
    auto* to = static_cast<Bf16Bits*>(out.mutable_data_ptr());
    const auto* bias =
        bias_.defined() ? static_cast<const Bf16Bits*>(bias_.const_data_ptr()) : nullptr;
    const std::int64_t n = weight_.out_features;
    const std::int64_t column = first * kBlockRows;
    const std::int64_t columns = std::min(last * kBlockRows, n) - column;
    float sums[kRowsAtOnce * kChunkRows];
    for (std::int64_t m = 0; m < in.m(); m += kRowsAtOnce) {
      const std::int64_t count = std::min(kRowsAtOnce, in.m() - m);
      multiply_(weight, first, last, in.rows(m, count), {sums, kChunkRows});
      for (std::int64_t row = 0; row < count; ++row) {
        kernels_.round_to_bf16(sums + row * kChunkRows,
                               bias ? bias + column : nullptr,
                               columns,
                               to + (m + row) * n + column);
      }
    }
  }

  QuantizedWeight weight_;
  at::Tensor bias_;
  bool has_tiles_;
  const SkinnyKernels& kernels_;
  decltype(SkinnyKernels::int8) multiply_;
};

}  // namespace

std::vector<std::int64_t> packed_data_shape(int bits, std::int64_t out, std::int64_t in) {
  return {rounded_up(out, kBlockRows) / kBlockRows,
          packed_block_bytes(bits, rounded_up(in, group_size(bits)))};
}

std::vector<std::int64_t> packed_scales_shape(int bits, std::int64_t out, std::int64_t in) {
  return {rounded_up(out, kBlockRows) / kBlockRows,
          rounded_up(in, group_size(bits)) / group_size(bits),
          kBlockRows};
}

QuantizedWeight quantize_weight(std::span<const at::Tensor> parts, int bits) {
  QuantizedWeight packed;
  packed.bits = bits;
  packed.in_features = parts.front().size(1);
  std::vector<WeightRow> rows;
  std::vector<at::Tensor> readable;
  for (const at::Tensor& part : parts) {
    readable.push_back(part.scalar_type() == at::kBFloat16 ? part.contiguous()
                                                           : part.to(at::kFloat).contiguous());
    for (std::int64_t row = 0; row < part.size(0); ++row)
      rows.push_back(weight_row(readable.back(), row));
  }
  packed.out_features = static_cast<std::int64_t>(rows.size());
  const std::int64_t k = rounded_up(packed.in_features, group_size(bits));
  packed.data = empty_on_huge_pages(
      packed_data_shape(bits, packed.out_features, packed.in_features), at::kByte);
  packed.scales = empty_on_huge_pages(
      packed_scales_shape(bits, packed.out_features, packed.in_features), at::kBFloat16);
  auto* data = packed.data.mutable_data_ptr<std::uint8_t>();
  auto* scales = static_cast<Bf16Bits*>(packed.scales.mutable_data_ptr());
  parallel_chunks(packed.data.size(0), [&](std::int64_t block) {
    std::vector<float> values(static_cast<std::size_t>(kBlockRows * k));
    const auto first = static_cast<std::size_t>(block * kBlockRows);
    for (std::size_t i = 0; i < kBlockRows && first + i < rows.size(); ++i)
      widen(rows[first + i], packed.in_features, values.data() + static_cast<std::int64_t>(i) * k);
    pack_block(values.data(),
               k,
               bits,
               data + block * packed_block_bytes(bits, k),
               scales + block * (k / group_size(bits)) * kBlockRows);
  });
  return packed;
}

std::unique_ptr<Linear> make_quantized_linear(QuantizedWeight weight, at::Tensor bias, Isa isa) {
  return std::make_unique<QuantizedLinear>(std::move(weight), std::move(bias), isa);
}

}  // namespace corgi
