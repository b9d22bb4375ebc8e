// UTF-8 read and written by hand: what is valid, what a broken sequence turns into.
// Source: The Unicode Standard 15.0, section 3.9, table 3-7 and "U+FFFD Substitution of Maximal
// Subparts" (what Rust's String::from_utf8_lossy does).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace corgi::utf8 {

// U+FFFD.
inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// What stands at the start of some bytes.
struct Sequence {
  enum class Kind {
    kWhole,     // one code point
    kBroken,    // a maximal subpart that can't become one
    kCutShort,  // the bytes end within what may become one
  };
  Kind kind;
  std::size_t length;  // in bytes, at least 1
};

// `bytes` isn't empty.
Sequence first_sequence(std::string_view bytes);

bool is_valid(std::string_view bytes);

// Appends `bytes` to `out` with U+FFFD for each broken or cut-short sequence.
void append_lossy(std::string_view bytes, std::string& out);

// A code point and where the next one starts.
struct Decoded {
  char32_t code_point;
  std::size_t next;
};

// The code point at `pos` of valid UTF-8; unchecked, `pos` lies on a border before the end.
inline Decoded decode_at(std::string_view text, std::size_t pos) {
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[pos + i]));
  };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, pos + 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), pos + 2};
  if (lead < 0xF0) {
    return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), pos + 3};
  }
  return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F),
          pos + 4};
}

// `c` is a code point, no surrogate.
void append(char32_t c, std::string& out);

}  // namespace corgi::utf8
