// Token ids to bytes and back.
#pragma once

#include "core/tokenizer/tokenizer_source.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corgi {

// Immutable, thread-safe.
class Vocabulary {
 public:
  // Throws Error{kTokenizer} when two tokens share an id or a text, or an added token contradicts
  // the others.
  explicit Vocabulary(const TokenizerSource& source);

  // Empty for unknown ids.
  std::string_view bytes(TokenId id) const {
    if (id < 0 || static_cast<std::size_t>(id) >= spans_.size()) return {};
    const Span span = spans_[static_cast<std::size_t>(id)];
    return std::string_view(bytes_).substr(span.offset, span.length);
  }

  std::optional<TokenId> find(std::string_view bytes) const;

  // One more than the largest id.
  TokenId size() const { return static_cast<TokenId>(spans_.size()); }

 private:
  struct Span {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
  };
  struct Slot {
    std::uint32_t tag = 0;  // upper half of the hash
    TokenId id = -1;        // -1: free
  };

  void add(std::string_view bytes, TokenId id, const std::string& where);
  void add_added(const AddedToken& token, const std::string& where);
  // Where `bytes` stands in the index, or the free slot where it would.
  std::size_t slot_of(std::string_view bytes, std::uint64_t hash) const;

  std::string bytes_;
  std::vector<Span> spans_;
  std::vector<Slot> slots_;  // open addressing, a power of two of them
};

}  // namespace corgi
