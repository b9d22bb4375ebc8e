#include "core/hub/catalogue.h"

#include <algorithm>

namespace corgi {
namespace {

constexpr std::uint64_t k2b = 2'127'532'032;
constexpr std::uint64_t k4b = 4'437'815'808;
constexpr std::uint64_t k8b = 8'767'123'696;
// Layers x 2 x 8 heads x 128.
constexpr std::uint64_t kCacheOf28Layers = 57'344;
constexpr std::uint64_t kCacheOf36Layers = 73'728;

constexpr std::array kModels{
    CatalogueModel{"Qwen/Qwen3-VL-2B-Instruct",
                   "Qwen3-VL 2B Instruct",
                   "Apache-2.0",
                   k2b,
                   kCacheOf28Layers,
                   false},
    CatalogueModel{"Qwen/Qwen3-VL-2B-Thinking",
                   "Qwen3-VL 2B Thinking",
                   "Apache-2.0",
                   k2b,
                   kCacheOf28Layers,
                   true},
    CatalogueModel{"Qwen/Qwen3-VL-4B-Instruct",
                   "Qwen3-VL 4B Instruct",
                   "Apache-2.0",
                   k4b,
                   kCacheOf36Layers,
                   false},
    CatalogueModel{"Qwen/Qwen3-VL-4B-Thinking",
                   "Qwen3-VL 4B Thinking",
                   "Apache-2.0",
                   k4b,
                   kCacheOf36Layers,
                   true},
    CatalogueModel{"Qwen/Qwen3-VL-8B-Instruct",
                   "Qwen3-VL 8B Instruct",
                   "Apache-2.0",
                   k8b,
                   kCacheOf36Layers,
                   false},
    CatalogueModel{"Qwen/Qwen3-VL-8B-Thinking",
                   "Qwen3-VL 8B Thinking",
                   "Apache-2.0",
                   k8b,
                   kCacheOf36Layers,
                   true},
};

constexpr std::uint64_t kConversationTokens = 4096;
constexpr std::uint64_t kWorkBytes = 400'000'000;

// Parameters of the vision encoder, which no format makes smaller than bf16: 0.41 billion beside
// the language model of 2B, 0.58 beside that of 8B.
double unstreamed(double parameters) {
  return std::min(0.2 * parameters, 0.36e9 + 0.025 * parameters);
}

std::uint64_t needed(std::uint64_t parameters,
                     std::uint64_t cache_values_per_token,
                     const WeightFormat& format) {
  const auto all = static_cast<double>(parameters);
  const double other = unstreamed(all);
  const double weights = (all - other) * format.bytes_per_streamed + other * format.bytes_per_other;
  const double cache =
      static_cast<double>(cache_values_per_token * kConversationTokens) * format.bytes_per_other;
  return static_cast<std::uint64_t>(weights + cache) + kWorkBytes;
}

}  // namespace

std::span<const CatalogueModel> catalogue() {
  return kModels;
}

const CatalogueModel* find_in_catalogue(std::string_view id) {
  const auto* it = std::ranges::find(kModels, id, &CatalogueModel::id);
  return it == kModels.end() ? nullptr : it;
}

std::uint64_t download_bytes(const CatalogueModel& model) {
  return model.parameter_count * 2;
}

std::uint64_t memory_needed(const CatalogueModel& model, const WeightFormat& format) {
  return needed(model.parameter_count, model.cache_values_per_token, format);
}

std::uint64_t memory_needed(std::uint64_t parameter_count, const WeightFormat& format) {
  const std::uint64_t cache = parameter_count < k4b ? kCacheOf28Layers : kCacheOf36Layers;
  return needed(parameter_count, cache, format);
}

}  // namespace corgi
