// Constant-time answers to "which class does this code point belong to?".
#pragma once

#include "core/tokenizer/unicode_tables.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace corgi {

// A small number for every code point, 0 where none was set. Thread-safe once filled.
class CodePointMap {
 public:
  CodePointMap();

  // `value` is below 256.
  void set(std::span<const unicode::CodePointRange> ranges, std::uint8_t value);

  std::uint8_t operator[](char32_t c) const {
    return blocks_[block_of_[c >> kBlockBits] * kBlockSize + (c & (kBlockSize - 1))];
  }

 private:
  static constexpr int kBlockBits = 7;
  static constexpr std::size_t kBlockSize = std::size_t{1} << kBlockBits;
  static constexpr std::size_t kBlocks = 0x110000 / kBlockSize;

  void set_in_block(std::size_t block, char32_t first, char32_t last, std::uint8_t value);

  // Most blocks are all zero and share the first one.
  std::array<std::uint16_t, kBlocks> block_of_{};
  std::vector<std::uint8_t> blocks_;
};

// The classes that the split pattern names; everything else is kOther.
enum class CharClass : std::uint8_t { kOther, kLetter, kNumber, kSpace };

// \p{L}, \p{N} and \s of every code point.
CodePointMap make_char_classes();

}  // namespace corgi
