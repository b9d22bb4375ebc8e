// What config.json says of the network.
// Source: transformers v5.24.0, models/qwen3_vl/configuration_qwen3_vl.py.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace corgi {

struct VisionConfig {
  std::int64_t depth = 0;
  std::int64_t hidden_size = 0;
  std::int64_t intermediate_size = 0;
  std::int64_t num_heads = 0;
  std::int64_t in_channels = 3;
  std::int64_t patch_size = 16;
  std::int64_t spatial_merge_size = 2;
  std::int64_t temporal_patch_size = 2;
  std::int64_t out_hidden_size = 0;
  std::int64_t num_position_embeddings =
      0;  // a square number: the side of the learned grid, squared
  std::vector<std::int64_t> deepstack_visual_indexes;
  double rope_theta = 10000;

  std::int64_t head_dim() const { return hidden_size / num_heads; }
  std::int64_t patch_elements() const {
    return in_channels * temporal_patch_size * patch_size * patch_size;
  }
  std::int64_t merged_size() const { return hidden_size * spatial_merge_size * spatial_merge_size; }
  std::int64_t position_grid_side() const;
};

struct TextConfig {
  std::int64_t vocab_size = 0;
  std::int64_t hidden_size = 0;
  std::int64_t intermediate_size = 0;
  std::int64_t num_hidden_layers = 0;
  std::int64_t num_attention_heads = 0;
  std::int64_t num_key_value_heads = 0;
  std::int64_t head_dim = 0;
  std::int64_t max_position_embeddings = 0;
  double rms_norm_eps = 1e-6;
  double rope_theta = 0;
  std::array<std::int64_t, 3>
      mrope_section{};  // frequencies of time, height, width; their sum is head_dim / 2
  bool attention_bias = false;
};

struct Qwen3VlConfig {
  VisionConfig vision;
  TextConfig text;
  bool tie_word_embeddings = false;

  // Reads a checkpoint's config.json. Throws Error{kIo}; Error{kUnsupportedModel} for another
  // architecture, a mixture of experts or an unknown activation; Error{kModelFile} for sizes that
  // are absent, absurd or don't fit together.
  static Qwen3VlConfig load(const std::filesystem::path& config_json);
};

}  // namespace corgi
