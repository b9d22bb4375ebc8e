#include "core/generation/repetition_guard.h"

#include <algorithm>

namespace corgi {
namespace {

constexpr std::size_t kLongestPiece = 64;
constexpr std::size_t kRepeats = 8;
constexpr std::size_t kLeastTokens = 128;

}  // namespace

bool ends_in_loop(std::span<const TokenId> ids) {
  for (std::size_t piece = 1; piece <= kLongestPiece; ++piece) {
    const std::size_t needed = std::max(kLeastTokens, kRepeats * piece);
    if (ids.size() < needed) return false;
    const auto tail = ids.last(needed);
    if (std::equal(tail.begin() + static_cast<std::ptrdiff_t>(piece), tail.end(), tail.begin()))
      return true;
  }
  return false;
}

}  // namespace corgi
