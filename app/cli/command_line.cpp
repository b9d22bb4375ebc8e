#include "app/cli/command_line.h"

#include "app/cli/ask_command.h"
#include "app/cli/batch_command.h"
#include "app/cli/bench_command.h"
#include "app/cli/caption_command.h"
#include "app/cli/common_options.h"
#include "app/cli/console.h"
#include "app/cli/generate_command.h"
#include "app/cli/ground_command.h"
#include "app/cli/help.h"
#include "app/cli/interrupt.h"
#include "app/cli/models_command.h"
#include "app/cli/ocr_command.h"
#include "app/cli/process_command.h"
#include "app/cli/report_command.h"
#include "app/cli/tokenize_command.h"
#include "app/threads.h"
#include "core/base/error.h"

#include <algorithm>
#include <new>

namespace corgi {
namespace {

bool asks_for_help(std::span<const std::string> words) {
  for (const std::string& word : words) {
    if (word == "--") return false;
    if (word == "--help" || word == "-h") return true;
  }
  return false;
}

std::vector<OptionSpec> option_specs(const Command& command) {
  std::vector<OptionSpec> specs(command.options.begin(), command.options.end());
  for (const CommonOption& option : common_options()) specs.push_back(option.spec);
  return specs;
}

// Other options without a meaning do no harm; whoever names a server expects it to be asked.
void check_server(const Command& command, const Arguments& arguments) {
  if (!arguments.has("--server") || (command.groups & kServerOptions)) return;
  throw UsageError("--server: corgi " + std::string(command.name) +
                   " works on this machine alone and asks no server");
}

int run_parsed(const Command& command, const Arguments& arguments) {
  check_common_options(arguments);
  check_server(command, arguments);
  set_library_threads(thread_count(arguments));
  const Interrupt interrupt;
  const int exit_code = command.run(arguments, interrupt.token());
  return interrupt.token().stop_requested() ? kExitInterrupted : exit_code;
}

// A cancelled run is no failure to tell of: the person asked for it.
int report_failure(ErrorCode code, std::string_view message, bool json) {
  try {
    report_error(code, message, json);
  } catch (const Error& e) {
    note(std::string("corgi: ") + e.what());
  }
  return code == ErrorCode::kCancelled ? kExitInterrupted : kExitFailure;
}

}  // namespace

std::vector<const Command*> all_commands() {
  return {&ask_command(),
          &ground_command(),
          &ocr_command(),
          &caption_command(),
          &batch_command(),
          &bench_command(),
          &report_command(),
          &generate_command(),
          &process_command(),
          &tokenize_command(),
          &models_command()};
}

const Command* find_command(std::string_view name) {
  const auto commands = all_commands();
  const auto it = std::ranges::find(commands, name, &Command::name);
  return it == commands.end() ? nullptr : *it;
}

int run_command(const Command& command, std::span<const std::string> words) {
  bool json = false;
  try {
    if (asks_for_help(words)) {
      print(command_help(command));
      return kExitSuccess;
    }
    const Arguments arguments = Arguments::parse(words, option_specs(command));
    json = arguments.has("--json");
    return run_parsed(command, arguments);
  } catch (const UsageError& e) {
    return report_usage_error(command.name, e.what());
  } catch (const Error& e) {
    return report_failure(e.code(), e.what(), json);
  } catch (const std::bad_alloc&) {
    return report_failure(ErrorCode::kOutOfMemory, "out of memory", json);
  } catch (const std::exception& e) {
    return report_failure(ErrorCode::kInternal, e.what(), json);
  }
}

int report_usage_error(std::string_view command, std::string_view message) {
  const std::string program = command.empty() ? "corgi" : "corgi " + std::string(command);
  note(program + ": " + std::string(message));
  note("Try '" + program + " --help'.");
  return kExitUsage;
}

void expect_positionals(const Arguments& arguments,
                        const Command& command,
                        std::size_t least,
                        std::size_t most) {
  const std::size_t found = arguments.positionals().size();
  if (found >= least && found <= most) return;
  const std::string operands = command.operands.empty() ? "none" : std::string(command.operands);
  throw UsageError(
      (found < least ? "too few arguments, expected: " : "too many arguments, expected: ") +
      operands);
}

}  // namespace corgi
