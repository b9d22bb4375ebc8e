// Blocked attention in bf16: no matrix of scores in memory, once for each instruction set. Plain
// pointers; no tensor, no thread.
#pragma once

#include "core/kernels/isa.h"
#include "core/kernels/skinny_kernels.h"

#include <cstdint>

namespace corgi {

inline constexpr int kQueriesAtOnce = 64;

// Rows of d numbers, `stride` apart.
struct HeadRows {
  const Bf16Bits* data;
  std::int64_t stride;
  std::int64_t n;
};

// One head's keys and values.
struct HeadPair {
  HeadRows keys;
  HeadRows values;
};

// First those that several sequences share, then a sequence's own; `shared` may have no rows.
struct HeadSource {
  HeadPair shared;
  HeadPair own;
};

// One head's keys and values, interleaved in pairs for dot products. Sizes in bf16 numbers come
// from packed_keys_size and packed_values_size.
struct PackedHead {
  Bf16Bits* keys;
  Bf16Bits* values;
  std::int64_t n;  // keys
  std::int64_t d;  // even
};

// At most kQueriesAtOnce queries of one head. Query i sees the first visible + i keys, or all.
struct AttentionTile {
  HeadRows queries;
  PackedHead head;
  std::int64_t visible;  // at least 1
  float scale;           // of the scores: 1 / sqrt(d)
  Bf16Bits* out;         // [queries.n, d], out_stride apart
  std::int64_t out_stride;
};

// One query of each of several sequences, for the query heads that share one kv head. All of them
// see the shared keys, then those of their own sequence. Rows of keys have no gaps.
struct SingleQueries {
  const Bf16Bits* queries;  // [sequences, heads, d], sequences `stride` apart
  Bf16Bits* out;            // the same
  std::int64_t stride;
  std::int64_t sequences;
  std::int64_t heads;
  std::int64_t d;
  float scale;
  HeadRows shared_keys;  // may be none
  HeadRows shared_values;
  const HeadPair* own;  // [sequences]
};

struct ManyQueries {
  std::int64_t (*packed_keys_size)(std::int64_t n, std::int64_t d);
  std::int64_t (*packed_values_size)(std::int64_t n, std::int64_t d);
  // to.n is the number of both parts' keys.
  void (*pack)(const HeadSource& from, const PackedHead& to);
  // Numbers of fp32 that `scratch` of attend must hold.
  std::int64_t (*scratch_size)(std::int64_t d);
  void (*attend)(const AttentionTile& tile, float* scratch);
};

struct AttentionKernels {
  ManyQueries many;
  // As for `many`, `queries` being sequences * heads.
  std::int64_t (*single_scratch_size)(std::int64_t queries, std::int64_t d);
  // Reads each key and value from memory once, nothing is packed.
  void (*attend_single)(const SingleQueries& tile, float* scratch);
};

// `isa` must be one of available_isas(), and not kPortable: libtorch serves there.
const AttentionKernels& attention_kernels(Isa isa);

}  // namespace corgi
