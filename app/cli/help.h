// The texts of --help.
#pragma once

#include "app/cli/command.h"

#include <string>

namespace corgi {

// The whole program's.
std::string program_help();
std::string command_help(const Command& command);

}  // namespace corgi
