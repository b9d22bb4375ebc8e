// Stage 1: the model thinks about the question and splits it into steps that can be checked.
#pragma once

#include "core/pipeline/run_state.h"

namespace corgi {

// Fills the result's thought and steps; in fast mode the steps bring their boxes. A reply without a
// step gives one: the question itself. Throws what the engine throws: without steps nothing can
// follow.
void reason(RunState& run);

}  // namespace corgi
