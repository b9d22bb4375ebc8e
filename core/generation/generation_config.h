// How a checkpoint wants to be sampled and when its replies end.
#pragma once

#include "core/generation/sampling_options.h"
#include "core/tokenizer/tokenizer.h"

#include <filesystem>
#include <vector>

namespace corgi {

struct GenerationConfig {
  SamplingOptions sampling;
  std::vector<TokenId> stop_tokens;  // at least one

  // Reads generation_config.json; when it isn't there, replies are greedy and end at
  // `default_stop`. Throws Error{kModelFile} for values out of range.
  static GenerationConfig load(const std::filesystem::path& checkpoint_dir, TokenId default_stop);
};

}  // namespace corgi
