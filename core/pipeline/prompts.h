// The wording of every stage, read from resources/prompts.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace corgi {

// Immutable after loading; thread-safe.
class Prompts {
 public:
  // Throws Error{kIo}, or Error{kPrompts} when a stage's text is missing or lacks one of its
  // {placeholders}.
  static Prompts load(const std::filesystem::path& prompts_json);
  // The ones built into the program. Never throws in a sound build.
  static Prompts built_in();

  // The text of a stage with every {name} of `values` filled in; other braces stay as they are.
  std::string fill(std::string_view stage, const std::map<std::string, std::string>& values) const;
  const std::string& system() const;
  // By the stage's name.
  const std::map<std::string, std::string, std::less<>>& texts() const { return texts_; }
  // The first {placeholder} of the stage that `text` lacks, with its braces; empty when it has all.
  static std::string missing_placeholder(std::string_view stage, std::string_view text);
  // The same with some texts changed. Throws Error{kPrompts} for a stage that there isn't and for a
  // text that lacks one of its {placeholders}.
  Prompts with(const std::map<std::string, std::string>& changes) const;

 private:
  std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace corgi
