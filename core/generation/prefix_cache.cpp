#include "core/generation/prefix_cache.h"

#include <algorithm>

namespace corgi {

std::int64_t shareable_prefix(const ProcessorOutput& prompt) {
  const auto& types = prompt.mm_token_type_ids();
  const auto first = std::find(types.begin(), types.end(), 1);
  const auto last = std::find(first, types.end(), 0);
  const std::int64_t length = last - types.begin() + 1;
  return first == types.end() || length >= static_cast<std::int64_t>(types.size()) ? 0 : length;
}

PrefixKey prefix_key(const ProcessorOutput& prompt, std::int64_t length) {
  const auto& ids = prompt.input_ids();
  const ProcessedImage& image = *prompt.images().front();
  return {{ids.begin(), ids.begin() + length}, image.image_hash, image.grid.h, image.grid.w};
}

}  // namespace corgi
