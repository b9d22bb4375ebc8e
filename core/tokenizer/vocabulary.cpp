#include "core/tokenizer/vocabulary.h"

#define XXH_INLINE_ALL
#include "core/base/error.h"

#include <algorithm>
#include <bit>
#include <xxhash.h>

namespace corgi {
namespace {

std::uint64_t hash_of(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string quoted(std::string_view text) {
  return dump_json(Json(std::string(text.substr(0, 60))));
}

}  // namespace

Vocabulary::Vocabulary(const TokenizerSource& source) {
  std::size_t total = 0;
  TokenId largest = -1;
  for (const auto& token : source.tokens()) {
    total += token.length;
    largest = std::max(largest, token.id);
  }
  for (const auto& token : source.added()) {
    total += token.content.size();
    largest = std::max(largest, token.id);
  }
  bytes_.reserve(total);
  spans_.resize(static_cast<std::size_t>(largest) + 1);
  slots_.resize(std::bit_ceil((source.tokens().size() + source.added().size() + 1) * 2));
  for (const auto& token : source.tokens()) {
    add(source.bytes(token.offset, token.length), token.id, source.where());
  }
  for (const auto& token : source.added()) add_added(token, source.where());
}

std::optional<TokenId> Vocabulary::find(std::string_view bytes) const {
  const Slot slot = slots_[slot_of(bytes, hash_of(bytes))];
  if (slot.id < 0) return std::nullopt;
  return slot.id;
}

void Vocabulary::add(std::string_view token, TokenId id, const std::string& where) {
  const auto fail = [&](const std::string& what) {
    throw Error(ErrorCode::kTokenizer,
                where + ": token " + std::to_string(id) + " " + quoted(token) + ": " + what);
  };
  if (token.empty()) fail("expected a token that isn't empty");
  if (!bytes(id).empty()) fail("expected an id of its own, found it taken by " + quoted(bytes(id)));
  const std::uint64_t hash = hash_of(token);
  Slot& slot = slots_[slot_of(token, hash)];
  if (slot.id >= 0) fail("expected once, found as token " + std::to_string(slot.id) + " too");
  slot = {static_cast<std::uint32_t>(hash >> 32), id};
  spans_[static_cast<std::size_t>(id)] = {static_cast<std::uint32_t>(bytes_.size()),
                                          static_cast<std::uint32_t>(token.size())};
  bytes_.append(token);
}

void Vocabulary::add_added(const AddedToken& token, const std::string& where) {
  // decode() spells added tokens in the byte alphabet, too.
  std::string spelled;
  ByteAlphabet().append_bytes(token.content, spelled);
  if (find(spelled) != token.id) add(spelled, token.id, where);
}

std::size_t Vocabulary::slot_of(std::string_view token, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  std::size_t i = hash & mask;
  while (slots_[i].id >= 0 && (slots_[i].tag != tag || bytes(slots_[i].id) != token)) {
    i = (i + 1) & mask;
  }
  return i;
}

}  // namespace corgi
