// A closer look at where a step points: its box is located again in a crop around it.
#pragma once

#include "core/evidence/ocr_lines.h"
#include "core/pipeline/run_state.h"

namespace corgi {

// Locates the statement of every small box again, all in one batch: the crop has the box and as
// much around it on every side, so that the model sees it several times larger. A box found there
// that meets the old one replaces it (Region::first_box keeps the old one); when none does, the box
// stays and is doubted. True when there was anything to look at. A step's failure becomes a
// warning. Throws Error{kCancelled}.
bool look_again(RunState& run);

}  // namespace corgi
