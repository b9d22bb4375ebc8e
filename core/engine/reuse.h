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

struct ReuseBudgets {
  std::int64_t processor_bytes = 512LL << 20;
  std::int64_t vision_bytes = 512LL << 20;
  std::int64_t prefix_bytes = 1LL << 30;
};

// One for each loaded checkpoint, whose settings never change: so the hash of the upright pixels is
// the whole key. Engine's thread only.
class ReuseCaches {
 public:
  ReuseCaches(const Processor& processor, const VisionEncoder& vision, const ReuseBudgets& budgets);

  // The image as the network takes it.
  std::shared_ptr<const ProcessedImage> processed(const Image& image, CacheCounters& counters);
  // Features of each image, in order; the ones that aren't there yet are encoded together, each
  // once. Throws Error{kCancelled}.
  std::vector<std::shared_ptr<const VisionFeatures>> features(
      std::span<const std::shared_ptr<const ProcessedImage>> images,
      CacheCounters& counters,
      const std::stop_token& stop);
  // The states behind "system text + image", for the generator.
  PrefixCache& prefixes() { return prefixes_; }

 private:
  const Processor& processor_;
  const VisionEncoder& vision_;
  LruCache<ImageHash, ProcessedImage> processed_;
  LruCache<ImageHash, VisionFeatures> features_;
  PrefixCache prefixes_;
};

}  // namespace corgi
