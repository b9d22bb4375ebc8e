// Products of a few activation rows with a large weight matrix: the inner loops of decoding, once
// for each instruction set. Plain pointers; no tensor, no thread.
#pragma once

#include "core/kernels/isa.h"

#include <cstdint>

namespace corgi {

inline constexpr int kBlockRows = 16;   // weight rows that one packed block interleaves
inline constexpr int kInt8Group = 128;  // inputs whose weights share a scale at 8 bits
inline constexpr int kInt4Group = 32;   // and at 4 bits
inline constexpr int kInputGroup = 32;  // activations that share a scale

// bf16 numbers are passed as their upper 16 bits of fp32.
using Bf16Bits = std::uint16_t;

// m rows of k inputs, row-major without gaps.
struct Bf16Rows {
  const Bf16Bits* data;
  std::int64_t m;
  std::int64_t k;
};

// Activations as integers in -127 .. 127 with a scale for every kInputGroup of them.
struct QuantizedRows {
  const std::int8_t* values;  // [m, k]
  const float* scales;        // [m, k / kInputGroup]
  // Sums of the activations that the integers stand for, over each group of weights.
  const float* sums;  // [m, k / group]
  std::int64_t m;
  std::int64_t k;  // a multiple of the group
};

// Where quantize_row puts what QuantizedRows points to.
struct QuantizedRowOut {
  std::int8_t* values;
  float* scales;
  float* sums;
};

// Weights in blocks of kBlockRows rows, interleaved so that the same few inputs of all of a block's
// rows lie side by side. 8 bits: [block][k / 4][row][4], byte = weight + 128. 4 bits:
// [block][k / 8][row][4], low nibble = weight + 8 of inputs 0 .. 3, high nibble of 4 .. 7.
struct PackedWeight {
  const std::uint8_t* data;
  const Bf16Bits* scales;  // [block][k / group][row]
  std::int64_t k;          // a multiple of the group
};

// Sums go to data[row * ld + n] in fp32; n counts weight rows from the range's first.
struct SkinnyOutput {
  float* data;
  std::int64_t ld;
};

struct SkinnyKernels {
  // y = x * w^T for weight rows first .. last - 1 of w, row-major [n, x.k].
  void (*bf16)(const Bf16Bits* w,
               std::int64_t first,
               std::int64_t last,
               const Bf16Rows& x,
               const SkinnyOutput& y);
  // The same for blocks first .. last - 1 of a packed weight.
  void (*int8)(const PackedWeight& w,
               std::int64_t first,
               std::int64_t last,
               const QuantizedRows& x,
               const SkinnyOutput& y);
  void (*int4)(const PackedWeight& w,
               std::int64_t first,
               std::int64_t last,
               const QuantizedRows& x,
               const SkinnyOutput& y);
  // to = bf16 of x + bias for n numbers; bias may be null.
  void (*round_to_bf16)(const float* x, const Bf16Bits* bias, std::int64_t n, Bf16Bits* to);
  // One row of k numbers; k is a multiple of `group`, which is the weights'.
  void (*quantize_row)(const float* x, std::int64_t k, int group, const QuantizedRowOut& out);
};

// Throws nothing; `isa` must be one of available_isas().
const SkinnyKernels& skinny_kernels(Isa isa);

}  // namespace corgi
