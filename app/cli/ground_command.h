// `corgi ground`
#pragma once

#include "app/cli/command.h"

namespace corgi {

const Command& ground_command();

}  // namespace corgi
