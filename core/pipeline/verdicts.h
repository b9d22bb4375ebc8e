// Stage 4: each step is held against its own evidence.
#pragma once

#include "core/pipeline/run_state.h"

#include <string>
#include <string_view>
#include <vector>

namespace corgi {

struct Judgement {
  Verdict verdict = Verdict::kUnknown;
  std::string reason;  // in plain words
};

// A text step is held against what was read: text in a region supports it, unless the statement
// quotes a text that wasn't read there. Where nothing could be read, and for an object step, the
// captions' verdicts count: one region that supports the step is enough. No region at all: not
// visible. `evidence` is of the whole result.
Judgement judge_step(const Step& step, const std::vector<Evidence>& evidence);

// What one piece of evidence says about its step.
Verdict verdict_of(const Step& step, const Evidence& evidence);

// "supported", "contradicted", "not visible", "unknown", as the model reads it.
std::string_view spoken(Verdict verdict);

// Judges every step of the run.
void judge(RunState& run);

}  // namespace corgi
