#include "app/cli/command_line.h"
#include "app/cli/help.h"
#include "app/manual/completion.h"
#include "app/manual/shell_words.h"

namespace corgi {
namespace {

constexpr const char* kHead = R"sh(#compdef corgi
# zsh completion of corgi; made from the program's own tables

_corgi_models() {
  local cache=${HF_HUB_CACHE:-${HUGGINGFACE_HUB_CACHE:-${HF_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/huggingface}/hub}}
  local -a names
  names=($cache/models--*--*(N/:t))
  names=(${${names#models--}/--//})
  (( $#names )) && compadd -a names
  _files -/
}

)sh";

// Text inside single quotes of an _arguments specification, where brackets and colons mean
// something.
std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out;
}

std::string action_for(WordKind kind) {
  switch (kind) {
    case WordKind::kFile:
      return "_files";
    case WordKind::kFolder:
      return "_files -/";
    case WordKind::kModel:
      return "_corgi_models";
    case WordKind::kAnything:
      return " ";
  }
  return " ";
}

// '--mode=[what it does]:MODE:(thorough fast direct)'; '=' lets the value also follow as a word.
std::string argument(const OptionSpec& spec) {
  std::string out = "'" + std::string(spec.name);
  if (!spec.value.empty()) out += '=';
  out += "[" + quoted(spec.help) + "]";
  if (!spec.value.empty()) {
    const std::string action =
        spec.choices.empty() ? action_for(value_kind(spec)) : "(" + quoted(spec.choices) + ")";
    out += ":" + quoted(spec.value) + ":" + action;
  }
  return out + "'";
}

std::string arguments_call(const std::vector<OptionSpec>& options, const std::string& operands) {
  std::string out = "_arguments";
  for (const OptionSpec& spec : options) out += " \\\n        " + argument(spec);
  return out + " \\\n        " + operands + "\n";
}

std::string operands(const Command& command) {
  const std::string rest =
      "'*:" + quoted(command.operands) + ":" + action_for(operand_kind(command)) + "'";
  std::string words;
  for (const std::string& word : subcommands(command)) {
    words.append(words.empty() ? "" : " ").append(word);
  }
  return words.empty() ? rest : "'1:what to do:(" + words + ")' " + rest;
}

std::string command_list() {
  std::string out = "  local -a commands\n  commands=(\n";
  for (const Command* command : all_commands()) {
    out += "    '" + std::string(command->name) + ":" + quoted(command->summary) + "'\n";
  }
  return out + "  )\n";
}

}  // namespace

std::string zsh_completion() {
  std::string out = kHead;
  out += "_corgi_first() {\n" + command_list() +
         "  _describe -t commands command commands\n  _files\n}\n\n";
  out += "_corgi() {\n  local command=$words[2]\n";
  out += "  if (( CURRENT > 2 )); then\n    case $command in\n";
  for (const Command* command : all_commands()) {
    out += "      " + std::string(command->name) +
           ")\n        shift words; (( CURRENT-- ))\n        " +
           arguments_call(offered_options(*command), operands(*command)) + "        return ;;\n";
  }
  out += "    esac\n  fi\n  ";
  out += arguments_call(desktop_options(), "'1:command or file:_corgi_first' '*:file:_files'");
  return out + "}\n\n_corgi \"$@\"\n";
}

}  // namespace corgi
