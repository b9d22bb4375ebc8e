// A set of token ids, one bit each.
#pragma once

#include "core/tokenizer/tokenizer.h"

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace corgi {

class TokenSet {
 public:
  // Empty, for ids from 0 to size - 1.
  explicit TokenSet(TokenId size = 0)
      : size_(size), words_((static_cast<std::size_t>(size) + kBits - 1) / kBits, 0) {}

  void add(TokenId id) { words_[static_cast<std::size_t>(id) / kBits] |= bit(id); }
  // False for ids out of range.
  bool contains(TokenId id) const {
    return id >= 0 && id < size_ && (words_[static_cast<std::size_t>(id) / kBits] & bit(id)) != 0;
  }
  TokenId size() const { return size_; }
  std::size_t count() const {
    std::size_t n = 0;
    for (const auto word : words_) n += static_cast<std::size_t>(std::popcount(word));
    return n;
  }

  // Sets the logits of all other ids to minus infinity, those beyond size() too.
  void apply(std::span<float> logits) const;

  bool operator==(const TokenSet&) const = default;

 private:
  static constexpr std::size_t kBits = 64;
  static std::uint64_t bit(TokenId id) {
    return std::uint64_t{1} << (static_cast<std::size_t>(id) % kBits);
  }

  TokenId size_;
  std::vector<std::uint64_t> words_;
};

}  // namespace corgi
