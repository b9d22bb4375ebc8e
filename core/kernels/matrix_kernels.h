// Products of many activation rows with a weight matrix on the processor's matrix unit (AMX): the
// inner loops of reading a prompt and an image. Plain pointers; no tensor, no thread.
//
// The unit multiplies tiles: 16 rows of activations by 16 rows of weights over 32 inputs. A tile of
// activations is row-major; in a tile of weights, two neighbouring inputs of all 16 rows lie side
// by side: [input / 2][row][2]. Both have 1 KiB and lie without gaps.
// Source: Intel Architecture Instruction Set Extensions, TDPBF16PS.
#pragma once

#include "core/kernels/skinny_kernels.h"

#include <cstdint>

namespace corgi {

inline constexpr int kTileRows = 16;
inline constexpr int kTileInputs = 32;
inline constexpr int kTileNumbers = kTileRows * kTileInputs;
static_assert(kTileRows == kBlockRows && kTileInputs == kInt4Group &&
              kInt8Group % kTileInputs == 0);

// Rows of a bf16 matrix, `stride` numbers apart.
struct StridedRows {
  const Bf16Bits* data;
  std::int64_t stride;
  std::int64_t rows;
  std::int64_t k;
};

// Some inputs, in tiles of kTileInputs: `first` .. `first` + `count` - 1.
struct TileRange {
  std::int64_t first;
  std::int64_t count;
};

// Where the sums go once the last inputs are in them: bf16, row-major, `stride` numbers apart.
struct TileOutput {
  Bf16Bits* to;
  std::int64_t stride;
  std::int64_t rows;
  std::int64_t columns;
  const Bf16Bits* bias;  // [columns] or null
};

// Activations times weights over some of the inputs.
struct TileProduct {
  const Bf16Bits* rows;  // [row_tiles][k_tiles] tiles
  std::int64_t row_tiles;
  const Bf16Bits* weights;    // [weight_tiles][k_tiles] tiles
  std::int64_t weight_tiles;  // even
  std::int64_t k_tiles;
  // Sums over earlier inputs, in an order of its own: kTileRows^2 numbers for every pair of a
  // weight tile and a row tile, the row tiles' number rounded up to an even one.
  float* sums;
  bool is_first;             // nothing is in `sums` yet
  const TileOutput* output;  // null: more inputs follow
};

struct MatrixKernels {
  // At most kTileRows rows as `inputs.count` tiles; what is beyond `rows` and `k` is zero.
  void (*row_tiles)(const StridedRows& x, const TileRange& inputs, Bf16Bits* to);
  // One block of a packed weight as tiles of weights.
  void (*int8_tiles)(const PackedWeight& w,
                     std::int64_t block,
                     const TileRange& inputs,
                     Bf16Bits* to);
  void (*int4_tiles)(const PackedWeight& w,
                     std::int64_t block,
                     const TileRange& inputs,
                     Bf16Bits* to);
  void (*multiply)(const TileProduct& product);
};

// Null where Isa::kAmx isn't available.
const MatrixKernels* matrix_kernels();

}  // namespace corgi
