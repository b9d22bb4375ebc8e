// Activations times weights on the processor's matrix unit, weights of any kind.
#pragma once

#include "core/kernels/matrix_kernels.h"

#include <functional>

#include <ATen/core/Tensor.h>

namespace corgi {

// A weight matrix as the source of its tiles.
struct TiledWeight {
  std::int64_t out_features;
  // Writes the tiles of kTileRows rows, from row kTileRows * `block` on, over some of the inputs:
  // whatever is beyond the matrix is zero. Thread-safe.
  std::function<void(std::int64_t block, const TileRange& inputs, Bf16Bits* to)> tiles;
};

// x [T, inputs] bf16 with rows that have no gaps inside -> [T, out_features] bf16; `bias` bf16
// [out_features] or undefined. Sums are taken in fp32. Every weight's tile is made once for all
// rows. Only where matrix_kernels() isn't null.
at::Tensor matrix_product(const at::Tensor& x, const TiledWeight& weight, const at::Tensor& bias);

}  // namespace corgi
