// What every command of the command line has in common.
#pragma once

#include "app/cli/arguments.h"

#include <span>
#include <stop_token>
#include <string_view>

namespace corgi {

// The program's exit codes; people's scripts rely on them.
inline constexpr int kExitSuccess = 0;
inline constexpr int kExitFailure = 1;
inline constexpr int kExitUsage = 2;
inline constexpr int kExitInterrupted = 130;

// Which of the common options mean something to a command; a command accepts the others as well.
enum OptionGroup : unsigned {
  kModelOptions = 1,
  kSamplingOptions = 2,
  kMethodOptions = 4,
  kOutputOptions = 8,
  kReportOptions = 16,
  kOcrOptions = 32,
  kServerOptions = 64,
};

struct Command {
  std::string_view name;
  std::string_view operands;  // "IMAGE QUESTION"
  std::string_view summary;   // one line of the program's help
  std::string_view details;   // what it does and prints, in whole lines
  std::string_view example;
  std::span<const OptionSpec> options;  // its own, beside the common ones
  unsigned groups;                      // of OptionGroup
  // Does the work and prints; returns an exit code. Throws UsageError and Error. A requested stop
  // becomes kExitInterrupted whatever is returned.
  int (*run)(const Arguments& arguments, std::stop_token stop);
};

// Throws UsageError unless there are `least` to `most` positional words, naming what the command
// takes.
void expect_positionals(const Arguments& arguments,
                        const Command& command,
                        std::size_t least,
                        std::size_t most);

}  // namespace corgi
