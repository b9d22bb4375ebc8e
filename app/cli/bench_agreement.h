// `corgi bench agreement`: what smaller weights change in a model's choices.
#pragma once

#include "app/cli/arguments.h"

#include <stop_token>

namespace corgi {

// The positional words behind "agreement" are images; without any, the two of bench_images.h are
// taken. Holds --dtype, or int8 and int4 one after the other, against the weights as the
// checkpoint stores them. Prints a table, or JSON with --json.
int bench_agreement(const Arguments& arguments, const std::stop_token& stop);

}  // namespace corgi
