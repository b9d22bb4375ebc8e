// How tests load the small checkpoints of tests/reference.
#pragma once

#include "core/engine/local_engine.h"
#include "tests/support/golden.h"

#include <string>

namespace corgi::testing {

// One of tests/reference/checkpoints on one thread of the CPU.
inline LocalEngineOptions options_for(const std::string& checkpoint,
                                      const std::string& dtype = "fp32") {
  LocalEngineOptions options;
  options.model_dir = checkpoint_dir(checkpoint);
  options.device = "cpu";
  options.dtype = dtype;
  options.threads = 1;
  return options;
}

}  // namespace corgi::testing
