// Rotary angles from three positions per token: time, height, width.
#pragma once

#include "core/qwen3vl/config.h"
#include "core/qwen3vl/vision_positions.h"

#include <ATen/core/Tensor.h>

namespace corgi {

// Which of the three positions turns each frequency: 0 time, 1 height, 2 width; head_dim / 2
// entries. Interleaved: T H W T H W ... as far as the sections of H and W reach, then T alone.
// Source: transformers v5.24.0, modeling_qwen3_vl.py,
// Qwen3VLTextRotaryEmbedding.recomposition_frequencies.
std::vector<std::int64_t> mrope_axes(const TextConfig& config);

// position_ids int64 [3, T] -> cos, sin fp32 [T, head_dim].
RotaryTables text_rotary(const at::Tensor& position_ids, const TextConfig& config);

}  // namespace corgi
