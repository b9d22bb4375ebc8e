// Answers one request on a loaded model: process, encode, generate.
#pragma once

#include "core/engine/engine.h"
#include "core/engine/loaded_model.h"
#include "core/engine/reply_constraints.h"
#include "core/engine/reuse.h"

#include <utility>
#include <vector>

namespace corgi {

// What lasts from one request to the next. Engine's thread only.
struct EngineState {
  EngineState(LoadedModel model, const ReuseBudgets& budgets)
      : loaded(std::move(model)),
        caches(loaded.processor, loaded.model.vision(), budgets),
        constraints(loaded) {}

  LoadedModel loaded;
  ReuseCaches caches;
  ReplyConstraints constraints;
};

// Throws what Engine::generate's future carries, except that libtorch's own errors pass through.
std::vector<Generation> run_request(EngineState& state, const GenerateRequest& request);

}  // namespace corgi
