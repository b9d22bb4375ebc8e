// Cuts text into the words that BPE works on, by Qwen's split pattern.
#pragma once

#include "core/tokenizer/char_classes.h"

#include <string_view>

namespace corgi {

// The one pattern that WordSplitter implements, as tokenizer.json spells it.
inline constexpr std::string_view kQwenSplitPattern =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

// Immutable, thread-safe; linear in the text.
class WordSplitter {
 public:
  WordSplitter();

  // The word that starts at `pos`, never empty. `text` is valid UTF-8, `pos` a border before its
  // end.
  std::string_view word_at(std::string_view text, std::size_t pos) const;

 private:
  struct Char;
  Char char_at(std::string_view text, std::size_t pos) const;
  // The end of the run of `wanted` that starts at `pos`.
  std::size_t skip(std::string_view text, std::size_t pos, CharClass wanted) const;
  // The end of `[^\s\p{L}\p{N}]+[\r\n]*` at `pos`.
  std::size_t skip_symbols(std::string_view text, std::size_t pos) const;
  // The end of `\s*[\r\n]+|\s+(?!\S)|\s+` at `pos`.
  std::size_t skip_spaces(std::string_view text, std::size_t pos) const;

  CodePointMap classes_;
};

}  // namespace corgi
