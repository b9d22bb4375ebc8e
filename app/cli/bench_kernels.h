// `corgi bench kernels`: the program's own inner loops beside libtorch's, in one run.
#pragma once

#include "app/cli/arguments.h"

#include <stop_token>

namespace corgi {

// Needs no checkpoint: random numbers in the shapes of Qwen3-VL-2B. Prints a table, or JSON with
// --json.
int bench_kernels(const Arguments& arguments, const std::stop_token& stop);

}  // namespace corgi
