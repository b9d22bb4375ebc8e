// Answers one request on a loaded model: process, encode, generate.
#pragma once

#include "core/engine/engine.h"
#include "core/engine/loaded_model.h"
#include "core/engine/reuse.h"

#include <vector>

namespace corgi {

// Engine's thread only. Throws what Engine::generate's future carries, except that libtorch's own
// errors pass through.
std::vector<Generation> run_request(const LoadedModel& loaded,
                                    ReuseCaches& caches,
                                    const GenerateRequest& request);

}  // namespace corgi
