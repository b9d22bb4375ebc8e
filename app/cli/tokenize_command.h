// `corgi tokenize`
#pragma once

#include "app/cli/command.h"

namespace corgi {

const Command& tokenize_command();

}  // namespace corgi
