// The pipeline's events as lines on stderr, so that a person sees where a long run is.
#pragma once

#include "core/pipeline/events.h"

namespace corgi {

// Tells of stages, steps, regions, evidence, verdicts and warnings. Streamed text is left out:
// evidence and captions of several steps arrive at once and would mix. Calls must not overlap,
// which is what the pipeline promises.
void note_progress(const PipelineEvent& event);

}  // namespace corgi
