// Compiled with AMX and AVX-512; runs only where isa.h found a matrix unit.
#include "core/kernels/skinny_units.h"

#include <immintrin.h>

namespace corgi {
namespace {

#include "core/kernels/amx_inl.h"

constexpr int kSums = kTileRows * kTileRows;

// Row `row` of the tile whose first input is `input`.
__m512i load_row(const StridedRows& x, std::int64_t row, std::int64_t input) {
  if (row >= x.rows) return _mm512_setzero_si512();
  return _mm512_maskz_loadu_epi16(first_numbers(x.k - input), x.data + row * x.stride + input);
}

void row_tiles(const StridedRows& x, const TileRange& inputs, Bf16Bits* to) {
  for (std::int64_t tile = 0; tile < inputs.count; ++tile) {
    const std::int64_t input = (inputs.first + tile) * kTileInputs;
    for (std::int64_t row = 0; row < kTileRows; ++row, to += kTileInputs)
      _mm512_storeu_si512(to, load_row(x, row, input));
  }
}

__m512 widened(__m256i bits) {
  return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(bits), 16));
}

// The scales of one group of a block's rows.
__m512 load_scales(const Bf16Bits* from) {
  return widened(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)));
}

// The integer in bits `Shift` .. of every lane less the offset, scaled.
template <int Shift, int Bits>
__m512 number(__m512i packed, __m512 scale, __m512 offset) {
  const __m512i mask = _mm512_set1_epi32((1 << Bits) - 1);
  const __m512i value = _mm512_and_si512(_mm512_srli_epi32(packed, Shift), mask);
  return _mm512_fmsub_ps(_mm512_cvtepi32_ps(value), scale, offset);
}

// bf16 pairs of what two neighbouring inputs have in the same row.
void store_pairs(__m512 even, __m512 odd, Bf16Bits* to) {
  const auto both = reinterpret_cast<__m512i>(_mm512_cvtne2ps_pbh(odd, even));
  _mm512_storeu_si512(to, _mm512_permutexvar_epi16(side_by_side(0, kTileRows), both));
}

void int8_tiles(const PackedWeight& w, std::int64_t block, const TileRange& inputs, Bf16Bits* to) {
  const std::uint8_t* data = w.data + block * w.k * kBlockRows;
  const Bf16Bits* scales = w.scales + block * (w.k / kInt8Group) * kBlockRows;
  for (std::int64_t tile = inputs.first; tile < inputs.first + inputs.count; ++tile) {
    const __m512 scale = load_scales(scales + tile / (kInt8Group / kTileInputs) * kBlockRows);
    const __m512 offset = _mm512_mul_ps(scale, _mm512_set1_ps(128));
    const std::uint8_t* from = data + tile * kTileInputs * kBlockRows;
    for (int four = 0; four < kTileInputs / 4; ++four, from += 64, to += 64) {
      const __m512i packed = _mm512_loadu_si512(from);
      store_pairs(number<0, 8>(packed, scale, offset), number<8, 8>(packed, scale, offset), to);
      store_pairs(
          number<16, 8>(packed, scale, offset), number<24, 8>(packed, scale, offset), to + 32);
    }
  }
}

void int4_tiles(const PackedWeight& w, std::int64_t block, const TileRange& inputs, Bf16Bits* to) {
  const std::uint8_t* data = w.data + block * (w.k / 2) * kBlockRows;
  const Bf16Bits* scales = w.scales + block * (w.k / kInt4Group) * kBlockRows;
  for (std::int64_t tile = inputs.first; tile < inputs.first + inputs.count; ++tile) {
    const __m512 scale = load_scales(scales + tile * kBlockRows);
    const __m512 offset = _mm512_mul_ps(scale, _mm512_set1_ps(8));
    const std::uint8_t* from = data + tile * (kTileInputs / 2) * kBlockRows;
    for (int eight = 0; eight < kTileInputs / 8; ++eight, from += 64, to += 128) {
      const __m512i packed = _mm512_loadu_si512(from);
      store_pairs(number<0, 4>(packed, scale, offset), number<8, 4>(packed, scale, offset), to);
      store_pairs(
          number<16, 4>(packed, scale, offset), number<24, 4>(packed, scale, offset), to + 32);
      store_pairs(
          number<4, 4>(packed, scale, offset), number<12, 4>(packed, scale, offset), to + 64);
      store_pairs(
          number<20, 4>(packed, scale, offset), number<28, 4>(packed, scale, offset), to + 96);
    }
  }
}

// What the next tiles of activations are fetched with, a few lines at each step.
struct Ahead {
  const char* at;
  int lines_per_step;
};

// Two row tiles times two weight tiles: sums [row tile][weight tile].
void multiply_four(const Bf16Bits* row0,
                   const Bf16Bits* row1,
                   const Bf16Bits* weight0,
                   const Bf16Bits* weight1,
                   std::int64_t k_tiles,
                   float* sums,
                   bool is_first,
                   Ahead& ahead) {
  const FourSums four{sums, kTileRows, kSums, 2 * kSums};
  is_first ? four.zero() : four.load();
  for (std::int64_t k = 0; k < k_tiles; ++k) {
    for (int line = 0; line < ahead.lines_per_step; ++line, ahead.at += 64)
      _mm_prefetch(ahead.at, _MM_HINT_T1);
    // The rows' tiles stay in the first cache for the next weights.
    const std::int64_t at = k * kTileNumbers;
    add_products<Weights::kPassBy>(
        row0 + at, row1 + at, kTileBytesPerRow, weight0 + at, weight1 + at);
  }
  four.store();
}

// The tile of sums whose first row and column those are.
void put_out(const float* sums, const TileOutput& out, std::int64_t row, std::int64_t column) {
  const std::int64_t columns = out.columns - column;
  if (columns <= 0) return;
  const auto mask = static_cast<__mmask16>(first_numbers(columns));
  __m512 bias = _mm512_setzero_ps();
  if (out.bias) bias = widened(_mm256_maskz_loadu_epi16(mask, out.bias + column));
  for (std::int64_t i = 0; i < kTileRows && row + i < out.rows; ++i) {
    const __m512 sum = _mm512_add_ps(_mm512_loadu_ps(sums + i * kTileRows), bias);
    _mm256_mask_storeu_epi16(out.to + (row + i) * out.stride + column,
                             mask,
                             reinterpret_cast<__m256i>(_mm512_cvtneps_pbh(sum)));
  }
}

void multiply(const TileProduct& p) {
  constexpr std::int64_t kLinesPerTile = kTileNumbers * sizeof(Bf16Bits) / 64;
  const TileSession session;
  float* sums = p.sums;
  for (std::int64_t row = 0; row < p.row_tiles; row += 2) {
    const Bf16Bits* row0 = p.rows + row * p.k_tiles * kTileNumbers;
    const Bf16Bits* row1 = row + 1 < p.row_tiles ? row0 + p.k_tiles * kTileNumbers : row0;
    const bool more = row + 2 < p.row_tiles;
    // Two tiles of rows while the weights, two tiles at a time, go by.
    Ahead ahead{reinterpret_cast<const char*>(row0 + (more ? 2 * p.k_tiles * kTileNumbers : 0)),
                more ? static_cast<int>(4 * kLinesPerTile / p.weight_tiles) : 0};
    for (std::int64_t n = 0; n < p.weight_tiles; n += 2, sums += 4 * kSums) {
      const Bf16Bits* weight0 = p.weights + n * p.k_tiles * kTileNumbers;
      multiply_four(row0,
                    row1,
                    weight0,
                    weight0 + p.k_tiles * kTileNumbers,
                    p.k_tiles,
                    sums,
                    p.is_first,
                    ahead);
      if (!p.output) continue;
      for (int i = 0; i < 4; ++i)
        put_out(sums + i * kSums, *p.output, (row + i / 2) * kTileRows, (n + i % 2) * kTileRows);
    }
  }
}

}  // namespace

const MatrixKernels kAmxKernels{row_tiles, int8_tiles, int4_tiles, multiply};

}  // namespace corgi
