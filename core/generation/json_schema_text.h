// What may stand between the quotes of a JSON string, byte by byte.
// Source: RFC 8259 section 7; RFC 3629 section 4.
#pragma once

#include <array>
#include <cstdint>

namespace corgi::json_text {

// Where within a string the next byte falls. kRejected is no place: the byte before was wrong.
enum Place : std::uint8_t {
  kBetween,  // between two characters
  kTrail1,   // one to three bytes of a UTF-8 sequence are missing
  kTrail2,
  kTrail3,
  kAfterE0,  // lead bytes that narrow the second byte
  kAfterED,
  kAfterF0,
  kAfterF4,
  kEscape,  // after a backslash
  kHex1,    // digits of \uXXXX
  kHex2,
  kHex3,
  kHex4,
  kHexAfterD,  // \uD: 0-7 a character, 8-B the upper half of a pair
  kUpper3,
  kUpper4,
  kLowerEscape,  // the lower half that has to follow: \uDC00 to \uDFFF
  kLowerU,
  kLowerD,
  kLowerRange,
  kPlaces,
  kRejected = 255
};

using Table = std::array<std::array<std::uint8_t, 256>, kPlaces>;

// The closing quote isn't in it: at kBetween it is rejected.
constexpr Table make_table() {
  Table table{};
  for (auto& row : table) row.fill(kRejected);
  const auto set = [&](Place from, int first, int last, Place to) {
    for (int byte = first; byte <= last; ++byte) table[from][static_cast<std::size_t>(byte)] = to;
  };
  const auto set_hex = [&](Place from, Place to) {
    set(from, '0', '9', to);
    set(from, 'a', 'f', to);
    set(from, 'A', 'F', to);
  };
  set(kBetween, 0x20, 0x7F, kBetween);
  table[kBetween]['"'] = kRejected;
  table[kBetween]['\\'] = kEscape;
  set(kBetween, 0xC2, 0xDF, kTrail1);
  set(kBetween, 0xE0, 0xEF, kTrail2);
  table[kBetween][0xE0] = kAfterE0;
  table[kBetween][0xED] = kAfterED;
  set(kBetween, 0xF1, 0xF3, kTrail3);
  table[kBetween][0xF0] = kAfterF0;
  table[kBetween][0xF4] = kAfterF4;
  set(kTrail1, 0x80, 0xBF, kBetween);
  set(kTrail2, 0x80, 0xBF, kTrail1);
  set(kTrail3, 0x80, 0xBF, kTrail2);
  set(kAfterE0, 0xA0, 0xBF, kTrail1);
  set(kAfterED, 0x80, 0x9F, kTrail1);
  set(kAfterF0, 0x90, 0xBF, kTrail2);
  set(kAfterF4, 0x80, 0x8F, kTrail2);
  for (const char c : {'"', '\\', '/', 'b', 'f', 'n', 'r', 't'}) set(kEscape, c, c, kBetween);
  set(kEscape, 'u', 'u', kHex1);
  set_hex(kHex1, kHex2);
  set(kHex1, 'd', 'd', kHexAfterD);
  set(kHex1, 'D', 'D', kHexAfterD);
  set_hex(kHex2, kHex3);
  set_hex(kHex3, kHex4);
  set_hex(kHex4, kBetween);
  set(kHexAfterD, '0', '7', kHex3);
  set(kHexAfterD, '8', '9', kUpper3);
  set(kHexAfterD, 'a', 'b', kUpper3);
  set(kHexAfterD, 'A', 'B', kUpper3);
  set_hex(kUpper3, kUpper4);
  set_hex(kUpper4, kLowerEscape);
  set(kLowerEscape, '\\', '\\', kLowerU);
  set(kLowerU, 'u', 'u', kLowerD);
  set(kLowerD, 'd', 'd', kLowerRange);
  set(kLowerD, 'D', 'D', kLowerRange);
  set(kLowerRange, 'c', 'f', kHex3);
  set(kLowerRange, 'C', 'F', kHex3);
  return table;
}

inline constexpr Table kTable = make_table();

}  // namespace corgi::json_text
