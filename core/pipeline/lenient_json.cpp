#include "core/pipeline/lenient_json.h"

#include <charconv>

namespace corgi {
namespace {

// Deeper than any reply that a schema asks for; keeps hostile text from exhausting the stack.
constexpr int kMaxDepth = 32;

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

}  // namespace

Json LenientJson::read() {
  return value(0);
}

Json LenientJson::value(int depth) {
  skip_space();
  const char c = peek();
  if (depth > kMaxDepth || at_end()) {
    broken_ = true;
    return nullptr;
  }
  if (c == '{') return object(depth);
  if (c == '[') return list(depth);
  if (c == '"' || c == '\'') return quoted();
  if (c == '-' || c == '+' || c == '.' || is_digit(c)) return number();
  return word();
}

Json LenientJson::object(int depth) {
  Json members = Json::object();
  take('{');
  while (!broken_) {
    skip_space();
    if (take('}')) return members;
    if (take(',')) continue;
    const std::string name = key();
    skip_space();
    if (broken_ || !take(':')) break;
    Json member = value(depth + 1);
    if (cut_in_string_ && cut_key_.empty() && member.is_string()) {
      cut_key_ = name;
      cut_text_ = member.get<std::string>();
    }
    // A container keeps what it has; a text or number that was cut isn't what the model meant.
    if (!broken_ || (member.is_structured() && !member.empty())) members[name] = std::move(member);
  }
  broken_ = true;
  return members;
}

Json LenientJson::list(int depth) {
  Json items = Json::array();
  take('[');
  while (!broken_) {
    skip_space();
    if (take(']')) return items;
    if (take(',')) continue;
    Json item = value(depth + 1);
    if (!broken_) items.push_back(std::move(item));
  }
  // Steps and boxes are lists of objects: an object that was cut is dropped as a whole.
  broken_ = true;
  return items;
}

Json LenientJson::number() {
  const std::size_t from = peek() == '+' ? at_ + 1 : at_;
  std::size_t to = from;
  while (to < text_.size() && (is_digit(text_[to]) || is_letter(text_[to]) || text_[to] == '-' ||
                               text_[to] == '+' || text_[to] == '.')) {
    ++to;
  }
  // A number that touches the end may go on.
  if (to == text_.size()) broken_ = true;
  const char* first = text_.data() + from;
  const char* last = text_.data() + to;
  at_ = to;
  std::int64_t whole = 0;
  if (const auto [end, ec] = std::from_chars(first, last, whole);
      ec == std::errc() && end == last) {
    return whole;
  }
  double real = 0;
  if (const auto [end, ec] = std::from_chars(first, last, real); ec == std::errc() && end == last) {
    return real;
  }
  broken_ = true;
  return nullptr;
}

Json LenientJson::word() {
  const std::size_t from = at_;
  while (is_letter(peek())) ++at_;
  const std::string_view name = text_.substr(from, at_ - from);
  if (name == "true" || name == "True") return true;
  if (name == "false" || name == "False") return false;
  if (name == "null" || name == "None") return nullptr;
  broken_ = true;
  return nullptr;
}

std::string LenientJson::key() {
  if (peek() == '"' || peek() == '\'') {
    std::string name = quoted();
    cut_in_string_ = false;
    return name;
  }
  const std::size_t from = at_;
  while (is_letter(peek()) || is_digit(peek())) ++at_;
  if (at_ == from) broken_ = true;
  return std::string(text_.substr(from, at_ - from));
}

std::string LenientJson::quoted() {
  const char quote = text_[at_++];
  std::string out;
  while (!at_end()) {
    if (peek() == quote && closes_string(at_)) {
      ++at_;
      return out;
    }
    if (peek() == '\\') {
      escape(out);
    } else {
      out += text_[at_++];
    }
  }
  broken_ = true;
  cut_in_string_ = true;
  return out;
}

// A quote that is followed by neither a separator nor a line break is part of the text:
// "the "red" sign".
bool LenientJson::closes_string(std::size_t quote) const {
  std::size_t next = quote + 1;
  while (next < text_.size() && is_space(text_[next])) {
    if (text_[next] == '\n') return true;
    ++next;
  }
  if (next == text_.size()) return true;
  const char c = text_[next];
  return c == ',' || c == '}' || c == ']' || c == ':' || (c == '"' && next > quote + 1);
}

void LenientJson::escape(std::string& out) {
  ++at_;
  if (at_end()) return;
  const char c = text_[at_++];
  switch (c) {
    case 'n':
      out += '\n';
      return;
    case 't':
      out += '\t';
      return;
    case 'r':
      out += '\r';
      return;
    case 'b':
    case 'f':
      out += ' ';
      return;
    case 'u':
      break;
    default:
      out += c;
      return;
  }
  constexpr char32_t kReplacement = 0xFFFD;
  char32_t code = hex4();
  if (code >= 0xD800 && code < 0xDC00 && text_.substr(at_, 2) == "\\u") {
    at_ += 2;
    const char32_t low = hex4();
    code = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
                                         : kReplacement;
  }
  append_utf8(out, code >= 0xD800 && code < 0xE000 ? kReplacement : code);
}

char32_t LenientJson::hex4() {
  unsigned code = 0xFFFD;
  const std::string_view digits = text_.substr(at_, 4);
  const auto [end, ec] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  at_ += static_cast<std::size_t>(end - digits.data());
  return ec == std::errc() ? code : 0xFFFD;
}

void LenientJson::skip_space() {
  while (!at_end() && is_space(text_[at_])) ++at_;
}

bool LenientJson::take(char c) {
  if (at_end() || text_[at_] != c) return false;
  ++at_;
  return true;
}

}  // namespace corgi
