#include "core/generation/token_set.h"

#include <algorithm>
#include <limits>

namespace corgi {

void TokenSet::apply(std::span<float> logits) const {
  constexpr float kNever = -std::numeric_limits<float>::infinity();
  for (std::size_t start = 0; start < logits.size(); start += kBits) {
    const std::uint64_t word = start / kBits < words_.size() ? words_[start / kBits] : 0;
    if (word == ~std::uint64_t{0}) continue;
    const auto part = logits.subspan(start, std::min(kBits, logits.size() - start));
    if (word == 0) {
      std::fill(part.begin(), part.end(), kNever);
    } else {
      for (std::size_t i = 0; i < part.size(); ++i) {
        if ((word >> i & 1) == 0) part[i] = kNever;
      }
    }
  }
}

}  // namespace corgi
