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

template <int Bits>
constexpr int kWeightGroup = Bits == 8 ? kInt8Group : kInt4Group;

// V::kLanes weight rows each, the second one's at a distance from the first one's. Two streams keep
// more of the memory's reads in flight than one.
struct PackedStreams {
  const std::uint8_t* data;
  const Bf16Bits* scales;
  std::int64_t data_step;
  std::int64_t scales_step;
};

inline PackedStreams second(const PackedStreams& w) {
  return {w.data + w.data_step, w.scales + w.scales_step, 0, 0};
}

// Integer sums of kInputGroup inputs, for M activation rows and R streams of weight rows.
template <typename V, int Bits, int M, int R>
inline void add_inputs(const PackedStreams& w,
                       const QuantizedRows& x,
                       std::int64_t at,
                       typename V::Int (&sums)[R][M]) {
  const std::uint8_t* data = w.data + at * Bits / 8 * kBlockRows;
  const auto add = [&](int r, typename V::Word word, std::int64_t input)
      __attribute__((always_inline)) {
    for (int m = 0; m < M; ++m)
      sums[r][m] = V::template dot8<Bits>(sums[r][m], word, x.values + m * x.k + input);
  };
  for (int i = 0; i < kInputGroup; i += 32 / Bits) {
    for (int r = 0; r < R; ++r) {
      const std::uint8_t* from = data + r * w.data_step;
      V::prefetch(from, kPrefetchBytes);
      const typename V::Word word = V::load_bytes(from);
      if constexpr (Bits == 8) {
        add(r, word, at + i);
      } else {
        add(r, V::low_nibbles(word), at + i);
        add(r, V::high_nibbles(word), at + i + 4);
      }
    }
    data += std::int64_t{4} * kBlockRows;
  }
}

template <typename V, int Bits, int M, int R>
inline void packed_tile(const PackedStreams& w, const QuantizedRows& x, const SkinnyOutput& y) {
  constexpr int kGroup = kWeightGroup<Bits>;
  constexpr float kOffset = V::template kOffset<Bits>;
  const std::int64_t groups = x.k / kGroup;
  const std::int64_t input_groups = x.k / kInputGroup;
  typename V::Float total[R][M];
  for (int r = 0; r < R; ++r)
    for (int m = 0; m < M; ++m) total[r][m] = V::zero();
  for (std::int64_t g = 0; g < groups; ++g) {
    typename V::Float part[R][M];
    // The integers were multiplied by weights with their offset on; here it is taken out again.
    for (int m = 0; m < M; ++m) {
      const typename V::Float offset = V::set(-kOffset * x.sums[m * groups + g]);
      for (int r = 0; r < R; ++r) part[r][m] = offset;
    }
    for (std::int64_t at = g * kGroup; at < (g + 1) * kGroup; at += kInputGroup) {
      typename V::Int sums[R][M];
      for (int r = 0; r < R; ++r)
        for (int m = 0; m < M; ++m) sums[r][m] = V::set(std::int32_t{0});
      add_inputs<V, Bits, M, R>(w, x, at, sums);
      for (int m = 0; m < M; ++m) {
        const typename V::Float scale = V::set(x.scales[m * input_groups + at / kInputGroup]);
        for (int r = 0; r < R; ++r) part[r][m] = V::fma(V::to_float(sums[r][m]), scale, part[r][m]);
      }
    }
    for (int r = 0; r < R; ++r) {
      const typename V::Float scale = V::load_scales(w.scales + r * w.scales_step + g * kBlockRows);
      for (int m = 0; m < M; ++m) total[r][m] = V::fma(part[r][m], scale, total[r][m]);
    }
  }
  for (int r = 0; r < R; ++r)
    for (int m = 0; m < M; ++m) V::store(y.data + m * y.ld + r * V::kLanes, total[r][m]);
}

// R streams for every activation row; two at once only where their sums fit the registers.
template <typename V, int Bits, int R>
inline void packed_streams(const PackedStreams& w, const QuantizedRows& x, const SkinnyOutput& y) {
  std::int64_t m = 0;
  const auto tiles = [&]<int M>() __attribute__((always_inline)) {
    for (; m + M <= x.m; m += M) {
      const QuantizedRows rows{x.values + m * x.k,
                               x.scales + m * (x.k / kInputGroup),
                               x.sums + m * (x.k / kWeightGroup<Bits>),
                               x.m - m,
                               x.k};
      if constexpr (R * M <= V::kRows) {
        packed_tile<V, Bits, M, R>(w, rows, below(y, m));
      } else {
        packed_tile<V, Bits, M, 1>(w, rows, below(y, m));
        packed_tile<V, Bits, M, 1>(second(w), rows, beside(below(y, m), V::kLanes));
      }
    }
  };
  tiles.template operator()<V::kRows>();
  if constexpr (V::kRows > 4) tiles.template operator()<4>();
  if constexpr (V::kRows > 2) tiles.template operator()<2>();
  tiles.template operator()<1>();
}

template <typename V, int Bits>
void packed_rows(const PackedWeight& w,
                 std::int64_t first,
                 std::int64_t last,
                 const QuantizedRows& x,
                 const SkinnyOutput& y) {
  constexpr int kParts = kBlockRows / V::kLanes;
  const std::int64_t block_bytes = w.k * Bits / 8 * kBlockRows;
  const std::int64_t block_scales = w.k / kWeightGroup<Bits> * kBlockRows;
  const auto streams = [&](std::int64_t i) {
    const std::int64_t block = first + i / kParts, part = i % kParts;
    return PackedStreams{w.data + block * block_bytes + part * 4 * V::kLanes,
                         w.scales + block * block_scales + part * V::kLanes,
                         kParts == 1 ? block_bytes : 4 * V::kLanes,
                         kParts == 1 ? block_scales : V::kLanes};
  };
  const std::int64_t n = (last - first) * kParts;
  std::int64_t i = 0;
  for (; i + 2 <= n; i += 2) packed_streams<V, Bits, 2>(streams(i), x, beside(y, i * V::kLanes));
  if (i < n) packed_streams<V, Bits, 1>(streams(i), x, beside(y, i * V::kLanes));
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

// Returns the sum of what the integers stand for.
inline float quantize_group(const float* x, std::int8_t* values, float* scale) {
  // Sizes compare as their bits do; compilers vectorise a maximum of whole numbers.
  std::int32_t largest = 0;
  for (int i = 0; i < kInputGroup; ++i) {
    const std::int32_t size = bits_of(x[i]) & 0x7FFFFFFF;
    largest = size > largest ? size : largest;
  }
  float max;
  __builtin_memcpy(&max, &largest, sizeof(max));
  const float step = max / 127;
  // A group so small that its step would be denormal counts as zero; NaN and infinity stay in the
  // scale.
  const bool usable = max > 1e-30f && max <= 3.4e38f;
  const float inverse = usable ? 1 / step : 0;
  *scale = usable || !(max <= 1e-30f) ? step : 0;
  std::int32_t sum = 0;
  for (int i = 0; i < kInputGroup; ++i) {
    const std::int32_t value = usable ? rounded(x[i] * inverse) : 1;
    values[i] = static_cast<std::int8_t>(value);
    sum += value;
  }
  return *scale * static_cast<float>(sum);
}

inline void quantize_row(const float* x, std::int64_t k, int group, const QuantizedRowOut& out) {
  for (std::int64_t g = 0; g < k / group; ++g) {
    float sum = 0;
    for (std::int64_t at = g * group; at < (g + 1) * group; at += kInputGroup)
      sum += quantize_group(x + at, out.values + at, out.scales + at / kInputGroup);
    out.sums[g] = sum;
  }
}

#include "core/kernels/rows_inl.h"
