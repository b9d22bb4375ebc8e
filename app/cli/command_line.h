// From the program's words to one command's run and its exit code.
#pragma once

#include "app/cli/command.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corgi {

// In the order in which the help lists them.
std::vector<const Command*> all_commands();
// Null when there is none of that name.
const Command* find_command(std::string_view name);

// Parses the words after the command's name, runs it, and tells of failures. Never throws.
// Needs a QCoreApplication, or a QGuiApplication when a report with a picture may be written.
int run_command(const Command& command, std::span<const std::string> words);

// Prints a usage error and where to find help; returns kExitUsage. `command` may be empty.
int report_usage_error(std::string_view command, std::string_view message);

}  // namespace corgi
