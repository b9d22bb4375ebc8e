#include "app/manual/shell_words.h"

#include "app/cli/command_line.h"
#include "app/cli/common_options.h"
#include "app/cli/help.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <sstream>

namespace corgi {
namespace {

bool contains(const std::vector<OptionSpec>& options, std::string_view name) {
  return std::ranges::find(options, name, &OptionSpec::name) != options.end();
}

// "DIR" of "[DIR...]".
std::string bare_word(const std::string& operand) {
  std::string word;
  for (const char c : operand) {
    if (std::isalpha(static_cast<unsigned char>(c)) || c == '_') word += c;
  }
  return word;
}

}  // namespace

WordKind value_kind(const OptionSpec& spec) {
  if (spec.value == "FILE") return WordKind::kFile;
  if (spec.value == "DIR") return WordKind::kFolder;
  if (spec.value == "DIR_OR_ID") return WordKind::kModel;
  return WordKind::kAnything;
}

WordKind operand_kind(const Command& command) {
  static const std::map<std::string, WordKind> kKinds = {{"IMAGE", WordKind::kFile},
                                                         {"FILE", WordKind::kFile},
                                                         {"DIR", WordKind::kModel},
                                                         {"FOLDER", WordKind::kFile},
                                                         {"RESULT", WordKind::kFile},
                                                         {"MODEL", WordKind::kModel},
                                                         {"ID", WordKind::kModel}};
  std::istringstream words{std::string(command.operands)};
  for (std::string word; words >> word;) {
    if (const auto kind = kKinds.find(bare_word(word)); kind != kKinds.end()) return kind->second;
  }
  return WordKind::kAnything;
}

std::vector<std::string> subcommands(const Command& command) {
  std::vector<std::string> found;
  std::istringstream words{std::string(command.operands)};
  for (std::string word; words >> word;) {
    if (std::ranges::all_of(word, [](unsigned char c) { return std::islower(c) != 0; })) {
      found.push_back(word);
    }
  }
  return found;
}

std::vector<OptionSpec> offered_options(const Command& command) {
  std::vector<OptionSpec> options(command.options.begin(), command.options.end());
  for (const CommonOption& option : common_options()) {
    if (command.groups & option.group) options.push_back(option.spec);
  }
  options.push_back({"--help", "", "print this and end"});
  return options;
}

std::vector<OptionSpec> all_options() {
  std::vector<OptionSpec> all = desktop_options();
  for (const Command* command : all_commands()) {
    for (const OptionSpec& spec : offered_options(*command)) {
      if (!contains(all, spec.name)) all.push_back(spec);
    }
  }
  return all;
}

}  // namespace corgi
