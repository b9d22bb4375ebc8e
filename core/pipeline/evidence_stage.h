// Stage 3: what is written and what is seen in each region, OCR and captions side by side.
#pragma once

#include "core/pipeline/run_state.h"

namespace corgi {

// Thorough mode reads and describes every region; fast mode does what the step asks for. OCR runs
// on its own threads while the model describes all regions in one batch. A region's failure leaves
// the others alone. Evidence that the result holds already isn't gathered again.
void gather_evidence(RunState& run);

}  // namespace corgi
