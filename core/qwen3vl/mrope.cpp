#include "core/qwen3vl/mrope.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/pow.h>
#include <ATen/ops/tensor.h>

namespace corgi {

std::vector<std::int64_t> mrope_axes(const TextConfig& config) {
  std::vector<std::int64_t> axes(static_cast<std::size_t>(config.head_dim / 2), 0);
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const std::size_t axis = i % 3;
    if (axis != 0 && static_cast<std::int64_t>(i) < 3 * config.mrope_section[axis])
      axes[i] = static_cast<std::int64_t>(axis);
  }
  return axes;
}

RotaryTables text_rotary(const at::Tensor& position_ids, const TextConfig& config) {
  const at::Tensor exponent =
      at::arange(0, config.head_dim, 2, at::kFloat) / static_cast<double>(config.head_dim);
  const at::Tensor inv_freq = at::pow(config.rope_theta, exponent)
                                  .reciprocal()
                                  .to(position_ids.device());  // [head_dim / 2]
  const at::Tensor axes = at::tensor(mrope_axes(config), at::kLong).to(position_ids.device());
  const at::Tensor positions =
      position_ids.index_select(0, axes).to(at::kFloat).t();  // [T, head_dim / 2]
  const at::Tensor half = positions * inv_freq;
  const at::Tensor angles = at::cat({half, half}, -1);
  return {angles.cos(), angles.sin()};
}

}  // namespace corgi
