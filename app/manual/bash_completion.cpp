#include "app/cli/command_line.h"
#include "app/cli/help.h"
#include "app/manual/completion.h"
#include "app/manual/shell_words.h"

#include <algorithm>

namespace corgi {
namespace {

// Names of models as --model takes them, from the folder names of the Hugging Face cache.
constexpr const char* kHead = R"sh(# bash completion of corgi; made from the program's own tables

_corgi_files() {
  local reply
  while IFS= read -r reply; do COMPREPLY+=("$reply"); done < <(compgen "$1" -- "$cur")
  compopt -o filenames 2>/dev/null
}

_corgi_models() {
  local cache name
  cache=${HF_HUB_CACHE:-${HUGGINGFACE_HUB_CACHE:-${HF_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/huggingface}/hub}}
  for name in "$cache"/models--*--*/; do
    [[ -d $name ]] || continue
    name=${name%/}
    name=${name##*/models--}
    name=${name/--//}
    [[ $name == "$cur"* ]] && COMPREPLY+=("$name")
  done
  _corgi_files -d
}

_corgi_words() {
  local reply
  while IFS= read -r reply; do COMPREPLY+=("$reply"); done < <(compgen -W "$1" -- "$cur")
}

)sh";

constexpr const char* kTail = R"sh(
_corgi() {
  # bash parts "--mode=fast" into three words.
  local cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [[ $cur == = ]]; then
    cur=
  elif [[ $previous == = ]]; then
    previous=${COMP_WORDS[COMP_CWORD-2]}
  fi
  local command=
  (( COMP_CWORD > 1 )) && command=${COMP_WORDS[1]}
  _corgi_value "$previous" && return
  if [[ $cur == -* ]]; then
    _corgi_words "$(_corgi_options "$command")"
  else
    _corgi_operands "$command"
  fi
}

complete -F _corgi corgi
)sh";

// What the shell function of a kind is called with.
std::string call_for(WordKind kind) {
  switch (kind) {
    case WordKind::kFile:
      return "_corgi_files -f";
    case WordKind::kFolder:
      return "_corgi_files -d";
    case WordKind::kModel:
      return "_corgi_models";
    case WordKind::kAnything:
      return ":";
  }
  return ":";
}

template <typename Items, typename Name>
std::string joined(const Items& items, Name name) {
  std::string out;
  for (const auto& item : items) out.append(out.empty() ? "" : " ").append(name(item));
  return out;
}

std::string names_of(const std::vector<OptionSpec>& options) {
  return joined(options, [](const OptionSpec& spec) { return spec.name; });
}

std::string value_function() {
  std::string out = "# Completes the value of an option; false for a word that takes none.\n";
  out += "_corgi_value() {\n  case $1 in\n";
  std::string free;  // options whose value only a person can know
  for (const OptionSpec& spec : all_options()) {
    if (spec.value.empty()) continue;
    const WordKind kind = value_kind(spec);
    if (!spec.choices.empty()) {
      out += "    " + std::string(spec.name) + ") _corgi_words '" + std::string(spec.choices) +
             "' ;;\n";
    } else if (kind != WordKind::kAnything) {
      out += "    " + std::string(spec.name) + ") " + call_for(kind) + " ;;\n";
    } else {
      free.append(free.empty() ? "" : " | ").append(spec.name);
    }
  }
  return out + "    " + free + ") ;;\n    *) return 1 ;;\n  esac\n  return 0\n}\n\n";
}

std::string options_function() {
  std::string out = "_corgi_options() {\n  case $1 in\n";
  for (const Command* command : all_commands()) {
    out += "    " + std::string(command->name) + ") echo '" + names_of(offered_options(*command)) +
           "' ;;\n";
  }
  return out + "    *) echo '" + names_of(desktop_options()) + "' ;;\n  esac\n}\n\n";
}

std::string operands_function() {
  std::string out = "_corgi_operands() {\n  case $1 in\n";
  for (const Command* command : all_commands()) {
    std::string calls = call_for(operand_kind(*command));
    if (const auto words = subcommands(*command); !words.empty()) {
      const std::string first =
          "_corgi_words '" + joined(words, [](const std::string& word) { return word; }) + "'";
      calls = "if (( COMP_CWORD == 2 )); then " + first + "; else " + calls + "; fi";
    }
    out += "    " + std::string(command->name) + ") " + calls + " ;;\n";
  }
  const std::string names =
      joined(all_commands(), [](const Command* command) { return command->name; });
  return out + "    *)\n      (( COMP_CWORD == 1 )) && _corgi_words '" + names +
         "'\n      _corgi_files -f ;;\n  esac\n}\n";
}

}  // namespace

std::string bash_completion() {
  return kHead + value_function() + options_function() + operands_function() + kTail;
}

}  // namespace corgi
