// What a shell may offer for each word of a command line, from the same tables as --help.
#pragma once

#include "app/cli/command.h"

#include <string>
#include <vector>

namespace corgi {

// What can be completed where a value or an operand stands.
enum class WordKind { kAnything, kFile, kFolder, kModel };

WordKind value_kind(const OptionSpec& spec);

// What a command's operands are, judged by the first of them that can be completed.
WordKind operand_kind(const Command& command);

// The words that choose among what a command does, as "list" and "pull" of models.
std::vector<std::string> subcommands(const Command& command);

// All that the command's --help shows: its own, its groups', and --help.
std::vector<OptionSpec> offered_options(const Command& command);

// Every option of every command and of the desktop program, each once.
std::vector<OptionSpec> all_options();

}  // namespace corgi
