#include "core/tokenizer/word_splitter.h"

#include "core/tokenizer/utf8.h"

namespace corgi {
namespace {

bool is_newline(char c) {
  return c == '\n' || c == '\r';
}

// ASCII letters only: every other byte keeps a value that no suffix below has.
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

// The length of an English contraction (`(?i:'s|'t|'re|'ve|'m|'ll|'d)`) at the start of `text`, or
// 0.
std::size_t contraction(std::string_view text) {
  if (text.size() < 2 || text[0] != '\'') return 0;
  const char first = lower(text[1]);
  if (first == 's' || first == 't' || first == 'm' || first == 'd') return 2;
  if (text.size() < 3) return 0;
  const char second = lower(text[2]);
  // U+017F, the long s, is an s to a pattern that ignores case.
  if (first == '\xC5' && second == '\xBF') return 3;
  const bool two_letters = (first == 'r' && second == 'e') || (first == 'v' && second == 'e') ||
                           (first == 'l' && second == 'l');
  return two_letters ? 3 : 0;
}

}  // namespace

struct WordSplitter::Char {
  CharClass kind;
  std::size_t next;
};

WordSplitter::WordSplitter() : classes_(make_char_classes()) {}

WordSplitter::Char WordSplitter::char_at(std::string_view text, std::size_t pos) const {
  const auto [c, next] = utf8::decode_at(text, pos);
  return {static_cast<CharClass>(classes_[c]), next};
}

std::size_t WordSplitter::skip(std::string_view text, std::size_t pos, CharClass wanted) const {
  while (pos < text.size()) {
    const Char c = char_at(text, pos);
    if (c.kind != wanted) break;
    pos = c.next;
  }
  return pos;
}

std::size_t WordSplitter::skip_symbols(std::string_view text, std::size_t pos) const {
  pos = skip(text, pos, CharClass::kOther);
  while (pos < text.size() && is_newline(text[pos])) ++pos;
  return pos;
}

std::size_t WordSplitter::skip_spaces(std::string_view text, std::size_t pos) const {
  std::size_t after_newline = 0;
  std::size_t last = pos;  // start of the run's last character
  std::size_t end = pos;
  while (end < text.size()) {
    const Char c = char_at(text, end);
    if (c.kind != CharClass::kSpace) break;
    if (is_newline(text[end])) after_newline = c.next;
    last = end;
    end = c.next;
  }
  if (after_newline > 0) return after_newline;
  // The last space before a word belongs to that word, unless it is the only one.
  return end == text.size() || last == pos ? end : last;
}

std::string_view WordSplitter::word_at(std::string_view text, std::size_t pos) const {
  const auto until = [&](std::size_t end) { return text.substr(pos, end - pos); };
  if (const std::size_t length = contraction(text.substr(pos)); length > 0) {
    return text.substr(pos, length);
  }
  const Char first = char_at(text, pos);
  if (first.kind == CharClass::kLetter) return until(skip(text, first.next, CharClass::kLetter));
  if (first.kind == CharClass::kNumber) return until(first.next);
  if (first.next < text.size() && !is_newline(text[pos])) {
    const Char second = char_at(text, first.next);
    if (second.kind == CharClass::kLetter)
      return until(skip(text, second.next, CharClass::kLetter));
    if (text[pos] == ' ' && second.kind == CharClass::kOther) {
      return until(skip_symbols(text, first.next));
    }
  }
  return until(first.kind == CharClass::kOther ? skip_symbols(text, pos) : skip_spaces(text, pos));
}

}  // namespace corgi
