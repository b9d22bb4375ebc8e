// The regions of all steps, cut out for a closer look.
#pragma once

#include "core/pipeline/run_state.h"

#include <vector>

namespace corgi {

// One region of one step, cut out with a margin.
struct RegionCrop {
  std::size_t step_index = 0;
  int region_index = 0;
  Image crop;
  Box box;       // what was asked for
  Box crop_box;  // of the whole image, on its pixels' edges
};

// Those of which text or caption is still to be found, in the order of steps and regions.
std::vector<RegionCrop> cut_regions(RunState& run);

// Of `crops` the ones whose text, or caption, the mode and the step ask for and that lack it.
// Crops of the same pixels are one group: what they show is the same.
std::vector<std::vector<const RegionCrop*>> crops_to_read(RunState& run,
                                                          const std::vector<RegionCrop>& crops);
std::vector<const RegionCrop*> crops_to_describe(RunState& run,
                                                 const std::vector<RegionCrop>& crops);

// Evidence about the crop's region, without its content.
Evidence evidence_of(const Step& step, const RegionCrop& crop);
// Lines that were read in it, their boxes relative to the whole image.
Evidence text_evidence(const Step& step, const RegionCrop& crop, const std::vector<OcrLine>& lines);

// None of the group's regions could be read: their steps say so.
void fail_reading(RunState& run, const std::vector<const RegionCrop*>& group, const Error& error);

}  // namespace corgi
