// A checkpoint's folder, ready to answer: network, processor and the checkpoint's own habits.
#pragma once

#include "core/engine/engine.h"
#include "core/engine/local_engine.h"
#include "core/generation/generation_config.h"
#include "core/processor/processor.h"
#include "core/qwen3vl/model.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace corgi {

// Immutable after loading; used on the engine's thread.
struct LoadedModel {
  Processor processor;
  Qwen3VlModel model;
  GenerationConfig generation;
  std::string reply_prefix;  // what the checkpoint's template puts before a reply: "<think>\n" for
                             // Thinking models
  ModelInfo info;
};

// Throws Error{kIo}, Error{kModelFile}, Error{kUnsupportedModel}, Error{kTokenizer}, and
// Error{kInput} for a device or dtype that isn't known, and Error{kCancelled} when it is stopped
// while weights are quantised.
LoadedModel load_model(const LocalEngineOptions& options, const std::stop_token& stop = {});

}  // namespace corgi
