// The loops of attention_kernels.h over a vector type V, included behind rows_inl.h.
// Source of the scheme: FlashAttention-2, arXiv 2307.08691, algorithm 1.

constexpr std::int64_t kKeysAtOnce = 256;

inline std::int64_t round_up(std::int64_t n, std::int64_t unit) {
  return (n + unit - 1) / unit * unit;
}

// Keys, or dimensions of a value, whose sums a tile holds in registers.
template <typename V>
constexpr std::int64_t kColumns = 2 * V::kLanes;

template <typename V>
std::int64_t packed_keys_size(std::int64_t n, std::int64_t d) {
  return round_up(n, kColumns<V>) * d;
}

template <typename V>
std::int64_t packed_values_size(std::int64_t n, std::int64_t d) {
  return round_up(n, kColumns<V>) * round_up(d, kColumns<V>);
}

// Keys: [block of kColumns][d / 2][key][2]. Values: [n / 2][d][2]. Zeros where there is nothing.
template <typename V>
void pack_head(const HeadSource& from, const PackedHead& to) {
  const std::int64_t n = round_up(to.n, kColumns<V>);
  const std::int64_t width = round_up(to.d, kColumns<V>);
  for (std::int64_t key = 0; key < n; ++key) {
    const bool shared = key < from.shared.keys.n;
    const HeadPair& part = shared ? from.shared : from.own;
    const std::int64_t at = shared ? key : key - from.shared.keys.n;
    Bf16Bits* block = to.keys + key / kColumns<V> * kColumns<V> * to.d + key % kColumns<V> * 2;
    for (std::int64_t i = 0; i < to.d; i += 2) {
      for (int j = 0; j < 2; ++j)
        block[i * kColumns<V> + j] =
            key < to.n ? part.keys.data[at * part.keys.stride + i + j] : Bf16Bits{0};
    }
    Bf16Bits* row = to.values + key / 2 * 2 * width + key % 2;
    for (std::int64_t i = 0; i < width; ++i) {
      const bool there = key < to.n && i < to.d;
      row[i * 2] = there ? part.values.data[at * part.values.stride + i] : Bf16Bits{0};
    }
  }
}

// sums [rows, kColumns] += a [rows, 2 * pairs] times b [pairs][kColumns][2].
template <typename V>
struct Tile {
  const Bf16Bits* a;
  std::int64_t a_stride;
  std::int64_t pairs;
  const Bf16Bits* b;
  std::int64_t b_stride;
  float* sums;
  std::int64_t sums_stride;

  template <bool FromZero>
  void multiply() const {
    typename V::Float total[V::kRows][2];
    for (int m = 0; m < V::kRows; ++m) {
      for (int j = 0; j < 2; ++j) {
        total[m][j] = FromZero ? V::zero() : V::load(sums + m * sums_stride + j * V::kLanes);
      }
    }
    for (std::int64_t p = 0; p < pairs; ++p) {
      const typename V::Word left = V::load_bf16(b + p * b_stride);
      const typename V::Word right = V::load_bf16(b + p * b_stride + 2 * V::kLanes);
      for (int m = 0; m < V::kRows; ++m) {
        const typename V::Word pair = V::pair(a + m * a_stride + 2 * p);
        total[m][0] = V::dot_bf16(total[m][0], left, pair);
        total[m][1] = V::dot_bf16(total[m][1], right, pair);
      }
    }
    for (int m = 0; m < V::kRows; ++m)
      for (int j = 0; j < 2; ++j) V::store(sums + m * sums_stride + j * V::kLanes, total[m][j]);
  }
};

// What is kept of a row while the keys pass by.
struct RunningRow {
  float largest;
  float total;
};

// scores [kKeysAtOnce] -> weights in bf16; the ones beyond `visible` become 0. Returns what the
// sums so far must be multiplied by.
inline float soften(float* scores,
                    std::int64_t visible,
                    std::int64_t n,
                    float scale,
                    RunningRow& row,
                    Bf16Bits* weights) {
  constexpr int kLanes = 32;
  const std::int64_t seen = visible < n ? visible : n;
  if (seen <= 0) {
    for (std::int64_t i = 0; i < n; ++i) weights[i] = 0;
    return 1;
  }
  for (std::int64_t i = seen; i < n; ++i) scores[i] = -__builtin_inff();
  float largest[kLanes];
  for (int lane = 0; lane < kLanes; ++lane) largest[lane] = row.largest;
  for (std::int64_t i = 0; i < n; i += kLanes)
    for (int lane = 0; lane < kLanes; ++lane) {
      const float score = scores[i + lane] * scale;
      largest[lane] = score > largest[lane] ? score : largest[lane];
    }
  float now = largest[0];
  for (int lane = 1; lane < kLanes; ++lane) now = largest[lane] > now ? largest[lane] : now;
  float totals[kLanes] = {};
  for (std::int64_t i = 0; i < n; i += kLanes)
    for (int lane = 0; lane < kLanes; ++lane) {
      // The rounded weights are what the values are multiplied by, so they make up the total.
      weights[i + lane] = to_bf16(exp_of(scores[i + lane] * scale - now));
      totals[lane] += from_bf16(weights[i + lane]);
    }
  float total = 0;
  for (int lane = 0; lane < kLanes; ++lane) total += totals[lane];
  const float kept = exp_of(row.largest - now);
  row.total = row.total * kept + total;
  row.largest = now;
  return kept;
}

template <typename V>
std::int64_t attention_scratch(std::int64_t d) {
  const std::int64_t width = round_up(d, kColumns<V>);
  return kQueriesAtOnce * (width + d) + V::kRows * kKeysAtOnce * 2;
}

// One tile of V::kRows queries over one block of keys.
template <typename V>
struct BlockStep {
  const PackedHead& head;
  std::int64_t first_key;
  std::int64_t keys;   // a multiple of kColumns
  std::int64_t width;  // of the sums
  float scale;
  float* scores;
  Bf16Bits* weights;

  // Query m sees the first visible + m keys.
  void run(const Bf16Bits* queries, std::int64_t visible, RunningRow* rows, float* sums) const {
    for (std::int64_t key = 0; key < keys; key += kColumns<V>) {
      Tile<V>{queries,
              head.d,
              head.d / 2,
              head.keys + (first_key + key) * head.d,
              2 * kColumns<V>,
              scores + key,
              kKeysAtOnce}
          .template multiply<true>();
    }
    for (int m = 0; m < V::kRows; ++m) {
      const std::int64_t seen = visible + m < head.n ? visible + m : head.n;
      const float kept = soften(scores + m * kKeysAtOnce,
                                seen - first_key,
                                round_up(keys, 32),
                                scale,
                                rows[m],
                                weights + m * kKeysAtOnce);
      for (std::int64_t i = 0; i < width; ++i) sums[m * width + i] *= kept;
    }
    for (std::int64_t i = 0; i < width; i += kColumns<V>) {
      Tile<V>{weights,
              kKeysAtOnce,
              keys / 2,
              head.values + first_key * width + 2 * i,
              2 * width,
              sums + i,
              width}
          .template multiply<false>();
    }
  }
};

template <typename V>
void attend_tile(const AttentionTile& tile, float* scratch) {
  const std::int64_t d = tile.head.d;
  const std::int64_t width = round_up(d, kColumns<V>);
  const std::int64_t padded = round_up(tile.queries.n, V::kRows);
  float* sums = scratch;
  auto* queries = reinterpret_cast<Bf16Bits*>(sums + kQueriesAtOnce * width);
  float* scores = sums + kQueriesAtOnce * (width + d);
  auto* weights = reinterpret_cast<Bf16Bits*>(scores + V::kRows * kKeysAtOnce);
  RunningRow rows[kQueriesAtOnce];
  for (std::int64_t i = 0; i < padded; ++i) {
    rows[i] = {-__builtin_inff(), 0};
    for (std::int64_t j = 0; j < d; ++j)
      queries[i * d + j] = i < tile.queries.n ? tile.queries.data[i * tile.queries.stride + j] : 0;
  }
  for (std::int64_t i = 0; i < padded * width; ++i) sums[i] = 0;
  const std::int64_t n = round_up(tile.head.n, kColumns<V>);
  for (std::int64_t key = 0; key < n; key += kKeysAtOnce) {
    const std::int64_t keys = n - key < kKeysAtOnce ? n - key : kKeysAtOnce;
    const BlockStep<V> step{tile.head, key, keys, width, tile.scale, scores, weights};
    for (std::int64_t i = 0; i < padded; i += V::kRows) {
      const std::int64_t last = i + V::kRows - 1;
      const std::int64_t most =
          tile.visible + last < tile.head.n ? tile.visible + last : tile.head.n;
      if (key < most) step.run(queries + i * d, tile.visible + i, rows + i, sums + i * width);
    }
  }
  for (std::int64_t i = 0; i < tile.queries.n; ++i)
    for (std::int64_t j = 0; j < d; ++j)
      tile.out[i * tile.out_stride + j] = to_bf16(sums[i * width + j] / rows[i].total);
}

// sums [M, d] += weights [M, keys] times values.
template <typename V, int M>
inline void add_values(const Bf16Bits* weights,
                       const HeadRows& values,
                       std::int64_t d,
                       float* sums) {
  constexpr int kVectors = 4;
  std::int64_t i = 0;
  for (; i + kVectors * V::kLanes <= d; i += kVectors * V::kLanes) {
    typename V::Float total[M][kVectors];
    for (int m = 0; m < M; ++m)
      for (int j = 0; j < kVectors; ++j) total[m][j] = V::load(sums + m * d + i + j * V::kLanes);
    for (std::int64_t key = 0; key < values.n; ++key) {
      const Bf16Bits* row = values.data + key * values.stride + i;
      for (int j = 0; j < kVectors; ++j) {
        const typename V::Float value = V::load_scales(row + j * V::kLanes);
        for (int m = 0; m < M; ++m) {
          const float weight = from_bf16(weights[m * kKeysAtOnce + key]);
          total[m][j] = V::fma(value, V::set(weight), total[m][j]);
        }
      }
    }
    for (int m = 0; m < M; ++m)
      for (int j = 0; j < kVectors; ++j) V::store(sums + m * d + i + j * V::kLanes, total[m][j]);
  }
  for (; i < d; ++i) {
    for (int m = 0; m < M; ++m)
      for (std::int64_t key = 0; key < values.n; ++key)
        sums[m * d + i] += from_bf16(weights[m * kKeysAtOnce + key]) *
                           from_bf16(values.data[key * values.stride + i]);
  }
}

// Queries of one kv head that run over the same keys, and what is kept of each.
struct SingleRows {
  const Bf16Bits* queries;  // [n, d]
  RunningRow* rows;         // [n]
  float* sums;              // [n, d]
};

// M queries over one block of at most kKeysAtOnce keys.
template <typename V, int M>
inline void attend_block(const SingleRows& r,
                         const HeadRows& keys,
                         const HeadRows& values,
                         std::int64_t d,
                         float scale,
                         float* scratch) {
  float* scores = scratch;
  auto* weights = reinterpret_cast<Bf16Bits*>(scores + M * kKeysAtOnce);
  bf16_rows<V>(keys.data, 0, keys.n, {r.queries, M, d}, {scores, kKeysAtOnce});
  for (int m = 0; m < M; ++m) {
    const float kept = soften(scores + m * kKeysAtOnce,
                              keys.n,
                              round_up(keys.n, 32),
                              scale,
                              r.rows[m],
                              weights + m * kKeysAtOnce);
    for (std::int64_t i = 0; i < d; ++i) r.sums[m * d + i] *= kept;
  }
  add_values<V, M>(weights, values, d, r.sums);
}

// n queries over all of these keys; each block is in the cache while all queries pass over it.
template <typename V>
inline void attend_rows(const SingleRows& r,
                        std::int64_t n,
                        const HeadRows& keys,
                        const HeadRows& values,
                        std::int64_t d,
                        float scale,
                        float* scratch) {
  for (std::int64_t key = 0; key < keys.n; key += kKeysAtOnce) {
    const std::int64_t count = keys.n - key < kKeysAtOnce ? keys.n - key : kKeysAtOnce;
    const HeadRows some_keys{keys.data + key * keys.stride, keys.stride, count};
    const HeadRows some_values{values.data + key * values.stride, values.stride, count};
    std::int64_t at = 0;
    const auto queries = [&]<int M>() __attribute__((always_inline)) {
      for (; at + M <= n; at += M)
        attend_block<V, M>({r.queries + at * d, r.rows + at, r.sums + at * d},
                           some_keys,
                           some_values,
                           d,
                           scale,
                           scratch);
    };
    queries.template operator()<4>();
    queries.template operator()<2>();
    queries.template operator()<1>();
  }
}

constexpr std::int64_t kSingleBlock = 4;  // queries that attend_block takes at most

inline std::int64_t single_scratch(std::int64_t queries, std::int64_t d) {
  // Sums and running rows, queries in bf16, and what attend_block takes.
  return queries * (d + 2) + round_up(queries * d, 2) / 2 + kSingleBlock * kKeysAtOnce * 2;
}

template <typename V>
void attend_single(const SingleQueries& t, float* scratch) {
  const std::int64_t n = t.sequences * t.heads;
  const std::int64_t width = t.heads * t.d;
  float* sums = scratch;
  auto* rows = reinterpret_cast<RunningRow*>(sums + n * t.d);
  auto* queries = reinterpret_cast<Bf16Bits*>(sums + n * (t.d + 2));
  float* rest = sums + n * (t.d + 2) + round_up(n * t.d, 2) / 2;
  for (std::int64_t i = 0; i < n; ++i) rows[i] = {-__builtin_inff(), 0};
  for (std::int64_t i = 0; i < n * t.d; ++i) sums[i] = 0;
  for (std::int64_t s = 0; s < t.sequences; ++s)
    for (std::int64_t i = 0; i < width; ++i) queries[s * width + i] = t.queries[s * t.stride + i];
  attend_rows<V>({queries, rows, sums}, n, t.shared_keys, t.shared_values, t.d, t.scale, rest);
  for (std::int64_t s = 0; s < t.sequences; ++s) {
    attend_rows<V>({queries + s * width, rows + s * t.heads, sums + s * width},
                   t.heads,
                   t.own[s].keys,
                   t.own[s].values,
                   t.d,
                   t.scale,
                   rest);
  }
  for (std::int64_t s = 0; s < t.sequences; ++s)
    for (std::int64_t i = 0; i < width; ++i)
      t.out[s * t.stride + i] = to_bf16(sums[s * width + i] / rows[s * t.heads + i / t.d].total);
}

template <typename V>
constexpr AttentionKernels kAttention{{packed_keys_size<V>,
                                       packed_values_size<V>,
                                       pack_head<V>,
                                       attention_scratch<V>,
                                       attend_tile<V>},
                                      single_scratch,
                                      attend_single<V>};
