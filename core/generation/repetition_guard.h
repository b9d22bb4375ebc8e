// Notices a reply that has fallen into a loop.
#pragma once

#include "core/tokenizer/tokenizer.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace corgi {

// A piece that repeats, by the indices of its tokens.
struct Loop {
  std::size_t begin = 0;   // of the first time
  std::size_t length = 0;  // of the piece
  std::size_t end = 0;     // of the last repeat, which may be begun only
};

// `ids` with every loop's piece standing once. What isn't a whole repeat stays, so that the text
// around it keeps its form.
std::vector<TokenId> without_repeats(std::span<const TokenId> ids, std::span<const Loop> loops);

// The loop at the end of `ids`: one piece of at most 64 tokens, at least 8 times and for at least
// 128 tokens, or one single token 64 times ("!!!!"). Honest text, tables and lists of boxes contain
// no such runs.
std::optional<Loop> loop_at_end(std::span<const TokenId> ids);

}  // namespace corgi
