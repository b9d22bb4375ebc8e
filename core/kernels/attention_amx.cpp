// Attention of many queries on the matrix unit. Compiled with AMX and AVX-512; runs only where
// isa.h found them.
// Source of the scheme: FlashAttention-2, arXiv 2307.08691, algorithm 1.
#include "core/kernels/matrix_kernels.h"
#include "core/kernels/skinny_units.h"

#include <immintrin.h>

namespace corgi {
namespace {

#include "core/kernels/amx_inl.h"

constexpr std::int64_t kKeysAtOnce = 256;
constexpr std::int64_t kRowsAtOnce = 2 * kTileRows;  // queries whose scores are kept at once

std::int64_t round_up(std::int64_t n, std::int64_t unit) {
  return (n + unit - 1) / unit * unit;
}

std::int64_t packed_size(std::int64_t n, std::int64_t d) {
  return round_up(n, kTileInputs) * round_up(d, kTileInputs);
}

// Keys, then values, of both parts as one list; nothing beyond its end.
const Bf16Bits* row_of(const HeadRows& shared, const HeadRows& own, std::int64_t key) {
  if (key < shared.n) return shared.data + key * shared.stride;
  return key - shared.n < own.n ? own.data + (key - shared.n) * own.stride : nullptr;
}

// `count` numbers from `from` on, which may be null; zeros behind them.
__m512i load_numbers(const Bf16Bits* from, std::int64_t count) {
  return from ? _mm512_maskz_loadu_epi16(first_numbers(count), from) : _mm512_setzero_si512();
}

// 16 vectors of 16 pairs: row becomes column.
void transpose(__m512i (&x)[16]) {
  __m512i y[16];
  for (int i = 0; i < 16; i += 2) {
    y[i] = _mm512_unpacklo_epi32(x[i], x[i + 1]);
    y[i + 1] = _mm512_unpackhi_epi32(x[i], x[i + 1]);
  }
  for (int i = 0; i < 16; i += 4) {
    for (int j = 0; j < 2; ++j) {
      x[i + 2 * j] = _mm512_unpacklo_epi64(y[i + j], y[i + j + 2]);
      x[i + 2 * j + 1] = _mm512_unpackhi_epi64(y[i + j], y[i + j + 2]);
    }
  }
  // Of the four 128-bit lanes of each vector, the even ones and the odd ones.
  constexpr int kEven = 0x88, kOdd = 0xDD;
  for (int i = 0; i < 4; ++i) {
    y[i] = _mm512_shuffle_i32x4(x[i], x[i + 4], kEven);
    y[i + 4] = _mm512_shuffle_i32x4(x[i], x[i + 4], kOdd);
    y[i + 8] = _mm512_shuffle_i32x4(x[i + 8], x[i + 12], kEven);
    y[i + 12] = _mm512_shuffle_i32x4(x[i + 8], x[i + 12], kOdd);
  }
  for (int i = 0; i < 4; ++i) {
    x[i] = _mm512_shuffle_i32x4(y[i], y[i + 8], kEven);
    x[i + 4] = _mm512_shuffle_i32x4(y[i + 4], y[i + 12], kEven);
    x[i + 8] = _mm512_shuffle_i32x4(y[i], y[i + 8], kOdd);
    x[i + 12] = _mm512_shuffle_i32x4(y[i + 4], y[i + 12], kOdd);
  }
}

// Keys: [16 keys][32 dimensions] tiles of weights. Values: [16 dimensions][32 keys] tiles.
void pack_keys(const HeadSource& from, const PackedHead& to) {
  const std::int64_t n = round_up(to.n, kTileInputs);
  Bf16Bits* tile = to.keys;
  for (std::int64_t key = 0; key < n; key += kTileRows) {
    for (std::int64_t i = 0; i < to.d; i += kTileInputs, tile += kTileNumbers) {
      __m512i rows[16];
      for (int r = 0; r < kTileRows; ++r) {
        const Bf16Bits* row = row_of(from.shared.keys, from.own.keys, key + r);
        rows[r] = load_numbers(row ? row + i : nullptr, to.d - i);
      }
      transpose(rows);
      for (int pair = 0; pair < 16; ++pair)
        _mm512_storeu_si512(tile + pair * 2 * kTileRows, rows[pair]);
    }
  }
}

void pack_values(const HeadSource& from, const PackedHead& to) {
  // Neighbouring keys' numbers of the same dimension side by side.
  const __m512i low = side_by_side(0, kTileInputs);
  const __m512i high = side_by_side(kTileRows, kTileInputs + kTileRows);
  const std::int64_t n = round_up(to.n, kTileInputs);
  for (std::int64_t key = 0; key < n; key += 2) {
    const Bf16Bits* even = row_of(from.shared.values, from.own.values, key);
    const Bf16Bits* odd = row_of(from.shared.values, from.own.values, key + 1);
    for (std::int64_t i = 0; i < to.d; i += kTileInputs) {
      const __m512i a = load_numbers(even ? even + i : nullptr, to.d - i);
      const __m512i b = load_numbers(odd ? odd + i : nullptr, to.d - i);
      // Two tiles lie beside each other in dimensions, n / 32 of them one behind the other in keys.
      Bf16Bits* tile = to.values + i / kTileRows * n * kTileRows +
                       key / kTileInputs * kTileNumbers + key % kTileInputs * kTileRows;
      _mm512_storeu_si512(tile, _mm512_permutex2var_epi16(a, low, b));
      _mm512_storeu_si512(tile + n * kTileRows, _mm512_permutex2var_epi16(a, high, b));
    }
  }
}

void pack(const HeadSource& from, const PackedHead& to) {
  pack_keys(from, to);
  pack_values(from, to);
}

// Two row tiles times two tiles of weights over `steps` tiles of inputs.
struct TileSums {
  const Bf16Bits* rows;
  std::int64_t row_stride;   // between rows; the second tile follows kTileRows rows later
  const Bf16Bits* weights0;  // tiles one behind the other
  const Bf16Bits* weights1;
  std::int64_t steps;
  float* sums;
  std::int64_t sums_stride;

  template <bool FromZero>
  void multiply() const {
    const FourSums four{sums, sums_stride, kTileRows, kTileRows * sums_stride};
    const auto row_bytes = row_stride * static_cast<std::int64_t>(sizeof(Bf16Bits));
    FromZero ? four.zero() : four.load();
    for (std::int64_t i = 0; i < steps; ++i) {
      const Bf16Bits* row = rows + i * kTileInputs;
      add_products<Weights::kStay>(row,
                                   row + kTileRows * row_stride,
                                   row_bytes,
                                   weights0 + i * kTileNumbers,
                                   weights1 + i * kTileNumbers);
    }
    four.store();
  }
};

// 2^x for x <= 0; 2^-126 for anything below. Relative error below 5e-6.
__m512 power_of_two(__m512 x) {
  const __m512 in = _mm512_max_ps(_mm512_set1_ps(-126), x);  // keeps NaN
  const __m512 whole = _mm512_roundscale_ps(in, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
  const __m512 f = _mm512_sub_ps(in, whole);
  // The series of 2^f on [-1/2, 1/2], f^i * (ln 2)^i / i!.
  __m512 p = _mm512_set1_ps(1.33335581e-3f);
  p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(9.61812911e-3f));
  p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(5.55041087e-2f));
  p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(2.40226507e-1f));
  p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(6.93147181e-1f));
  p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(1));
  return _mm512_scalef_ps(p, whole);
}

// What is kept of a query while the keys pass by; scores are in powers of two.
struct RunningRow {
  float largest;
  float total;
};

// scores [n], n a multiple of 32, of which `seen` count -> weights in bf16. Returns what the sums
// so far must be multiplied by.
float soften(float* scores,
             std::int64_t seen,
             std::int64_t n,
             float scale,
             RunningRow& row,
             Bf16Bits* weights) {
  if (seen <= 0) {
    for (std::int64_t i = 0; i < n; i += 32)
      _mm512_storeu_si512(weights + i, _mm512_setzero_si512());
    return 1;
  }
  for (std::int64_t i = seen; i < n; ++i) scores[i] = -__builtin_inff();
  __m512 most = _mm512_loadu_ps(scores), more = _mm512_loadu_ps(scores + 16);
  for (std::int64_t i = 32; i < n; i += 32) {
    most = _mm512_max_ps(most, _mm512_loadu_ps(scores + i));
    more = _mm512_max_ps(more, _mm512_loadu_ps(scores + i + 16));
  }
  const float here = _mm512_reduce_max_ps(_mm512_max_ps(most, more)) * scale;
  const float now = here > row.largest ? here : row.largest;
  const __m512 factor = _mm512_set1_ps(scale), shift = _mm512_set1_ps(now);
  __m512 total = _mm512_setzero_ps(), total_more = _mm512_setzero_ps();
  for (std::int64_t i = 0; i < n; i += 32) {
    const __m512 a = power_of_two(_mm512_fmsub_ps(_mm512_loadu_ps(scores + i), factor, shift));
    const __m512 b = power_of_two(_mm512_fmsub_ps(_mm512_loadu_ps(scores + i + 16), factor, shift));
    total = _mm512_add_ps(total, a);
    total_more = _mm512_add_ps(total_more, b);
    _mm512_storeu_si512(weights + i, reinterpret_cast<__m512i>(_mm512_cvtne2ps_pbh(b, a)));
  }
  const __m512 before = power_of_two(_mm512_set1_ps(row.largest - now));
  const float kept = _mm512_cvtss_f32(before);
  row.total = row.total * kept + _mm512_reduce_add_ps(_mm512_add_ps(total, total_more));
  row.largest = now;
  return kept;
}

// kRowsAtOnce queries of one head, over one block of keys after another.
class QueryRows {
 public:
  QueryRows(const AttentionTile& tile, std::int64_t first, float* scratch)
      : tile_(tile),
        first_(first),
        width_(round_up(tile.head.d, kTileInputs)),
        sums_(scratch),
        scores_(sums_ + kRowsAtOnce * width_),
        weights_(reinterpret_cast<Bf16Bits*>(scores_ + kRowsAtOnce * kKeysAtOnce)),
        queries_(weights_ + kRowsAtOnce * kKeysAtOnce) {
    for (std::int64_t i = 0; i < kRowsAtOnce; ++i) {
      rows_[i] = {-__builtin_inff(), 0};
      const bool there = first + i < tile.queries.n;
      const Bf16Bits* row = tile.queries.data + (first + i) * tile.queries.stride;
      for (std::int64_t j = 0; j < width_; j += kTileInputs)
        _mm512_storeu_si512(queries_ + i * width_ + j,
                            load_numbers(there ? row + j : nullptr, tile.head.d - j));
    }
    for (std::int64_t i = 0; i < kRowsAtOnce * width_; i += 16)
      _mm512_storeu_ps(sums_ + i, _mm512_setzero_ps());
  }

  void run() {
    const std::int64_t n = round_up(most_seen(kRowsAtOnce - 1), kTileInputs);
    for (std::int64_t key = 0; key < n; key += kKeysAtOnce)
      pass(key, n - key < kKeysAtOnce ? n - key : kKeysAtOnce);
  }

  void put_out() const {
    const std::int64_t d = tile_.head.d;
    for (std::int64_t i = 0; i < kRowsAtOnce && first_ + i < tile_.queries.n; ++i) {
      const __m512 share = _mm512_set1_ps(1 / rows_[i].total);
      const float* from = sums_ + i * width_;
      Bf16Bits* to = tile_.out + (first_ + i) * tile_.out_stride;
      for (std::int64_t j = 0; j < d; j += kTileInputs) {
        const __m512 a = _mm512_mul_ps(_mm512_loadu_ps(from + j), share);
        const __m512 b = _mm512_mul_ps(_mm512_loadu_ps(from + j + 16), share);
        _mm512_mask_storeu_epi16(
            to + j, first_numbers(d - j), reinterpret_cast<__m512i>(_mm512_cvtne2ps_pbh(b, a)));
      }
    }
  }

 private:
  // How many keys query `i` of these sees.
  std::int64_t most_seen(std::int64_t i) const {
    const std::int64_t seen = tile_.visible + first_ + i;
    return seen < tile_.head.n ? seen : tile_.head.n;
  }

  void pass(std::int64_t first_key, std::int64_t keys) {
    const std::int64_t d_tiles = width_ / kTileInputs;
    for (std::int64_t key = 0; key < keys; key += kTileInputs) {
      const Bf16Bits* tiles =
          tile_.head.keys + (first_key + key) / kTileRows * d_tiles * kTileNumbers;
      TileSums{queries_,
               width_,
               tiles,
               tiles + d_tiles * kTileNumbers,
               d_tiles,
               scores_ + key,
               kKeysAtOnce}
          .multiply<true>();
    }
    soften_rows(first_key, keys);
    const std::int64_t column = round_up(tile_.head.n, kTileInputs) * kTileRows;
    const Bf16Bits* values = tile_.head.values + first_key / kTileInputs * kTileNumbers;
    for (std::int64_t i = 0; i < width_; i += kTileInputs, values += 2 * column) {
      TileSums{
          weights_, kKeysAtOnce, values, values + column, keys / kTileInputs, sums_ + i, width_}
          .multiply<false>();
    }
  }

  void soften_rows(std::int64_t first_key, std::int64_t keys) {
    constexpr float kLog2OfE = 1.44269504f;
    for (std::int64_t i = 0; i < kRowsAtOnce; ++i) {
      const float kept = soften(scores_ + i * kKeysAtOnce,
                                most_seen(i) - first_key,
                                keys,
                                tile_.scale * kLog2OfE,
                                rows_[i],
                                weights_ + i * kKeysAtOnce);
      if (kept == 1) continue;
      const __m512 factor = _mm512_set1_ps(kept);
      for (std::int64_t j = 0; j < width_; j += 16)
        _mm512_storeu_ps(sums_ + i * width_ + j,
                         _mm512_mul_ps(_mm512_loadu_ps(sums_ + i * width_ + j), factor));
    }
  }

  const AttentionTile& tile_;
  std::int64_t first_;
  std::int64_t width_;  // d in whole tiles
  float* sums_;         // [kRowsAtOnce, width_]
  float* scores_;       // [kRowsAtOnce, kKeysAtOnce]
  Bf16Bits* weights_;   // the same
  Bf16Bits* queries_;   // [kRowsAtOnce, width_]
  RunningRow rows_[kRowsAtOnce];
};

std::int64_t scratch_size(std::int64_t d) {
  const std::int64_t width = round_up(d, kTileInputs);
  return kRowsAtOnce * (width + kKeysAtOnce + kKeysAtOnce / 2 + width / 2);
}

void attend(const AttentionTile& tile, float* scratch) {
  const TileSession session;
  for (std::int64_t first = 0; first < tile.queries.n; first += kRowsAtOnce) {
    QueryRows rows(tile, first, scratch);
    rows.run();
    rows.put_out();
  }
}

}  // namespace

const ManyQueries kAmxAttention{packed_size, packed_size, pack, scratch_size, attend};

}  // namespace corgi
