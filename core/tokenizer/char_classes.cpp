#include "core/tokenizer/char_classes.h"

#include <algorithm>

namespace corgi {

CodePointMap::CodePointMap() : blocks_(kBlockSize, 0) {}

void CodePointMap::set(std::span<const unicode::CodePointRange> ranges, std::uint8_t value) {
  for (const auto& [first, last] : ranges) {
    for (std::size_t block = first >> kBlockBits; block <= last >> kBlockBits; ++block) {
      set_in_block(block, first, last, value);
    }
  }
}

void CodePointMap::set_in_block(std::size_t block,
                                char32_t first,
                                char32_t last,
                                std::uint8_t value) {
  if (block_of_[block] == 0) {
    block_of_[block] = static_cast<std::uint16_t>(blocks_.size() / kBlockSize);
    blocks_.resize(blocks_.size() + kBlockSize, 0);
  }
  const char32_t start = static_cast<char32_t>(block << kBlockBits);
  const char32_t from = std::max(first, start) - start;
  const char32_t to = std::min<char32_t>(last, start + kBlockSize - 1) - start;
  auto* values = blocks_.data() + block_of_[block] * kBlockSize;
  std::fill(values + from, values + to + 1, value);
}

CodePointMap make_char_classes() {
  CodePointMap classes;
  classes.set(unicode::letters(), static_cast<std::uint8_t>(CharClass::kLetter));
  classes.set(unicode::numbers(), static_cast<std::uint8_t>(CharClass::kNumber));
  classes.set(unicode::spaces(), static_cast<std::uint8_t>(CharClass::kSpace));
  return classes;
}

}  // namespace corgi
