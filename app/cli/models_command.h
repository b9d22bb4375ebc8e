// `corgi models`: get, list, check and remove models.
#pragma once

#include "app/cli/command.h"

namespace corgi {

const Command& models_command();

}  // namespace corgi
