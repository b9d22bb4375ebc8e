// How much memory an engine may hold of images between requests.
#pragma once

#include "core/base/settings.h"

#include <cstdint>

namespace corgi {

// Bytes that each tier of reuse may hold; 0 switches it off.
struct ReuseBudgets {
  std::int64_t processor_bytes = 512LL << 20;
  std::int64_t vision_bytes = 512LL << 20;
  std::int64_t prefix_bytes = 1LL << 30;

  bool operator==(const ReuseBudgets&) const = default;
};

inline ReuseBudgets reuse_budgets(const CacheSettings& settings) {
  return {std::int64_t{settings.processor_mb} << 20,
          std::int64_t{settings.vision_mb} << 20,
          std::int64_t{settings.prefix_mb} << 20};
}

}  // namespace corgi
