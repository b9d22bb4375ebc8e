#include "core/tokenizer/added_token_matcher.h"

#include <algorithm>
#include <utility>

namespace corgi {

AddedTokenMatcher::AddedTokenMatcher(std::vector<Token> tokens) : tokens_(std::move(tokens)) {
  std::sort(tokens_.begin(), tokens_.end(), [](const Token& a, const Token& b) {
    return a.content < b.content;
  });
  for (const Token& token : tokens_) first_bytes_.set(static_cast<unsigned char>(token.content[0]));
}

std::optional<AddedTokenMatcher::Match> AddedTokenMatcher::next(std::string_view text,
                                                                std::size_t from) const {
  for (std::size_t pos = from; pos < text.size(); ++pos) {
    if (!first_bytes_[static_cast<unsigned char>(text[pos])]) continue;
    if (const auto match = longest_at(text, pos)) return match;
  }
  return std::nullopt;
}

std::optional<AddedTokenMatcher::Match> AddedTokenMatcher::longest_at(std::string_view text,
                                                                      std::size_t pos) const {
  // Narrows the sorted tokens to those that share the text's next bytes; a token that ends there
  // comes first.
  std::optional<Match> longest;
  auto first = tokens_.begin();
  auto last = tokens_.end();
  for (std::size_t i = 0; pos + i < text.size() && first != last; ++i) {
    const auto wanted = static_cast<unsigned char>(text[pos + i]);
    const auto byte = [i](const Token& t) { return static_cast<unsigned char>(t.content[i]); };
    first = std::partition_point(
        first, last, [&](const Token& t) { return t.content.size() <= i || byte(t) < wanted; });
    last = std::partition_point(first, last, [&](const Token& t) { return byte(t) <= wanted; });
    if (first != last && first->content.size() == i + 1) longest = {pos, i + 1, first->id};
  }
  return longest;
}

std::optional<TokenId> AddedTokenMatcher::id_of(std::string_view text) const {
  if (text.empty()) return std::nullopt;
  const auto match = longest_at(text, 0);
  if (!match || match->length != text.size()) return std::nullopt;
  return match->id;
}

}  // namespace corgi
