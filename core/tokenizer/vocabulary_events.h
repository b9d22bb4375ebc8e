// The events of a vocabulary object: {"spelled token": id, ...}.
#pragma once

#include "core/tokenizer/tokenizer_source.h"

#include <cstdint>
#include <string>

namespace corgi {

// Passes tokens on to a TokenizerSource, which must outlive it.
class VocabularyEvents {
 public:
  explicit VocabularyEvents(TokenizerSource& source) : source_(source) {}

  void key(std::string& spelled) { key_.swap(spelled); }
  // Throws Error{kTokenizer} unless 0 <= id < kMaxTokens.
  void number(std::uint64_t id);
  // The value of the last key isn't an id. Throws Error{kTokenizer}.
  [[noreturn]] void wrong_value(const std::string& found) const;

 private:
  TokenizerSource& source_;
  std::string key_;
};

}  // namespace corgi
