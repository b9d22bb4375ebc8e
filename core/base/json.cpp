#include "core/base/json.h"

#include <fstream>

namespace corgi {
namespace {

constexpr int kMaxDepth = 128;

// Long values would drown the message that quotes them.
std::string quoted(const Json& value) {
  std::string text = dump_json(value);
  if (text.size() > 60) text = text.substr(0, 57) + "...";
  return text;
}

}  // namespace

std::string read_text_file(const std::filesystem::path& path,
                           std::uint64_t max_bytes,
                           ErrorCode code) {
  std::error_code ec;
  const auto size = std::filesystem::file_size(path, ec);
  if (ec) throw Error(ErrorCode::kIo, path.string() + ": can't be read: " + ec.message());
  if (size > max_bytes) {
    throw Error(code,
                path.string() + ": expected at most " + std::to_string(max_bytes) +
                    " bytes, found " + std::to_string(size));
  }
  std::ifstream in(path, std::ios::binary);
  std::string text(size, '\0');
  if (!in.read(text.data(), static_cast<std::streamsize>(size))) {
    throw Error(ErrorCode::kIo, path.string() + ": can't be read");
  }
  return text;
}

Json parse_json(std::string_view text, std::string_view where, ErrorCode code) {
  const auto limit_depth = [&](int depth, Json::parse_event_t, Json&) {
    if (depth > kMaxDepth) {
      throw Error(
          code,
          std::string(where) + ": JSON nests deeper than " + std::to_string(kMaxDepth) + " levels");
    }
    return true;
  };
  try {
    return Json::parse(text, limit_depth);
  } catch (const Json::exception& e) {
    throw Error(code, std::string(where) + ": not valid JSON: " + e.what());
  }
}

Json read_json_file(const std::filesystem::path& path, std::uint64_t max_bytes, ErrorCode code) {
  return parse_json(read_text_file(path, max_bytes, code), path.string(), code);
}

std::string dump_json(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

JsonObject::JsonObject(const Json& object, std::string where, ErrorCode code)
    : object_(object), where_(std::move(where)), code_(code) {
  if (!object_.is_object())
    throw Error(code_, where_ + ": expected a JSON object, found " + quoted(object_));
}

bool JsonObject::has(std::string_view key) const {
  const auto it = object_.find(std::string(key));
  return it != object_.end() && !it->is_null();
}

const Json& JsonObject::value(std::string_view key) const {
  const auto it = object_.find(std::string(key));
  if (it == object_.end())
    throw Error(code_, where_ + ": key \"" + std::string(key) + "\" is missing");
  return *it;
}

void JsonObject::fail(std::string_view key, const std::string& expected) const {
  throw Error(code_,
              where_ + ": " + std::string(key) + ": expected " + expected + ", found " +
                  quoted(value(key)));
}

JsonObject JsonObject::object(std::string_view key) const {
  return JsonObject(value(key), where_ + ": " + std::string(key), code_);
}

const Json& JsonObject::array(std::string_view key) const {
  if (!value(key).is_array()) fail(key, "a list");
  return value(key);
}

std::string JsonObject::string(std::string_view key) const {
  if (!value(key).is_string()) fail(key, "a string");
  return value(key).get<std::string>();
}

std::int64_t JsonObject::integer(std::string_view key,
                                 std::int64_t least,
                                 std::int64_t most) const {
  const Json& v = value(key);
  const std::string expected =
      "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
  if (!v.is_number_integer() || (v.is_number_unsigned() && v.get<std::uint64_t>() > INT64_MAX))
    fail(key, expected);
  const auto number = v.get<std::int64_t>();
  if (number < least || number > most) fail(key, expected);
  return number;
}

double JsonObject::number(std::string_view key, double least, double most) const {
  const Json& v = value(key);
  const auto in_range = [&] { return v.get<double>() >= least && v.get<double>() <= most; };
  if (!v.is_number() || !in_range())
    fail(key, "a number from " + Json(least).dump() + " to " + Json(most).dump());
  return v.get<double>();
}

bool JsonObject::boolean(std::string_view key) const {
  if (!value(key).is_boolean()) fail(key, "true or false");
  return value(key).get<bool>();
}

std::int64_t JsonObject::integer_or(std::string_view key,
                                    std::int64_t fallback,
                                    std::int64_t least,
                                    std::int64_t most) const {
  return has(key) ? integer(key, least, most) : fallback;
}

double JsonObject::number_or(std::string_view key,
                             double fallback,
                             double least,
                             double most) const {
  return has(key) ? number(key, least, most) : fallback;
}

bool JsonObject::boolean_or(std::string_view key, bool fallback) const {
  return has(key) ? boolean(key) : fallback;
}

std::string JsonObject::string_or(std::string_view key, std::string fallback) const {
  return has(key) ? string(key) : std::move(fallback);
}

}  // namespace corgi
