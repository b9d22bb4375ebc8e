// Stage 5: the answer, written from the evidence.
#pragma once

#include "core/pipeline/run_state.h"

#include <string>

namespace corgi {

// The evidence as the model reads it, one line for each piece, OCR text included. Nothing in it can
// end the prompt: control tokens in text that was read are broken apart.
std::string evidence_lines(const Result& result, const Prompts& prompts);

// Whether what was checked supports the answer: one of the steps that it names as evidence, or any
// step when it names none. A verdict that a counter check found worthless counts for nothing.
AnswerSupport support_of(const Result& result);

// Writes the answer. Steps that were contradicted can't be its evidence. When the model fails here,
// the evidence is kept and the failure becomes a warning; without any evidence it is thrown.
void synthesize(RunState& run);

// Direct mode: the model's plain answer, for comparison. Throws what the engine throws.
void answer_directly(RunState& run);

}  // namespace corgi
