// Stage 2: where each step points, all steps in one batch.
#pragma once

#include "core/pipeline/run_state.h"

namespace corgi {

// Gives regions to every step that looks and has none yet. A step that fails keeps its error.
void ground(RunState& run);

}  // namespace corgi
