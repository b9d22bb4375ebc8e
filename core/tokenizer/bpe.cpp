#include "core/tokenizer/bpe.h"

#include "core/base/error.h"

#include <algorithm>
#include <bit>

#include <queue>

namespace corgi {

Bpe::Bpe(const TokenizerSource& source, const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    const auto id = vocabulary.find({&c, 1});
    if (!id) {
      throw Error(ErrorCode::kTokenizer,
                  source.where() + ": expected a token for each of the 256 bytes, found none for " +
                      std::to_string(byte));
    }
    byte_token_[static_cast<std::size_t>(byte)] = *id;
  }
  add_merges(source);
  find_whole_words();
}

void Bpe::add_merges(const TokenizerSource& source) {
  slots_.assign(std::bit_ceil(source.merges().size() * 5 / 3 + 2), {0, kNoRank, 0});
  for (std::uint32_t rank = 0; rank < source.merges().size(); ++rank) {
    const auto& merge = source.merges()[rank];
    const std::string_view both = source.bytes(merge.offset, merge.left + merge.right);
    const auto fail = [&](const std::string& what) {
      throw Error(ErrorCode::kTokenizer,
                  source.where() + ": merge " + std::to_string(rank) + ": " + what);
    };
    const auto token = [&](std::string_view text) {
      const auto id = vocabulary_.find(text);
      if (!id) {
        fail("expected tokens of the vocabulary, found " +
             dump_json(Json(std::string(text.substr(0, 60)))));
      }
      return *id;
    };
    const TokenId left = token(both.substr(0, merge.left));
    const TokenId right = token(both.substr(merge.left));
    Merge& slot = slots_[slot_of(pair_of(left, right))];
    if (slot.rank != kNoRank)
      fail("expected once, found as merge " + std::to_string(slot.rank) + " too");
    slot = {pair_of(left, right), rank, token(both)};
  }
  byte_pairs_.assign(std::size_t{256} * 256, {0, kNoRank, 0});
  for (std::size_t i = 0; i < byte_pairs_.size(); ++i) {
    const Merge* merge = find(byte_token_[i / 256], byte_token_[i % 256]);
    if (merge != nullptr) byte_pairs_[i] = *merge;
  }
}

void Bpe::find_whole_words() {
  whole_.resize(static_cast<std::size_t>(vocabulary_.size()));
  std::vector<TokenId> ids;
  for (TokenId id = 0; id < vocabulary_.size(); ++id) {
    const std::string_view bytes = vocabulary_.bytes(id);
    if (bytes.empty() || bytes.size() > kShortWord) continue;
    ids.clear();
    encode_short(bytes, ids);
    whole_[static_cast<std::size_t>(id)] = ids.size() == 1 && ids[0] == id;
  }
}

std::size_t Bpe::slot_of(std::uint64_t pair) const {
  const std::size_t mask = slots_.size() - 1;
  std::uint64_t hash = pair * 0x9E3779B97F4A7C15u;
  hash ^= hash >> 32;
  std::size_t i = hash & mask;
  while (slots_[i].rank != kNoRank && slots_[i].pair != pair) i = (i + 1) & mask;
  return i;
}

const Bpe::Merge* Bpe::find(TokenId left, TokenId right) const {
  const Merge& merge = slots_[slot_of(pair_of(left, right))];
  return merge.rank == kNoRank ? nullptr : &merge;
}

void Bpe::encode(std::string_view word, std::vector<TokenId>& out) const {
  if (word.size() <= kShortWord) {
    const auto id = vocabulary_.find(word);
    if (id && whole_[static_cast<std::size_t>(*id)]) {
      out.push_back(*id);
    } else {
      encode_short(word, out);
    }
  } else {
    encode_long(word, out);
  }
}

void Bpe::encode_short(std::string_view word, std::vector<TokenId>& out) const {
  TokenId ids[kShortWord];
  std::uint32_t ranks[kShortWord];  // of merging i and i + 1
  TokenId merged[kShortWord];       // what that gives
  std::size_t n = word.size();
  const auto byte_at = [&](std::size_t i) { return static_cast<unsigned char>(word[i]); };
  for (std::size_t i = 0; i < n; ++i) ids[i] = byte_token_[byte_at(i)];
  for (std::size_t i = 0; i + 1 < n; ++i) {
    const Merge& merge = byte_pairs_[std::size_t{256} * byte_at(i) + byte_at(i + 1)];
    ranks[i] = merge.rank;
    merged[i] = merge.merged;
  }
  const auto look_up = [&](std::size_t i) {
    const Merge* merge = find(ids[i], ids[i + 1]);
    ranks[i] = merge == nullptr ? kNoRank : merge->rank;
    merged[i] = merge == nullptr ? 0 : merge->merged;
  };
  while (n > 1) {
    const auto best = static_cast<std::size_t>(std::min_element(ranks, ranks + n - 1) - ranks);
    if (ranks[best] == kNoRank) break;
    ids[best] = merged[best];
    --n;
    std::copy(ids + best + 2, ids + n + 1, ids + best + 1);
    std::copy(ranks + best + 1, ranks + n, ranks + best);
    std::copy(merged + best + 1, merged + n, merged + best);
    if (best + 1 < n) look_up(best);
    if (best > 0) look_up(best - 1);
  }
  out.insert(out.end(), ids, ids + n);
}

// A word as a linked list of its parts, and a heap of the pairs in it that can merge.
struct Bpe::LongWord {
  struct Part {
    TokenId id;  // -1: merged into the part before
    std::uint32_t previous;
    std::uint32_t next;
  };
  struct Candidate {
    std::uint32_t rank;
    std::uint32_t position;  // of the left part
    TokenId merged;
    std::uint64_t pair;

    // std::priority_queue gives the largest first.
    bool operator<(const Candidate& other) const {
      return rank != other.rank ? rank > other.rank : position > other.position;
    }
  };

  void push(const Bpe& bpe, std::uint32_t position) {
    const TokenId left = parts[position].id;
    const TokenId right = parts[parts[position].next].id;
    if (const Merge* merge = bpe.find(left, right)) {
      candidates.push({merge->rank, position, merge->merged, merge->pair});
    }
  }

  // A candidate is out of date once either of its parts has merged with another.
  bool is_current(const Candidate& candidate) const {
    const Part& left = parts[candidate.position];
    return left.id >= 0 && left.next < parts.size() &&
           pair_of(left.id, parts[left.next].id) == candidate.pair;
  }

  void merge(const Bpe& bpe, const Candidate& candidate) {
    Part& left = parts[candidate.position];
    Part& right = parts[left.next];
    left.id = candidate.merged;
    right.id = -1;
    left.next = right.next;
    if (left.next < parts.size()) {
      parts[left.next].previous = candidate.position;
      push(bpe, candidate.position);
    }
    if (candidate.position > 0) push(bpe, left.previous);
  }

  std::vector<Part> parts;
  std::priority_queue<Candidate> candidates;
};

void Bpe::encode_long(std::string_view word, std::vector<TokenId>& out) const {
  if (word.size() >= UINT32_MAX) {
    throw Error(ErrorCode::kInput,
                "a word of " + std::to_string(word.size()) + " bytes can't be tokenized");
  }
  LongWord list;
  const auto n = static_cast<std::uint32_t>(word.size());
  list.parts.reserve(n);
  for (std::uint32_t i = 0; i < n; ++i) {
    list.parts.push_back({byte_token_[static_cast<unsigned char>(word[i])], i - 1, i + 1});
  }
  for (std::uint32_t i = 0; i + 1 < n; ++i) list.push(*this, i);
  while (!list.candidates.empty()) {
    const LongWord::Candidate best = list.candidates.top();
    list.candidates.pop();
    if (list.is_current(best)) list.merge(*this, best);
  }
  for (std::uint32_t i = 0; i < n; i = list.parts[i].next) out.push_back(list.parts[i].id);
}

}  // namespace corgi
