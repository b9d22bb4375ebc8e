// `corgi generate`
#pragma once

#include "app/cli/command.h"

namespace corgi {

const Command& generate_command();

}  // namespace corgi
