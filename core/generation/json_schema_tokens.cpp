#include "core/generation/json_schema_tokens.h"

#include "core/generation/json_schema_text.h"

#include <algorithm>
#include <map>

namespace corgi {
namespace {

// What a token does that starts between two characters of a string.
struct WalkInText {
  bool stays = false;   // all its bytes fit into the string
  bool closes = false;  // a quote ends the string; `bytes` lie before it
  std::uint32_t characters = 0;
  std::size_t bytes = 0;
};

WalkInText walk_in_text(std::string_view token) {
  WalkInText walk;
  std::uint8_t place = json_text::kBetween;
  for (const char c : token) {
    if (place == json_text::kBetween) {
      if (c == '"') {
        walk.closes = true;
        return walk;
      }
      ++walk.characters;
    }
    place = json_text::kTable[place][static_cast<unsigned char>(c)];
    if (place == json_text::kRejected) return walk;
    ++walk.bytes;
  }
  walk.stays = true;
  return walk;
}

}  // namespace

JsonTokens::JsonTokens(const Tokenizer& tokenizer)
    : tokenizer_(tokenizer), vocab_size_(tokenizer.vocab_size()) {
  std::vector<Spelling> spellings;
  for (TokenId id = 0; id < vocab_size_; ++id) {
    if (!bytes(id).empty()) spellings.push_back({bytes(id), id});
  }
  std::sort(spellings.begin(), spellings.end(), [](const Spelling& a, const Spelling& b) {
    return a.bytes < b.bytes;
  });
  build_trie(spellings);
  classify(spellings);
}

std::string_view JsonTokens::bytes(TokenId id) const {
  const auto added = tokenizer_.added_tokens();
  const std::string_view bytes = tokenizer_.token_bytes(id);
  const bool left_out =
      bytes.size() > kMaxBytes || std::binary_search(added.begin(), added.end(), id);
  return left_out ? std::string_view() : bytes;
}

void JsonTokens::build_trie(std::span<const Spelling> sorted) {
  std::vector<std::uint32_t> path;  // the nodes from the root to the token before
  std::string_view before;
  const auto close = [&](std::size_t depth) {
    for (; path.size() > depth; path.pop_back()) {
      trie_[path.back()].end = static_cast<std::uint32_t>(trie_.size());
    }
  };
  for (const auto& [bytes, id] : sorted) {
    const auto shared = std::ranges::mismatch(before, bytes).in1 - before.begin();
    close(static_cast<std::size_t>(shared));
    for (std::size_t depth = path.size(); depth < bytes.size(); ++depth) {
      path.push_back(static_cast<std::uint32_t>(trie_.size()));
      trie_.push_back(
          {0, -1, static_cast<std::uint16_t>(depth), static_cast<unsigned char>(bytes[depth])});
    }
    trie_[path.back()].token = id;
    max_depth_ = std::max(max_depth_, path.size());
    before = bytes;
  }
  close(0);
}

void JsonTokens::classify(std::span<const Spelling> sorted) {
  std::vector<std::vector<TokenId>> by_characters;
  std::map<std::string_view, std::uint32_t> tail_ids;
  for (const auto& [bytes, id] : sorted) {
    const WalkInText walk = walk_in_text(bytes);
    if (walk.stays) {
      by_characters.resize(std::max<std::size_t>(by_characters.size(), walk.characters + 1));
      by_characters[walk.characters].push_back(id);
    } else if (walk.closes) {
      const std::string_view tail = bytes.substr(walk.bytes + 1);
      const auto [it, is_new] = tail_ids.emplace(tail, static_cast<std::uint32_t>(tails_.size()));
      if (is_new) tails_.emplace_back(tail);
      closing_.push_back({id, walk.characters, it->second});
    }
  }
  TokenSet set(vocab_size_);
  within_text_.push_back(set);
  for (std::size_t n = 0; n < by_characters.size(); ++n) {
    for (const TokenId id : by_characters[n]) set.add(id);
    if (n == 0) {
      within_text_.back() = set;
    } else {
      within_text_.push_back(set);
    }
  }
}

const TokenSet& JsonTokens::within_text(std::uint32_t characters) const {
  return within_text_[std::min<std::size_t>(characters, within_text_.size() - 1)];
}

}  // namespace corgi
