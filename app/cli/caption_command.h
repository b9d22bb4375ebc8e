// `corgi caption`
#pragma once

#include "app/cli/command.h"

namespace corgi {

const Command& caption_command();

}  // namespace corgi
