// How large a picture may become on its way to the model.
#pragma once

#include <compare>
#include <cstdint>

namespace corgi {

// In image tokens, one for each 32x32 pixels that are sent. The checkpoint's own limits hold besides;
// a limit of 0 leaves it to them.
struct ImageBudget {
  std::int64_t least_tokens = 0;  // a smaller picture is enlarged towards this many
  std::int64_t most_tokens = 0;   // a larger one is shrunk to this many

  auto operator<=>(const ImageBudget&) const = default;
};

}  // namespace corgi
