// The printable alphabet in which byte-level BPE files spell bytes: "Ġ" is a space.
// Source: github.com/openai/gpt-2, encoder.py, bytes_to_unicode.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace corgi {

// Immutable, thread-safe.
class ByteAlphabet {
 public:
  ByteAlphabet();

  // Appends to `out` the bytes that `spelled` (valid UTF-8) stands for: `spelled` itself when one
  // of its characters isn't in the alphabet, as the library's decoder does it.
  void append_bytes(std::string_view spelled, std::string& out) const;

  // The spelling of bytes, one character each.
  std::string spell(std::string_view bytes) const;

 private:
  static constexpr std::size_t kCharacters = 256 + 68;

  std::array<std::int16_t, kCharacters> byte_of_;  // -1: not in the alphabet
  std::array<char32_t, 256> character_of_;
};

}  // namespace corgi
