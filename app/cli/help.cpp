#include "app/cli/help.h"

#include "app/cli/command_line.h"
#include "app/cli/common_options.h"

#include <array>

namespace corgi {
namespace {

constexpr std::size_t kHelpColumn = 32;

// "  --name VALUE      what it does", the help in a column of its own.
std::string option_line(const OptionSpec& spec) {
  std::string line(2, ' ');
  line += spec.name;
  if (!spec.value.empty()) line.append(1, ' ').append(spec.value);
  if (line.size() + 2 > kHelpColumn) {
    line += '\n' + std::string(kHelpColumn, ' ');
  } else {
    line.resize(kHelpColumn, ' ');
  }
  return line + std::string(spec.help) + '\n';
}

constexpr std::array kEnvironment{
    OptionSpec{"CORGI_MODEL", "", "the model when --model isn't given"},
    OptionSpec{"HF_HUB_CACHE", "", "where downloaded models are; as for other programs"},
    OptionSpec{"HF_ENDPOINT", "", "the hub to download from; huggingface.co by default"},
    OptionSpec{"HF_TOKEN", "", "your key on that hub, where a model wants one"},
    OptionSpec{"HF_HUB_OFFLINE", "", "1: ask nothing of any hub"},
    OptionSpec{"CORGI_LOG_LEVEL", "", "DEBUG, INFO, WARNING (the default) or ERROR"},
};

}  // namespace

std::span<const OptionSpec> environment_variables() {
  return kEnvironment;
}

std::vector<OptionSpec> desktop_options() {
  std::vector<OptionSpec> options{{"--question", "TEXT", "ask this about FILE at once"}};
  for (const CommonOption& option : common_options()) {
    if (option.group & (kModelOptions | kServerOptions | kOcrOptions))
      options.push_back(option.spec);
  }
  options.push_back({"--version", "", "print the version and end"});
  options.push_back({"--help", "", "print this and end"});
  return options;
}

std::string program_help() {
  std::string text =
      "Usage: corgi [OPTION...] [FILE]          open the desktop program, on an image if one is "
      "named\n"
      "       corgi COMMAND [OPTION...] ...     do one job and print the result\n"
      "\n"
      "Answers a question about an image and shows why: the steps it reasoned in, where in the "
      "image\n"
      "each step looked, what was read and seen there, and how that was judged.\n"
      "\n"
      "Commands:\n";
  for (const Command* command : all_commands()) {
    text += option_line({command->name, "", command->summary});
  }
  text +=
      "\n"
      "'corgi COMMAND --help' tells a command's options and shows an example. An image is a PNG, "
      "JPEG,\n"
      "WebP, BMP, TIFF or GIF file, or a page of a PDF: 'paper.pdf#page=3'.\n"
      "\n"
      "Options of the desktop program:\n";
  for (const OptionSpec& spec : desktop_options()) text += option_line(spec);
  text +=
      "\n"
      "Environment:\n";
  for (const OptionSpec& variable : environment_variables()) text += option_line(variable);
  text +=
      "\n"
      "Exit codes: 0 success, 1 failure, 2 wrong usage, 130 interrupted. Results go to standard\n"
      "output, everything else to standard error. The first Ctrl-C stops and keeps what there is, "
      "the\n"
      "second one kills.\n";
  return text;
}

std::string command_help(const Command& command) {
  std::string text = "Usage: corgi " + std::string(command.name) + " [OPTION...]";
  if (!command.operands.empty()) text.append(1, ' ').append(command.operands);
  text += "\n\n" + std::string(command.details) + "\n";
  text += "Example:\n  " + std::string(command.example) + "\n\nOptions:\n";
  for (const OptionSpec& spec : command.options) text += option_line(spec);
  for (const CommonOption& option : common_options()) {
    if (command.groups & option.group) text += option_line(option.spec);
  }
  text += option_line({"--help", "", "print this and end"});
  if (command.groups & kOutputOptions) {
    text +=
        "\nWith --json, standard output holds exactly one line of JSON. After a failure that is\n"
        "{\"error\": {\"code\": \"...\", \"message\": \"...\"}}, and the exit code is 1.\n";
  }
  return text;
}

}  // namespace corgi
