// `corgi process`
#pragma once

#include "app/cli/command.h"

namespace corgi {

const Command& process_command();

}  // namespace corgi
