// `corgi report`: shows what was saved.
#pragma once

#include "app/cli/command.h"

namespace corgi {

const Command& report_command();

}  // namespace corgi
