// Byte-pair encoding of one word.
#pragma once

#include "core/tokenizer/tokenizer_source.h"
#include "core/tokenizer/vocabulary.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace corgi {

// Immutable, thread-safe.
class Bpe {
 public:
  // The vocabulary must outlive it.
  // Throws Error{kTokenizer} when one of the 256 bytes has no token, or a merge names a token that
  // isn't there or is listed twice.
  Bpe(const TokenizerSource& source, const Vocabulary& vocabulary);

  // Appends the ids of `word`: of all neighbours that can merge, the pair of lowest rank does,
  // leftmost first. O(n log n) in the word's bytes.
  void encode(std::string_view word, std::vector<TokenId>& out) const;

 private:
  struct Merge {
    std::uint64_t pair;
    std::uint32_t rank;  // kNoRank: free slot
    TokenId merged;
  };
  struct LongWord;
  static constexpr std::uint32_t kNoRank = UINT32_MAX;
  static constexpr std::size_t kShortWord = 64;

  static std::uint64_t pair_of(TokenId left, TokenId right) {
    return static_cast<std::uint64_t>(left) << 32 | static_cast<std::uint32_t>(right);
  }

  void add_merges(const TokenizerSource& source);
  void find_whole_words();
  // nullptr: the two don't merge.
  const Merge* find(TokenId left, TokenId right) const;
  std::size_t slot_of(std::uint64_t pair) const;
  void encode_short(std::string_view word, std::vector<TokenId>& out) const;
  void encode_long(std::string_view word, std::vector<TokenId>& out) const;

  const Vocabulary& vocabulary_;
  std::array<TokenId, 256> byte_token_{};
  std::vector<Merge> slots_;  // open addressing, a power of two of them
  // Rank and result of merging two single bytes, at 256 * left + right: the first look-ups of every
  // word.
  std::vector<Merge> byte_pairs_;
  std::vector<bool> whole_;  // by id: merging the token's bytes gives the token
};

}  // namespace corgi
