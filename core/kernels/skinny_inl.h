// The loops of skinny_kernels.h over a vector type V; each instruction set's unit includes this in
// an anonymous namespace and compiles it with its own flags. Nothing from the standard library is
// used: an inline function compiled for AVX-512 must not become the program's only copy.
//
// V has: Float, Int, Word (a vector of bf16 or bytes), kLanes (fp32 lanes), kWordBf16 (bf16 in a
// Word), kRows and kWeightRows (activation and weight rows whose sums fit the registers), kOffset
// (what dot8 leaves in the weight bytes, to be taken out by means of the inputs' sums).

inline float from_bf16(Bf16Bits bits) {
  const std::uint32_t wide = static_cast<std::uint32_t>(bits) << 16;
  float value;
  __builtin_memcpy(&value, &wide, sizeof(value));
  return value;
}

// To the nearest, ties to even; NaN stays NaN.
inline Bf16Bits to_bf16(float value) {
  std::uint32_t bits;
  __builtin_memcpy(&bits, &value, sizeof(bits));
  const std::uint32_t nearest = (bits + 0x7FFF + (bits >> 16 & 1)) >> 16;
  return static_cast<Bf16Bits>(value == value ? nearest : (bits >> 16 | 0x40));
}

// The hardware's own prefetching stops at the end of a page of 4 kB.
constexpr int kPrefetchBytes = 4096;

inline SkinnyOutput below(const SkinnyOutput& y, std::int64_t rows) {
  return {y.data + rows * y.ld, y.ld};
}

inline SkinnyOutput beside(const SkinnyOutput& y, std::int64_t columns) {
  return {y.data + columns, y.ld};
}

// M activation rows times R weight rows; U words of a row at once, to hide the latency of the sums.
template <typename V, int M, int R, int U>
inline void bf16_tile(const Bf16Bits* w, const Bf16Bits* x, std::int64_t k, const SkinnyOutput& y) {
  constexpr int kStep = V::kWordBf16;
  typename V::Float sums[M][R][U];
  for (int m = 0; m < M; ++m)
    for (int r = 0; r < R; ++r)
      for (int u = 0; u < U; ++u) sums[m][r][u] = V::zero();
  const auto add = [&](std::int64_t i, int u) __attribute__((always_inline)) {
    typename V::Word words[R];
    for (int r = 0; r < R; ++r) {
      V::prefetch(w + r * k + i, R == 1 ? kPrefetchBytes : R * k * 2);
      words[r] = V::load_bf16(w + r * k + i);
    }
    for (int m = 0; m < M; ++m) {
      const typename V::Word in = V::load_bf16(x + m * k + i);
      for (int r = 0; r < R; ++r) sums[m][r][u] = V::dot_bf16(sums[m][r][u], words[r], in);
    }
  };
  std::int64_t i = 0;
  constexpr std::int64_t kStride = std::int64_t{U} * kStep;
  for (; i + kStride <= k; i += kStride)
    for (int u = 0; u < U; ++u) add(i + std::int64_t{u} * kStep, u);
  for (; i + kStep <= k; i += kStep) add(i, 0);
  for (int m = 0; m < M; ++m) {
    for (int r = 0; r < R; ++r) {
      typename V::Float total = sums[m][r][0];
      for (int u = 1; u < U; ++u) total = V::add(total, sums[m][r][u]);
      float sum = V::reduce(total);
      for (std::int64_t j = i; j < k; ++j) sum += from_bf16(w[r * k + j]) * from_bf16(x[m * k + j]);
      y.data[m * y.ld + r] = sum;
    }
  }
}

// One weight row after another reads memory as one stream, which is fastest; only for many
// activation rows, where arithmetic is what takes the time, several share the loads of x.
template <typename V, int M>
inline void bf16_strip(
    const Bf16Bits* w, std::int64_t n, const Bf16Bits* x, std::int64_t k, const SkinnyOutput& y) {
  constexpr int kR = M > V::kRows / 2 ? V::kWeightRows : 1;
  constexpr int kU = M == 1 ? 8 : kR == 1 ? 8 / M : 1;
  std::int64_t at = 0;
  for (; at + kR <= n; at += kR) bf16_tile<V, M, kR, kU>(w + at * k, x, k, beside(y, at));
  for (; at < n; ++at) bf16_tile<V, M, 1, 1>(w + at * k, x, k, beside(y, at));
}

template <typename V>
void bf16_rows(const Bf16Bits* w,
               std::int64_t first,
               std::int64_t last,
               const Bf16Rows& x,
               const SkinnyOutput& y) {
  // Few enough weight rows to be in the nearest cache when the next activation rows come.
  constexpr std::int64_t kRowsAtOnce = 12;
  for (std::int64_t n = first; n < last; n += kRowsAtOnce) {
    const std::int64_t count = last - n < kRowsAtOnce ? last - n : kRowsAtOnce;
    const Bf16Bits* from = w + n * x.k;
    std::int64_t m = 0;
    const auto strip = [&]<int M>() __attribute__((always_inline)) {
      for (; m + M <= x.m; m += M)
        bf16_strip<V, M>(from, count, x.data + m * x.k, x.k, beside(below(y, m), n - first));
    };
    strip.template operator()<V::kRows>();
    strip.template operator()<V::kRows / 2>();
    if constexpr (V::kRows > 4) strip.template operator()<3>();
    if constexpr (V::kRows > 4) strip.template operator()<2>();
    if constexpr (V::kRows > 2) strip.template operator()<1>();
  }
}

// Sums of one group for M activation rows, `Digits` digits and one vector of weight rows.
template <typename V, int M, int Digits>
struct GroupSums {
  typename V::Int value[Digits][M];
};

template <typename V, int Bits, int M, int Digits>
inline void add_group(const std::uint8_t* w,
                      const QuantizedRows& x,
                      std::int64_t at,
                      GroupSums<V, M, Digits>& sums) {
  constexpr int kGroup = Bits == 8 ? kInt8Group : kInt4Group;
  const auto add = [&](typename V::Word word, std::int64_t input) __attribute__((always_inline)) {
    for (int m = 0; m < M; ++m) {
      sums.value[0][m] = V::template dot8<Bits>(sums.value[0][m], word, x.high + m * x.k + input);
      if constexpr (Digits == 2)
        sums.value[1][m] = V::template dot8<Bits>(sums.value[1][m], word, x.low + m * x.k + input);
    }
  };
  for (int i = 0; i < kGroup; i += 32 / Bits) {
    V::prefetch(w, kPrefetchBytes);
    const typename V::Word word = V::load_bytes(w);
    if constexpr (Bits == 8) {
      add(word, at + i);
    } else {
      add(V::low_nibbles(word), at + i);
      add(V::high_nibbles(word), at + i + 4);
    }
    w += std::int64_t{4} * kBlockRows;
  }
}

template <typename V, int Bits, int M, int Digits>
inline void packed_tile(const std::uint8_t* w,
                        const Bf16Bits* scales,
                        const QuantizedRows& x,
                        const SkinnyOutput& y) {
  constexpr int kGroup = Bits == 8 ? kInt8Group : kInt4Group;
  constexpr int kOffset = V::template kOffset<Bits>;
  const std::int64_t groups = x.k / kGroup;
  typename V::Float total[M];
  for (int m = 0; m < M; ++m) total[m] = V::zero();
  for (std::int64_t g = 0; g < groups; ++g) {
    GroupSums<V, M, Digits> sums;
    for (int m = 0; m < M; ++m)
      for (int d = 0; d < Digits; ++d)
        sums.value[d][m] = V::set(-kOffset * x.sums[(m * groups + g) * 2 + d]);
    add_group<V, Bits, M, Digits>(w + g * (kGroup * Bits / 8) * kBlockRows, x, g * kGroup, sums);
    const typename V::Float scale = V::load_scales(scales + g * kBlockRows);
    for (int m = 0; m < M; ++m) {
      typename V::Float sum = V::to_float(sums.value[0][m]);
      if constexpr (Digits == 2)
        sum = V::fma(sum, V::set(kHighRadix), V::to_float(sums.value[1][m]));
      total[m] = V::fma(sum, V::mul(scale, V::set(x.scales[m * groups + g])), total[m]);
    }
  }
  for (int m = 0; m < M; ++m) V::store(y.data + m * y.ld, total[m]);
}

inline QuantizedRows from_row(const QuantizedRows& x, std::int64_t row, std::int64_t groups) {
  return {x.high + row * x.k,
          x.low ? x.low + row * x.k : nullptr,
          x.scales + row * groups,
          x.sums + row * groups * 2,
          x.m - row,
          x.k};
}

template <typename V, int Bits, int Digits>
inline void packed_block(const std::uint8_t* w,
                         const Bf16Bits* scales,
                         const QuantizedRows& x,
                         const SkinnyOutput& y) {
  const std::int64_t groups = x.k / (Bits == 8 ? kInt8Group : kInt4Group);
  std::int64_t m = 0;
  for (; m + V::kRows <= x.m; m += V::kRows)
    packed_tile<V, Bits, V::kRows, Digits>(w, scales, from_row(x, m, groups), below(y, m));
  if (V::kRows > 4 && x.m - m >= 4) {
    packed_tile<V, Bits, V::kRows / 2, Digits>(w, scales, from_row(x, m, groups), below(y, m));
    m += V::kRows / 2;
  }
  if (V::kRows > 2 && x.m - m >= 2) {
    packed_tile<V, Bits, 2, Digits>(w, scales, from_row(x, m, groups), below(y, m));
    m += 2;
  }
  for (; m < x.m; ++m)
    packed_tile<V, Bits, 1, Digits>(w, scales, from_row(x, m, groups), below(y, m));
}

template <typename V, int Bits>
void packed_rows(const PackedWeight& w,
                 std::int64_t first,
                 std::int64_t last,
                 const QuantizedRows& x,
                 const SkinnyOutput& y) {
  constexpr int kGroup = Bits == 8 ? kInt8Group : kInt4Group;
  constexpr int kParts = kBlockRows / V::kLanes;
  const std::int64_t block_bytes = w.k * Bits / 8 * kBlockRows;
  for (std::int64_t b = first; b < last; ++b) {
    for (int part = 0; part < kParts; ++part) {
      const std::uint8_t* data = w.data + b * block_bytes + part * 4 * V::kLanes;
      const Bf16Bits* scales = w.scales + b * (w.k / kGroup) * kBlockRows + part * V::kLanes;
      const SkinnyOutput to = beside(y, (b - first) * kBlockRows + part * V::kLanes);
      if (x.low)
        packed_block<V, Bits, 2>(data, scales, x, to);
      else
        packed_block<V, Bits, 1>(data, scales, x, to);
    }
  }
}

inline void round_to_bf16(const float* x, const Bf16Bits* bias, std::int64_t n, Bf16Bits* to) {
  for (std::int64_t i = 0; i < n; ++i) to[i] = to_bf16(bias ? x[i] + from_bf16(bias[i]) : x[i]);
}

inline std::int32_t bits_of(float value) {
  std::int32_t bits;
  __builtin_memcpy(&bits, &value, sizeof(bits));
  return bits;
}

// Adding 1.5 * 2^23 rounds to a whole number and leaves it in the low bits; |value| < 2^22.
inline std::int32_t rounded(float value) {
  return bits_of(value + 12582912.0f) - 0x4B400000;
}

inline void quantize_group(const float* x,
                           int n,
                           bool two_digits,
                           std::int8_t* high,
                           std::int8_t* low,
                           float* scale,
                           std::int32_t* sums) {
  // Sizes compare as their bits do; compilers vectorise a maximum of whole numbers.
  std::int32_t largest = 0;
  for (int i = 0; i < n; ++i) {
    const std::int32_t size = bits_of(x[i]) & 0x7FFFFFFF;
    largest = size > largest ? size : largest;
  }
  float max;
  __builtin_memcpy(&max, &largest, sizeof(max));
  // One less than two digits could hold: half of the radix above 127 would round up to 128.
  const float steps = two_digits ? 127 * kHighRadix + 126 : 127;
  // A group so small that its step would be denormal counts as zero; NaN and infinity stay in the
  // scale.
  const float step = max / steps;
  const bool usable = max > 1e-30f && max <= 3.4e38f;
  const float inverse = usable ? 1 / step : 0;
  *scale = usable || !(max <= 1e-30f) ? step : 0;
  std::int32_t high_sum = 0, low_sum = 0;
  for (int i = 0; i < n; ++i) {
    const float value = usable ? x[i] * inverse : 1;
    if (two_digits) {
      const std::int32_t h = rounded(value * (1 / kHighRadix));
      const std::int32_t l = rounded(value - kHighRadix * static_cast<float>(h));
      high[i] = static_cast<std::int8_t>(h);
      low[i] = static_cast<std::int8_t>(l);
      high_sum += h;
      low_sum += l;
    } else {
      const std::int32_t h = rounded(value);
      high[i] = static_cast<std::int8_t>(h);
      high_sum += h;
    }
  }
  sums[0] = high_sum;
  sums[1] = low_sum;
}

inline void quantize_row(const float* x, std::int64_t k, int group, const QuantizedRowsOut& out) {
  for (std::int64_t g = 0; g < k / group; ++g) {
    quantize_group(x + g * group,
                   group,
                   out.low != nullptr,
                   out.high + g * group,
                   out.low ? out.low + g * group : nullptr,
                   out.scales + g,
                   out.sums + g * 2);
  }
}

#include "core/kernels/rows_inl.h"
