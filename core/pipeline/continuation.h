// Going on from corrected findings: only what depends on a correction runs again.
#pragma once

#include "core/pipeline/given_evidence.h"
#include "core/pipeline/run_state.h"

namespace corgi {

// Finds the regions of the steps in `given.ground`, gathers the evidence that is missing, judges
// and answers. Throws Error{kInput} for findings that don't fit together, and what the stages
// throw.
void continue_from(RunState& run, const GivenEvidence& given);

}  // namespace corgi
