#include "core/generation/repetition_guard.h"

#include <algorithm>

namespace corgi {
namespace {

constexpr std::size_t kLongestPiece = 64;
constexpr std::size_t kRepeats = 8;
constexpr std::size_t kLeastTokens = 128;
constexpr std::size_t kLeastOfOneToken = 64;

std::size_t tokens_needed(std::size_t piece) {
  return piece == 1 ? kLeastOfOneToken : std::max(kLeastTokens, kRepeats * piece);
}

}  // namespace

std::vector<TokenId> without_repeats(std::span<const TokenId> ids, std::span<const Loop> loops) {
  std::vector<TokenId> kept;
  std::size_t next = 0;
  const auto keep_up_to = [&](std::size_t end) {
    kept.insert(kept.end(),
                ids.begin() + static_cast<std::ptrdiff_t>(next),
                ids.begin() + static_cast<std::ptrdiff_t>(end));
  };
  for (const Loop& loop : loops) {
    keep_up_to(loop.begin + loop.length);
    next = loop.begin + (loop.end - loop.begin) / loop.length * loop.length;
  }
  keep_up_to(ids.size());
  return kept;
}

std::optional<Loop> loop_at_end(std::span<const TokenId> ids) {
  for (std::size_t piece = 1; piece <= kLongestPiece; ++piece) {
    const std::size_t needed = tokens_needed(piece);
    if (ids.size() < needed) continue;
    const auto tail = ids.last(needed);
    if (!std::equal(tail.begin() + static_cast<std::ptrdiff_t>(piece), tail.end(), tail.begin()))
      continue;
    std::size_t begin = ids.size() - needed;
    while (begin > 0 && ids[begin - 1] == ids[begin - 1 + piece]) --begin;
    return Loop{begin, piece, ids.size()};
  }
  return std::nullopt;
}

}  // namespace corgi
