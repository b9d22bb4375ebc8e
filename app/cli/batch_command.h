// `corgi batch`
#pragma once

#include "app/cli/command.h"

namespace corgi {

const Command& batch_command();

}  // namespace corgi
