// Where each patch lies: the learned position grid resampled to the image, and the 2-D rotary
// angles.
#pragma once

#include "core/processor/image_processor.h"
#include "core/qwen3vl/config.h"

#include <span>

#include <ATen/core/Tensor.h>

namespace corgi {

// cos, sin fp32 [N, head_dim].
struct RotaryTables {
  at::Tensor cos;
  at::Tensor sin;
};

// Rows and columns of every patch in the encoder's order: block by block of merge x merge patches,
// rows first.
// -> int64 [2, N]; row 0 holds patch rows, row 1 patch columns.
at::Tensor patch_coordinates(std::span<const ImageGrid> grids, std::int64_t merge_size);

// table [side^2, hidden] -> [N, hidden] fp32: bilinear, corners aligned.
// Source: transformers v5.24.0, vision_utils.py, get_vision_interpolation_indices_and_weights.
at::Tensor interpolated_positions(const at::Tensor& table,
                                  std::span<const ImageGrid> grids,
                                  const VisionConfig& config);

// Half of the angles turn with the row, half with the column.
// Source: transformers v5.24.0, modeling_qwen3_vl.py, Qwen3VLVisionRotaryEmbedding.
RotaryTables vision_rotary(std::span<const ImageGrid> grids,
                           const VisionConfig& config,
                           c10::Device device);

}  // namespace corgi
