// Pieces for reading large JSON files event by event, with only their small parts kept as a tree.
#pragma once

#include "core/base/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace corgi {

// Builds a Json value from events, up to a size that settings may have and data may not.
class JsonTreeBuilder {
 public:
  // Throws Error{kTokenizer} naming `where` when the trees grow beyond a million values or nest
  // deeper than 64.
  explicit JsonTreeBuilder(std::string where) : where_(std::move(where)) {}

  // The next value goes to `root`, which must stay where it is until done().
  void start(Json& root);
  // True once the value is whole.
  bool done() const { return root_ == nullptr; }

  void key(std::string key) { key_ = std::move(key); }
  // A scalar, or an empty object or array that close() ends.
  void value(Json value);
  void close();

 private:
  std::string where_;
  Json* root_ = nullptr;
  std::vector<Json*> open_;
  std::string key_;
  std::size_t values_ = 0;
};

// A SAX handler whose scalars all arrive at one place. parse_error() throws Error{kTokenizer}.
class JsonEvents : public nlohmann::json_sax<Json> {
 public:
  explicit JsonEvents(std::string where) : where_(std::move(where)) {}

  bool null() final { return scalar(Json()); }
  bool boolean(bool v) final { return scalar(Json(v)); }
  bool number_integer(number_integer_t v) final { return scalar(Json(v)); }
  bool number_unsigned(number_unsigned_t v) final { return number(v); }
  bool number_float(number_float_t v, const string_t&) final { return scalar(Json(v)); }
  bool string(string_t& v) final { return text(v); }
  bool binary(binary_t&) final { return scalar(Json()); }
  bool parse_error(std::size_t position,
                   const std::string& token,
                   const nlohmann::detail::exception& error) final;

 protected:
  virtual bool scalar(Json value) = 0;
  // The two that come in hundreds of thousands.
  virtual bool number(std::uint64_t value) { return scalar(Json(value)); }
  virtual bool text(std::string& value) { return scalar(Json(value)); }

  [[noreturn]] void fail(const std::string& message) const;

  std::string where_;
};

}  // namespace corgi
