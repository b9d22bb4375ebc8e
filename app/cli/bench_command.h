// `corgi bench`: measures a checkpoint.
#pragma once

#include "app/cli/command.h"

namespace corgi {

const Command& bench_command();

}  // namespace corgi
