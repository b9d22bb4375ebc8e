// A vocabulary laid out for the question which of its tokens a JSON document may go on with.
#pragma once

#include "core/generation/token_set.h"
#include "core/tokenizer/tokenizer.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corgi {

// Made once for a tokenizer and shared by all schemas. Immutable, thread-safe. Added tokens are not
// in it, nor those of more than kMaxBytes bytes, which others can spell.
class JsonTokens {
 public:
  // A node of the trie of all tokens' bytes. The nodes lie in depth-first order.
  struct Node {
    std::uint32_t end;  // the first node that isn't below this one
    TokenId token;      // -1: no token ends here
    std::uint16_t depth;
    unsigned char byte;
  };
  // A token that closes the string it begins in.
  struct Closing {
    TokenId token;
    std::uint32_t characters;  // before the quote
    std::uint32_t tail;        // index into tails(): the bytes behind the quote
  };

  static constexpr std::size_t kMaxBytes = 256;

  // The tokenizer must outlive it.
  explicit JsonTokens(const Tokenizer& tokenizer);

  // The tokens that the tokenizer makes of `text`.
  std::vector<TokenId> encode(std::string_view text) const { return tokenizer_.encode(text); }
  // The bytes of a token; empty for those that are left out.
  std::string_view bytes(TokenId id) const;
  TokenId vocab_size() const { return vocab_size_; }
  std::span<const Node> trie() const { return trie_; }
  std::size_t max_depth() const { return max_depth_; }

  // The tokens that stay within a string when they start between two of its characters and begin at
  // most `characters` new ones.
  const TokenSet& within_text(std::uint32_t characters) const;
  // Tokens that start there and close the string, and the different ways in which they go on.
  std::span<const Closing> closing() const { return closing_; }
  std::span<const std::string> tails() const { return tails_; }

 private:
  struct Spelling {
    std::string_view bytes;
    TokenId id;
  };

  void build_trie(std::span<const Spelling> sorted);
  void classify(std::span<const Spelling> sorted);

  const Tokenizer& tokenizer_;
  TokenId vocab_size_;
  std::size_t max_depth_ = 0;
  std::vector<Node> trie_;
  std::vector<TokenSet> within_text_;  // by number of characters, the last for any larger number
  std::vector<Closing> closing_;
  std::vector<std::string> tails_;
};

}  // namespace corgi
