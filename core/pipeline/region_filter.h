// Boxes that say the same thing twice.
#pragma once

#include "core/pipeline/result.h"

#include <vector>

namespace corgi {

// The regions in their order, without those that overlap an earlier one by more than `max_iou`
// (non-maximum suppression without scores: the model gives none), at most `max_regions`.
std::vector<Region> distinct_regions(const std::vector<Region>& regions,
                                     double max_iou,
                                     int max_regions);

}  // namespace corgi
