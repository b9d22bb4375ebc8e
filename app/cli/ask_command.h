// `corgi ask`
#pragma once

#include "app/cli/command.h"

namespace corgi {

const Command& ask_command();

}  // namespace corgi
