// Sees to it that large weights are quantised once, not at every load.
#pragma once

#include "core/engine/local_engine.h"

#include <stop_token>

namespace corgi {

// Makes the file that loading with 8 or 4 `bits` reads, unless it is there already, was made of
// these weights, or isn't worth its place on the disk. Where it can't be written (a full disk, a
// folder of somebody else) nothing happens but a line in the log: loading quantises in memory then.
// Throws what reading the checkpoint throws, and Error{kCancelled}.
void keep_quantized(const LocalEngineOptions& options, int bits, const std::stop_token& stop);

}  // namespace corgi
