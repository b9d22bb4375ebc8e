// What prompts about one image have in common: the state after "system text + image".
#pragma once

#include "core/base/lru_cache.h"
#include "core/processor/processor.h"
#include "core/qwen3vl/kv_cache.h"

#include <compare>
#include <cstdint>
#include <vector>

namespace corgi {

// The beginning's whole content, so that two that differ anywhere never meet. Positions follow from
// it; the grid is needed for them, as many tokens may lie in more than one shape.
struct PrefixKey {
  std::vector<TokenId> ids;
  ImageHash image;
  std::int64_t grid_h = 0;
  std::int64_t grid_w = 0;

  auto operator<=>(const PrefixKey&) const = default;
};

// Number of tokens up to the end of the first image, <|vision_end|> included; 0 when there is no
// image or nothing follows it.
std::int64_t shareable_prefix(const ProcessorOutput& prompt);

PrefixKey prefix_key(const ProcessorOutput& prompt, std::int64_t length);

// One for each loaded checkpoint. Inference thread only.
using PrefixCache = LruCache<PrefixKey, KvCache>;

}  // namespace corgi
