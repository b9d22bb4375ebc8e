// Stage 5: the answer, written from the evidence.
#pragma once

#include "core/pipeline/run_state.h"

#include <string>

namespace corgi {

// The evidence as the model reads it, one line for each piece, OCR text included. Nothing in it can
// end the prompt: control tokens in text that was read are broken apart.
std::string evidence_lines(const Result& result, const Prompts& prompts);

// Writes the answer. When the model fails here, the evidence is kept and the failure becomes a
// warning; without any evidence it is thrown.
void synthesize(RunState& run);

// Direct mode: the model's plain answer, for comparison. Throws what the engine throws.
void answer_directly(RunState& run);

}  // namespace corgi
