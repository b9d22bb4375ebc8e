// From what a run found to the boxes that lie over the image.
#pragma once

#include "ui/image_view/box_overlay.h"
#include "ui/session/run_record.h"

#include <vector>

namespace corgi {

// In the order of the steps: each step's places, each followed by the lines of text read in it.
std::vector<OverlayBox> overlayBoxes(const RunRecord& run);

}  // namespace corgi
