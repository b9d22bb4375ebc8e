#include "core/pipeline/region_filter.h"

#include <algorithm>

namespace corgi {

std::vector<Region> distinct_regions(const std::vector<Region>& regions,
                                     double max_iou,
                                     int max_regions) {
  std::vector<Region> kept;
  for (const Region& region : regions) {
    if (static_cast<int>(kept.size()) >= max_regions) break;
    const bool repeated = std::any_of(kept.begin(), kept.end(), [&](const Region& earlier) {
      return earlier.box == region.box || iou(earlier.box, region.box) > max_iou;
    });
    if (!repeated) kept.push_back(region);
  }
  return kept;
}

}  // namespace corgi
