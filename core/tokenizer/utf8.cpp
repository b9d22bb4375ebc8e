#include "core/tokenizer/utf8.h"

#include <cstdint>
#include <cstring>

namespace corgi::utf8 {
namespace {

// The bytes that may follow a lead byte: how many, and what the first of them is limited to.
struct Lead {
  int trail;
  unsigned char least;
  unsigned char most;
};

Lead lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {0, 0, 0};
}

// How many bytes at the start of `bytes` are ASCII, eight at a time.
std::size_t ascii_prefix(std::string_view bytes) {
  std::size_t n = 0;
  for (; n + 8 <= bytes.size(); n += 8) {
    std::uint64_t word;
    std::memcpy(&word, bytes.data() + n, 8);
    if ((word & 0x8080808080808080u) != 0) break;
  }
  while (n < bytes.size() && static_cast<unsigned char>(bytes[n]) < 0x80) ++n;
  return n;
}

}  // namespace

Sequence first_sequence(std::string_view bytes) {
  const auto first = static_cast<unsigned char>(bytes[0]);
  if (first < 0x80) return {Sequence::Kind::kWhole, 1};
  const Lead lead = lead_of(first);
  if (lead.trail == 0) return {Sequence::Kind::kBroken, 1};
  unsigned char least = lead.least;
  unsigned char most = lead.most;
  for (std::size_t i = 1; i <= static_cast<std::size_t>(lead.trail); ++i) {
    if (i == bytes.size()) return {Sequence::Kind::kCutShort, i};
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte < least || byte > most) return {Sequence::Kind::kBroken, i};
    least = 0x80;
    most = 0xBF;
  }
  return {Sequence::Kind::kWhole, static_cast<std::size_t>(lead.trail) + 1};
}

bool is_valid(std::string_view bytes) {
  for (;;) {
    bytes.remove_prefix(ascii_prefix(bytes));
    if (bytes.empty()) return true;
    const Sequence sequence = first_sequence(bytes);
    if (sequence.kind != Sequence::Kind::kWhole) return false;
    bytes.remove_prefix(sequence.length);
  }
}

void append_lossy(std::string_view bytes, std::string& out) {
  while (!bytes.empty()) {
    std::size_t sound = ascii_prefix(bytes);
    if (sound == 0) {
      const Sequence sequence = first_sequence(bytes);
      sound = sequence.length;
      out.append(sequence.kind == Sequence::Kind::kWhole ? bytes.substr(0, sound) : kReplacement);
    } else {
      out.append(bytes.substr(0, sound));
    }
    bytes.remove_prefix(sound);
  }
}

void append(char32_t c, std::string& out) {
  const auto trail = [&](int shift) {
    out.push_back(static_cast<char>(0x80 | (c >> shift & 0x3F)));
  };
  if (c < 0x80) {
    out.push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    out.push_back(static_cast<char>(0xC0 | c >> 6));
    trail(0);
  } else if (c < 0x10000) {
    out.push_back(static_cast<char>(0xE0 | c >> 12));
    trail(6);
    trail(0);
  } else {
    out.push_back(static_cast<char>(0xF0 | c >> 18));
    trail(12);
    trail(6);
    trail(0);
  }
}

}  // namespace corgi::utf8
