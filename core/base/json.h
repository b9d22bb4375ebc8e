// Reading JSON that people and other programs wrote: every complaint names file and key.
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace corgi {

using Json = nlohmann::json;

// The whole file, at most `max_bytes`. Throws Error{kIo} when it can't be read, Error{code} when it
// is larger.
std::string read_text_file(const std::filesystem::path& path,
                           std::uint64_t max_bytes,
                           ErrorCode code);

// Parses `text`; `where` names it in messages. Throws Error{code} when it isn't JSON or nests
// deeper than 128.
Json parse_json(std::string_view text, std::string_view where, ErrorCode code);

// read_text_file + parse_json.
Json read_json_file(const std::filesystem::path& path, std::uint64_t max_bytes, ErrorCode code);

// `json` as text on one line; bytes that aren't UTF-8 become U+FFFD, so it never throws.
std::string dump_json(const Json& json);

// A view of one JSON object that checks what it hands out.
// Non-owning: the object must outlive it. Throws Error{code} with "where: key: expected ..., found
// ...".
class JsonObject {
 public:
  JsonObject(const Json& object, std::string where, ErrorCode code);

  bool has(std::string_view key) const;
  JsonObject object(std::string_view key) const;
  const Json& array(std::string_view key) const;
  std::string string(std::string_view key) const;
  std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t most) const;
  double number(std::string_view key, double least, double most) const;
  bool boolean(std::string_view key) const;

  // The same, with a value for an absent or null key.
  std::int64_t integer_or(std::string_view key,
                          std::int64_t fallback,
                          std::int64_t least,
                          std::int64_t most) const;
  double number_or(std::string_view key, double fallback, double least, double most) const;
  bool boolean_or(std::string_view key, bool fallback) const;
  std::string string_or(std::string_view key, std::string fallback) const;

  const Json& raw() const { return object_; }

 private:
  const Json& value(std::string_view key) const;
  [[noreturn]] void fail(std::string_view key, const std::string& expected) const;

  const Json& object_;
  std::string where_;
  ErrorCode code_;
};

}  // namespace corgi
