// How a result came about: every request with its exact prompts and raw replies, when and how long
// it ran, and what was reused.
#pragma once

#include "core/base/json.h"
#include "core/pipeline/result.h"

namespace corgi {

// "stages" hold their requests in order, those their exchanges; "tiers" the reuse; "boxes" every
// region as shares of the image, in its pixels and in the model's thousandths; "overlap_ms" how
// long OCR and captions ran at the same time. Times are milliseconds since the run began.
Json trace_to_json(const Result& result);

// Milliseconds during which both ran; 0 when one of them didn't.
double overlap_ms(const std::optional<Interval>& a, const std::optional<Interval>& b);

}  // namespace corgi
