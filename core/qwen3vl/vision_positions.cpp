#include "core/qwen3vl/vision_positions.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/pow.h>

namespace corgi {
namespace {

std::int64_t total_patches(std::span<const ImageGrid> grids) {
  std::int64_t total = 0;
  for (const ImageGrid& grid : grids) total += grid.patches();
  return total;
}

// One axis of the bilinear resampling: two neighbours in the table and the weight of the second.
struct Taps {
  std::int64_t low;
  std::int64_t high;
  float weight_high;
};

Taps taps_at(std::int64_t index, std::int64_t size, std::int64_t side) {
  const float source = static_cast<float>(index) * static_cast<float>(side - 1) /
                       static_cast<float>(std::max<std::int64_t>(size - 1, 1));
  const float floor = std::floor(source);
  const auto low = std::clamp(static_cast<std::int64_t>(floor), std::int64_t{0}, side - 1);
  return {low, std::min(low + 1, side - 1), source - floor};
}

}  // namespace

at::Tensor patch_coordinates(std::span<const ImageGrid> grids, std::int64_t merge_size) {
  const std::int64_t n = total_patches(grids);
  at::Tensor coordinates = at::empty({2, n}, at::kLong);
  std::int64_t* row = coordinates.data_ptr<std::int64_t>();
  std::int64_t* column = row + n;
  for (const ImageGrid& grid : grids) {
    for (std::int64_t i = 0; i < grid.patches(); ++i) {
      const std::int64_t within = i % (grid.h * grid.w);
      const std::int64_t block = within / (merge_size * merge_size);
      const std::int64_t blocks_per_row = grid.w / merge_size;
      *row++ = block / blocks_per_row * merge_size + within / merge_size % merge_size;
      *column++ = block % blocks_per_row * merge_size + within % merge_size;
    }
  }
  return coordinates;
}

at::Tensor interpolated_positions(const at::Tensor& table,
                                  std::span<const ImageGrid> grids,
                                  const VisionConfig& config) {
  const std::int64_t n = total_patches(grids);
  const std::int64_t side = config.position_grid_side();
  const at::Tensor coordinates = patch_coordinates(grids, config.spatial_merge_size);
  const std::int64_t* row = coordinates.data_ptr<std::int64_t>();
  const std::int64_t* column = row + n;
  at::Tensor indices = at::empty({4, n}, at::kLong);
  at::Tensor weights = at::empty({4, n}, at::kFloat);
  std::int64_t* index = indices.data_ptr<std::int64_t>();
  float* weight = weights.data_ptr<float>();
  std::int64_t i = 0;
  for (const ImageGrid& grid : grids) {
    for (const std::int64_t end = i + grid.patches(); i < end; ++i) {
      const Taps y = taps_at(row[i], grid.h, side);
      const Taps x = taps_at(column[i], grid.w, side);
      index[i] = y.low * side + x.low;
      index[n + i] = y.low * side + x.high;
      index[2 * n + i] = y.high * side + x.low;
      index[3 * n + i] = y.high * side + x.high;
      weight[i] = (1 - y.weight_high) * (1 - x.weight_high);
      weight[n + i] = (1 - y.weight_high) * x.weight_high;
      weight[2 * n + i] = y.weight_high * (1 - x.weight_high);
      weight[3 * n + i] = y.weight_high * x.weight_high;
    }
  }
  const auto device = table.device();
  at::Tensor sum;
  for (std::int64_t tap = 0; tap < 4; ++tap) {
    const at::Tensor part = table.index_select(0, indices[tap].to(device)).to(at::kFloat) *
                            weights[tap].to(device).unsqueeze(1);
    sum = sum.defined() ? sum.add_(part) : part;
  }
  return sum;
}

RotaryTables vision_rotary(std::span<const ImageGrid> grids,
                           const VisionConfig& config,
                           c10::Device device) {
  const std::int64_t spatial_dim = config.head_dim() / 2;
  const at::Tensor exponent =
      at::arange(0, spatial_dim, 2, at::kFloat) / static_cast<double>(spatial_dim);
  const at::Tensor inv_freq = at::pow(config.rope_theta, exponent).reciprocal();  // [head_dim / 4]
  const at::Tensor coordinates = patch_coordinates(grids, config.spatial_merge_size).to(at::kFloat);
  const at::Tensor by_row = coordinates[0].unsqueeze(1) * inv_freq;     // [N, head_dim / 4]
  const at::Tensor by_column = coordinates[1].unsqueeze(1) * inv_freq;  // [N, head_dim / 4]
  const at::Tensor angles = at::cat({by_row, by_column, by_row, by_column}, -1).to(device);
  return {angles.cos(), angles.sin()};
}

}  // namespace corgi
