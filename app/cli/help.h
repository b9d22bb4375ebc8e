// The texts of --help.
#pragma once

#include "app/cli/command.h"

#include <span>
#include <string>
#include <vector>

namespace corgi {

// Of the program when it opens its window.
std::vector<OptionSpec> desktop_options();
// What the program reads from its environment, as an option without a value each.
std::span<const OptionSpec> environment_variables();

// The whole program's.
std::string program_help();
std::string command_help(const Command& command);

}  // namespace corgi
