// Finds added tokens in text: leftmost first, the longest of those that start together.
#pragma once

#include "core/tokenizer/tokenizer.h"

#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corgi {

// Immutable, thread-safe.
class AddedTokenMatcher {
 public:
  struct Token {
    std::string content;
    TokenId id;
  };
  struct Match {
    std::size_t pos;
    std::size_t length;
    TokenId id;
  };

  // No content is empty.
  explicit AddedTokenMatcher(std::vector<Token> tokens);

  // The first match at or after `from`.
  std::optional<Match> next(std::string_view text, std::size_t from) const;

  // The id of the token whose content is all of `text`.
  std::optional<TokenId> id_of(std::string_view text) const;

 private:
  std::optional<Match> longest_at(std::string_view text, std::size_t pos) const;

  std::vector<Token> tokens_;  // sorted by content
  std::bitset<256> first_bytes_;
};

}  // namespace corgi
