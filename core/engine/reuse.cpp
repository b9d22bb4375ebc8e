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

std::shared_ptr<const ProcessedImage> ReuseCaches::processed(const Image& image,
                                                             CacheCounters& counters) {
  if (const auto* entry = processed_.find(image.hash())) {
    ++counters.processor_hits;
    counters.saved_ms += entry->cost_ms;
    return entry->value;
  }
  ++counters.processor_misses;
  const auto start = Clock::now();
  auto made = processor_.process_image(image);
  processed_.insert(image.hash(),
                    {made, elapsed_ms(start)},
                    static_cast<std::int64_t>(made->pixel_values.nbytes()));
  return made;
}

std::vector<std::shared_ptr<const VisionFeatures>> ReuseCaches::features(
    std::span<const std::shared_ptr<const ProcessedImage>> images,
    CacheCounters& counters,
    const std::stop_token& stop) {
  std::map<ImageHash, std::shared_ptr<const VisionFeatures>> by_hash;
  std::vector<std::shared_ptr<const ProcessedImage>> missing;
  for (const auto& image : images) {
    if (by_hash.contains(image->image_hash)) continue;
    const auto* entry = features_.find(image->image_hash);
    if (entry) {
      ++counters.vision_hits;
      counters.saved_ms += entry->cost_ms;
    } else {
      ++counters.vision_misses;
      missing.push_back(image);
    }
    by_hash[image->image_hash] = entry ? entry->value : nullptr;
  }
  const auto start = Clock::now();
  std::vector<VisionFeatures> encoded = vision_.encode(missing, stop);
  const double each_ms =
      missing.empty() ? 0 : elapsed_ms(start) / static_cast<double>(missing.size());
  for (std::size_t i = 0; i < missing.size(); ++i) {
    const std::int64_t bytes = encoded[i].size_in_bytes();
    auto made = std::make_shared<const VisionFeatures>(std::move(encoded[i]));
    features_.insert(missing[i]->image_hash, {made, each_ms}, bytes);
    by_hash[missing[i]->image_hash] = std::move(made);
  }
  std::vector<std::shared_ptr<const VisionFeatures>> result;
  for (const auto& image : images) result.push_back(by_hash.at(image->image_hash));
  return result;
}

}  // namespace corgi
