#include "core/pipeline/text.h"

namespace corgi {
namespace {

constexpr std::string_view kSpace = " \t\r\n\v\f";

bool is_continuation_byte(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::string on_one_line(std::string_view text) {
  std::string line;
  bool gap = false;
  for (const char c : trimmed(text)) {
    const bool space = kSpace.find(c) != std::string_view::npos;
    if (!space) {
      if (gap) line += ' ';
      line += c;
    }
    gap = space;
  }
  return line;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::string shortened(std::string_view text, std::size_t max_characters) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_continuation_byte(text[at])) continue;
    if (characters == max_characters) return std::string(text.substr(0, at)) + "...";
    ++characters;
  }
  return std::string(text);
}

std::string without_control_tokens(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '|' && !safe.empty() && safe.back() == '<') safe += ' ';
    safe += c;
  }
  return safe;
}

std::string_view first_control_token(std::string_view text) {
  for (std::size_t at = text.find("<|"); at != std::string_view::npos;
       at = text.find("<|", at + 1)) {
    const std::size_t name_end =
        text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789", at + 2);
    if (name_end != std::string_view::npos && name_end > at + 2 &&
        text.substr(name_end, 2) == "|>") {
      return text.substr(at, name_end + 2 - at);
    }
  }
  return {};
}

}  // namespace corgi
