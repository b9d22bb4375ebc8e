// The regions' text read by the model that answers, in one batch: for writing that no OCR engine
// at hand knows.
#pragma once

#include "core/pipeline/asking.h"
#include "core/pipeline/region_crops.h"

#include <vector>

namespace corgi {

// Readings on their way: one prompt for each group of equal crops.
struct ModelReading {
  std::vector<std::vector<const RegionCrop*>> groups;
  Asking asking;
};

// Returns at once.
ModelReading start_model_reading(RunState& run, const std::vector<RegionCrop>& crops);

// Waits for the replies and adds their lines to the evidence; a reply that failed fails its steps
// alone. Throws as finish_asking() does.
std::vector<Reply> finish_model_reading(RunState& run, ModelReading reading);

}  // namespace corgi
