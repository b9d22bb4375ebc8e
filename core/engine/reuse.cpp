#include "core/engine/reuse.h"

#include "core/base/elapsed.h"

#include <map>
#include <utility>

namespace corgi {

ReuseCaches::ReuseCaches(const Processor& processor,
                         const VisionEncoder& vision,
                         const ReuseBudgets& budgets)
    : processor_(processor),
      vision_(vision),
      processed_(budgets.processor_bytes),
      features_(budgets.vision_bytes),
      prefixes_(budgets.prefix_bytes) {}

ReuseKey ReuseCaches::key_of(const ProcessedImage& image) const {
  const std::int64_t patch = processor_.image_processor().config().patch_size;
  return {image.image_hash, image.grid.w * patch, image.grid.h * patch};
}

void ReuseCaches::set_budgets(const ReuseBudgets& budgets) {
  processed_.set_budget(budgets.processor_bytes);
  features_.set_budget(budgets.vision_bytes);
  prefixes_.set_budget(budgets.prefix_bytes);
}

std::int64_t ReuseCaches::used_bytes() const {
  return processed_.used_bytes() + features_.used_bytes() + prefixes_.used_bytes();
}

std::shared_ptr<const ProcessedImage> ReuseCaches::processed(const Image& image,
                                                             const ImageBudget& budget,
                                                             CacheCounters& counters) {
  const PixelSize size = processor_.image_processor().size_of(image, budget);
  const ReuseKey key{image.hash(), size.width, size.height};
  if (const auto* entry = processed_.find(key)) {
    ++counters.processor_hits;
    counters.saved_ms += entry->cost_ms;
    return entry->value;
  }
  ++counters.processor_misses;
  const auto start = Clock::now();
  auto made = processor_.process_image(image, budget);
  processed_.insert(
      key, {made, elapsed_ms(start)}, static_cast<std::int64_t>(made->pixel_values.nbytes()));
  return made;
}

std::vector<std::shared_ptr<const VisionFeatures>> ReuseCaches::features(
    std::span<const std::shared_ptr<const ProcessedImage>> images,
    CacheCounters& counters,
    const std::stop_token& stop) {
  std::map<ReuseKey, std::shared_ptr<const VisionFeatures>> known;
  std::vector<std::shared_ptr<const ProcessedImage>> missing;
  for (const auto& image : images) {
    const ReuseKey key = key_of(*image);
    if (known.contains(key)) continue;
    const auto* entry = features_.find(key);
    if (entry) {
      ++counters.vision_hits;
      counters.saved_ms += entry->cost_ms;
    } else {
      ++counters.vision_misses;
      missing.push_back(image);
    }
    known[key] = entry ? entry->value : nullptr;
  }
  const auto start = Clock::now();
  std::vector<VisionFeatures> encoded = vision_.encode(missing, stop);
  const double each_ms =
      missing.empty() ? 0 : elapsed_ms(start) / static_cast<double>(missing.size());
  for (std::size_t i = 0; i < missing.size(); ++i) {
    const std::int64_t bytes = encoded[i].size_in_bytes();
    auto made = std::make_shared<const VisionFeatures>(std::move(encoded[i]));
    const ReuseKey key = key_of(*missing[i]);
    features_.insert(key, {made, each_ms}, bytes);
    known[key] = std::move(made);
  }
  std::vector<std::shared_ptr<const VisionFeatures>> result;
  for (const auto& image : images) result.push_back(known.at(key_of(*image)));
  return result;
}

}  // namespace corgi
