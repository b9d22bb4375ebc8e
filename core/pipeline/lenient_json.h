// A JSON reader for text that isn't quite JSON.
#pragma once

#include "core/base/json.h"

#include <string>
#include <string_view>

namespace corgi {

// Reads one object or list from the start of a text and keeps every item that is complete when the
// text ends or stops making sense.
class LenientJson {
 public:
  explicit LenientJson(std::string_view text) : text_(text) {}

  // Call once.
  Json read();

  bool truncated() const { return broken_; }
  // The key whose string value was being read at the end of the text, and what there is of it.
  const std::string& cut_key() const { return cut_key_; }
  const std::string& cut_text() const { return cut_text_; }

 private:
  Json value(int depth);
  Json object(int depth);
  Json list(int depth);
  Json number();
  Json word();
  std::string key();
  std::string quoted();
  void escape(std::string& out);
  char32_t hex4();
  bool closes_string(std::size_t quote) const;
  void skip_space();
  bool take(char c);
  bool at_end() const { return at_ >= text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[at_]; }

  std::string_view text_;
  std::size_t at_ = 0;
  bool broken_ = false;
  bool cut_in_string_ = false;
  std::string cut_key_;
  std::string cut_text_;
};

}  // namespace corgi
