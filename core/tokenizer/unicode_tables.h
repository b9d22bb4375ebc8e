// What the `tokenizers` library takes each code point for, as sorted ranges.
#pragma once

#include <span>

namespace corgi::unicode {

// Both ends belong to the range.
struct CodePointRange {
  char32_t first;
  char32_t last;
};

std::span<const CodePointRange> letters();
std::span<const CodePointRange> numbers();
std::span<const CodePointRange> spaces();

// Code points that NFC may reorder, replace or join to the one before them.
std::span<const CodePointRange> nfc_followers();
// Other code points that a follower may change.
std::span<const CodePointRange> nfc_leaders();

}  // namespace corgi::unicode
