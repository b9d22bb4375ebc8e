// Notices a reply that has fallen into a loop.
#pragma once

#include "core/tokenizer/tokenizer.h"

#include <cstddef>
#include <span>

namespace corgi {

// True when the end of `ids` repeats one piece of at most 64 tokens, at least 8 times and for at
// least 128 tokens: longer than any loop that honest text, tables or lists of boxes contain.
bool ends_in_loop(std::span<const TokenId> ids);

}  // namespace corgi
