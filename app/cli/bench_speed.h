// `corgi bench speed`: how long a model takes for what the program asks of it.
#pragma once

#include "app/cli/arguments.h"

#include <stop_token>

namespace corgi {

// The positional words behind "speed" are images; without any, two drawn ones of 448x448 and
// 1024x768 are taken. Prints a table, or JSON with --json.
int bench_speed(const Arguments& arguments, const std::stop_token& stop);

}  // namespace corgi
