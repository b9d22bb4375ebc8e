// What the engine keeps of images between requests: the three tiers of reuse.
#pragma once

#include "core/base/lru_cache.h"
#include "core/engine/engine.h"
#include "core/generation/prefix_cache.h"
#include "core/image/image.h"
#include "core/processor/processor.h"
#include "core/qwen3vl/model.h"

#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace corgi {

// A picture as the network gets it: the hash of its upright pixels, and the size it is given.
struct ReuseKey {
  ImageHash image;
  std::int64_t width_px = 0;
  std::int64_t height_px = 0;

  auto operator<=>(const ReuseKey&) const = default;
};

// One for each loaded checkpoint, whose dtype and settings never change: so what is sent is the
// whole key. Engine's thread only.
class ReuseCaches {
 public:
  ReuseCaches(const Processor& processor, const VisionEncoder& vision, const ReuseBudgets& budgets);

  // The image as the network takes it.
  std::shared_ptr<const ProcessedImage> processed(const Image& image,
                                                  const ImageBudget& budget,
                                                  CacheCounters& counters);
  // Features of each image, in order; the ones that aren't there yet are encoded together, each
  // once. Throws Error{kCancelled}.
  std::vector<std::shared_ptr<const VisionFeatures>> features(
      std::span<const std::shared_ptr<const ProcessedImage>> images,
      CacheCounters& counters,
      const std::stop_token& stop);
  // The states behind "system text + image", for the generator.
  PrefixCache& prefixes() { return prefixes_; }
  // Lets go at once of what has no room.
  void set_budgets(const ReuseBudgets& budgets);
  // Held by all three tiers.
  std::int64_t used_bytes() const;

 private:
  ReuseKey key_of(const ProcessedImage& image) const;

  const Processor& processor_;
  const VisionEncoder& vision_;
  LruCache<ReuseKey, ProcessedImage> processed_;
  LruCache<ReuseKey, VisionFeatures> features_;
  PrefixCache prefixes_;
};

}  // namespace corgi
