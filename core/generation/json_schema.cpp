#include "core/generation/json_schema.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <nlohmann/json.hpp>

namespace corgi {
namespace {

// Keeps the order of the properties.
using Node = nlohmann::ordered_json;

constexpr std::size_t kMaxSchemaBytes = 1 << 20;
constexpr int kMaxDepth = 64;
constexpr std::int64_t kLargestInteger = 999'999'999'999'999;
constexpr int kDecimals = 6;
constexpr double kDecimalUnits = 1e6;
constexpr std::int64_t kMostUnits = 999'999'999'999'999'999;
constexpr double kLargestBound = 999'999'999'999.0;

[[noreturn]] void fail(const std::string& where, const std::string& message) {
  throw Error(ErrorCode::kInput, "JSON schema: " + where + ": " + message);
}

std::string shown(const Node& value) {
  const std::string text = value.dump(-1, ' ', false, Node::error_handler_t::replace);
  return text.size() > 60 ? text.substr(0, 57) + "..." : text;
}

// Keywords that this reader doesn't know would change the meaning, so they can't be passed over.
void check_keywords(const Node& node,
                    const std::string& where,
                    std::initializer_list<std::string_view> known) {
  constexpr std::string_view kNotes[] = {
      "title", "description", "default", "examples", "$schema", "$id", "$comment"};
  for (const auto& [key, value] : node.items()) {
    const auto is_key = [&](std::string_view name) { return name == key; };
    if (!std::ranges::any_of(known, is_key) && !std::ranges::any_of(kNotes, is_key)) {
      fail(where, "keyword \"" + key + "\" isn't supported here");
    }
  }
}

std::uint32_t count_or(const Node& node,
                       const char* key,
                       std::uint32_t fallback,
                       const std::string& where) {
  const auto it = node.find(key);
  if (it == node.end()) return fallback;
  const bool sound = it->is_number_unsigned() && it->get<std::uint64_t>() < JsonSchema::kUnbounded;
  if (!sound) fail(where + "/" + key, "expected a whole number from 0, found " + shown(*it));
  return it->get<std::uint32_t>();
}

JsonSchema read(const Node& node, const std::string& where);

ObjectSchema read_object(const Node& node, const std::string& where) {
  check_keywords(node, where, {"type", "properties", "required", "additionalProperties"});
  const Node properties = node.value("properties", Node::object());
  const Node required = node.value("required", Node::array());
  if (!properties.is_object())
    fail(where + "/properties", "expected an object, found " + shown(properties));
  if (!required.is_array()) fail(where + "/required", "expected a list, found " + shown(required));
  for (const Node& name : required) {
    if (!name.is_string() || !properties.contains(name.get<std::string>())) {
      fail(where + "/required", "expected names of properties, found " + shown(name));
    }
  }
  if (node.contains("additionalProperties") && !node["additionalProperties"].is_boolean()) {
    fail(where + "/additionalProperties", "expected true or false");
  }
  ObjectSchema object;
  for (const auto& [name, value] : properties.items()) {
    const bool is_required =
        std::find(required.begin(), required.end(), Node(name)) != required.end();
    object.properties.push_back({name, is_required, {read(value, where + "/properties/" + name)}});
  }
  return object;
}

ArraySchema read_array(const Node& node, const std::string& where) {
  check_keywords(node, where, {"type", "items", "minItems", "maxItems"});
  if (!node.contains("items")) fail(where, "an array needs \"items\"");
  ArraySchema array{{},
                    count_or(node, "minItems", 0, where),
                    count_or(node, "maxItems", JsonSchema::kUnbounded, where)};
  // What no item can be doesn't matter when there are none.
  if (array.max_items > 0) array.items.push_back(read(node["items"], where + "/items"));
  if (array.min_items > array.max_items) fail(where, "minItems is above maxItems");
  return array;
}

JsonSchema read_choice(const Node& values, const std::string& where) {
  if (!values.is_array() || values.empty())
    fail(where, "expected a list of strings, found " + shown(values));
  ChoiceSchema choice;
  for (const Node& value : values) {
    if (!value.is_string()) fail(where, "expected strings, found " + shown(value));
    choice.spellings.push_back(value.dump());
  }
  return {std::move(choice)};
}

JsonSchema read_string(const Node& node, const std::string& where) {
  if (node.contains("enum")) {
    check_keywords(node, where, {"type", "enum"});
    return read_choice(node["enum"], where + "/enum");
  }
  if (node.contains("const")) {
    check_keywords(node, where, {"type", "const"});
    return read_choice(Node::array({node["const"]}), where + "/const");
  }
  check_keywords(node, where, {"type", "minLength", "maxLength"});
  const TextSchema text{count_or(node, "minLength", 0, where),
                        count_or(node, "maxLength", JsonSchema::kUnbounded, where)};
  if (text.min_length > text.max_length) fail(where, "minLength is above maxLength");
  return {text};
}

JsonSchema read_integer(const Node& node, const std::string& where) {
  check_keywords(node, where, {"type", "minimum", "maximum"});
  const auto bound = [&](const char* key, std::int64_t fallback) {
    if (!node.contains(key)) return fallback;
    const Node& value = node[key];
    const bool sound =
        value.is_number_integer() && value >= -kLargestInteger && value <= kLargestInteger;
    if (!sound)
      fail(where + "/" + key,
           "expected a whole number of at most 15 digits, found " + shown(value));
    return value.get<std::int64_t>();
  };
  return {NumberSchema{0, bound("minimum", -kLargestInteger), bound("maximum", kLargestInteger)}};
}

// `value` in units of the last decimal, rounded towards the inside of the range. A product that
// misses a whole number by floating-point error alone counts as that number.
std::int64_t units_of(double value, double (*inwards)(double)) {
  const double units = value * kDecimalUnits;
  const double nearest = std::round(units);
  return static_cast<std::int64_t>(std::abs(units - nearest) < 1e-4 ? nearest : inwards(units));
}

JsonSchema read_number(const Node& node, const std::string& where) {
  check_keywords(node, where, {"type", "minimum", "maximum"});
  const auto bound = [&](const char* key, std::int64_t fallback, double (*inwards)(double)) {
    if (!node.contains(key)) return fallback;
    const Node& value = node[key];
    if (!value.is_number() || std::abs(value.get<double>()) > kLargestBound) {
      fail(where + "/" + key, "expected a number of at most 12 digits, found " + shown(value));
    }
    return units_of(value.get<double>(), inwards);
  };
  return {NumberSchema{kDecimals,
                       bound("minimum", -kMostUnits, [](double x) { return std::ceil(x); }),
                       bound("maximum", kMostUnits, [](double x) { return std::floor(x); })}};
}

JsonSchema read_checked_number(JsonSchema schema, const std::string& where) {
  const auto& number = std::get<NumberSchema>(schema.kind);
  if (number.least > number.most) fail(where, "no number lies between minimum and maximum");
  return schema;
}

JsonSchema read_any_of(const Node& node, const std::string& where) {
  check_keywords(node, where, {"anyOf"});
  const Node& list = node["anyOf"];
  if (!list.is_array() || list.empty())
    fail(where + "/anyOf", "expected a list, found " + shown(list));
  AnyOfSchema any;
  for (std::size_t i = 0; i < list.size(); ++i) {
    any.alternatives.push_back(read(list[i], where + "/anyOf/" + std::to_string(i)));
  }
  return {std::move(any)};
}

JsonSchema read(const Node& node, const std::string& where) {
  if (!node.is_object()) fail(where, "expected an object, found " + shown(node));
  if (node.contains("anyOf")) return read_any_of(node, where);
  const Node type = node.value("type", Node());
  if (type == "object") return {read_object(node, where)};
  if (type == "array") return {read_array(node, where)};
  const bool lists_values = type.is_null() && (node.contains("enum") || node.contains("const"));
  if (type == "string" || lists_values) return read_string(node, where);
  if (type == "integer") return read_checked_number(read_integer(node, where), where);
  if (type == "number") return read_checked_number(read_number(node, where), where);
  check_keywords(node, where, {"type"});
  if (type == "boolean") return {ChoiceSchema{{"true", "false"}}};
  if (type == "null") return {ChoiceSchema{{"null"}}};
  fail(where + "/type",
       "expected object, array, string, integer, number, boolean or null, found " + shown(type));
}

}  // namespace

JsonSchema parse_json_schema(std::string_view text) {
  if (text.size() > kMaxSchemaBytes) fail("text", "longer than a mebibyte");
  const auto limit_depth = [](int depth, Node::parse_event_t, Node&) {
    if (depth > kMaxDepth)
      fail("text", "nests deeper than " + std::to_string(kMaxDepth) + " levels");
    return true;
  };
  try {
    return read(Node::parse(text, limit_depth), "#");
  } catch (const Node::exception& e) {
    fail("text", std::string("not valid JSON: ") + e.what());
  }
}

}  // namespace corgi
