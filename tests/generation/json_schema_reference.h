// Schemas of the kind that the pipeline uses, documents for them, and a plain validator to hold the
// automaton against.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

namespace corgi::test {

using OrderedJson = nlohmann::ordered_json;
using Random = std::mt19937;

inline const std::vector<std::string>& schemas() {
  static const std::vector<std::string> kSchemas = {
      // reasoning
      R"({"type": "object", "properties": {"thought": {"type": "string", "maxLength": 60}, "steps": {"type": "array",
          "minItems": 1, "maxItems": 5, "items": {"type": "object", "properties": {
            "statement": {"type": "string", "minLength": 1, "maxLength": 40},
            "look": {"type": "string", "enum": ["text", "object", "none"]},
            "bbox_2d": {"type": "array", "items": {"type": "integer", "minimum": 0, "maximum": 1000},
                        "minItems": 4, "maxItems": 4}}, "required": ["statement", "look"]}}},
          "required": ["thought", "steps"]})",
      // grounding
      R"({"type": "array", "maxItems": 12, "items": {"type": "object", "properties": {
            "bbox_2d": {"type": "array", "items": {"type": "integer", "minimum": 0, "maximum": 1000},
                        "minItems": 4, "maxItems": 4},
            "label": {"type": "string", "maxLength": 30}}, "required": ["bbox_2d", "label"]}})",
      // caption and verdict
      R"({"type": "object", "properties": {"caption": {"type": "string", "maxLength": 50},
          "verdict": {"enum": ["supported", "contradicted", "not visible"]}}, "required": ["caption", "verdict"]})",
      // answer
      R"({"type": "object", "properties": {"answer": {"type": "string", "maxLength": 40},
          "explanation": {"type": "string", "maxLength": 40}, "key_evidence": {"type": "array", "maxItems": 6,
          "items": {"type": "integer", "minimum": 1, "maximum": 6}}},
          "required": ["answer", "explanation", "key_evidence"]})",
      // every other kind
      R"({"type": "object", "properties": {"a": {"type": "number", "minimum": -1.5, "maximum": 12.25},
          "b": {"type": "boolean"}, "c": {"anyOf": [{"type": "null"}, {"type": "string", "maxLength": 3},
          {"type": "array", "items": {"type": "integer", "minimum": -120, "maximum": -7}, "minItems": 2, "maxItems": 3},
          {"type": "object", "properties": {"k": {"const": "v\"\\ü"}, "kk": {"type": "integer"}}}]},
          "é\n": {"type": "number"}}, "required": ["c"]})",
      // alternatives that begin alike
      R"({"anyOf": [{"type": "object", "properties": {"kind": {"const": "box"}, "id": {"type": "integer", "minimum": 5,
          "maximum": 500}}, "required": ["kind", "id"]}, {"type": "object", "properties": {"kind": {"const": "boxes"},
          "ids": {"type": "array", "items": {"type": "integer", "minimum": -3, "maximum": 3}, "maxItems": 2}},
          "required": ["kind", "ids"]}, {"type": "integer", "minimum": 98, "maximum": 1203}]})"};
  return kSchemas;
}

inline std::size_t length_of(const std::string& utf8) {
  return static_cast<std::size_t>(
      std::ranges::count_if(utf8, [](char c) { return (c & 0xC0) != 0x80; }));
}

inline bool conforms(const OrderedJson& schema, const OrderedJson& value);

inline bool conforms_object(const OrderedJson& schema, const OrderedJson& value) {
  const auto& properties = schema["properties"];
  auto at = properties.begin();
  for (const auto& [key, item] : value.items()) {
    while (at != properties.end() && at.key() != key) ++at;
    if (at == properties.end() || !conforms(*at, item)) return false;
    ++at;
  }
  const OrderedJson required = schema.value("required", OrderedJson::array());
  return std::ranges::all_of(
      required, [&](const auto& name) { return value.contains(name.template get<std::string>()); });
}

// Properties must come in the schema's order.
inline bool conforms(const OrderedJson& schema, const OrderedJson& value) {
  if (schema.contains("anyOf")) {
    return std::ranges::any_of(schema["anyOf"], [&](const auto& s) { return conforms(s, value); });
  }
  if (schema.contains("const")) return value == schema["const"];
  if (schema.contains("enum")) return std::ranges::count(schema["enum"], value) > 0;
  const std::string type = schema["type"];
  if (type == "null") return value.is_null();
  if (type == "boolean") return value.is_boolean();
  if (type == "object") return value.is_object() && conforms_object(schema, value);
  if (type == "array") {
    return value.is_array() && value.size() >= schema.value("minItems", 0u) &&
           value.size() <= schema.value("maxItems", 1000u) &&
           std::ranges::all_of(value,
                               [&](const auto& item) { return conforms(schema["items"], item); });
  }
  if (type == "string") {
    if (!value.is_string()) return false;
    const std::size_t length = length_of(value.get<std::string>());
    return length >= schema.value("minLength", 0u) && length <= schema.value("maxLength", 1000u);
  }
  if (type == "integer" ? !value.is_number_integer() : !value.is_number()) return false;
  const double number = value.get<double>();
  return number >= schema.value("minimum", -1e15) && number <= schema.value("maximum", 1e15);
}

inline std::string random_text(Random& random, std::size_t length) {
  static const std::vector<std::string> kCharacters = {"a",
                                                       "b",
                                                       " ",
                                                       "\"",
                                                       "\\",
                                                       "/",
                                                       "\n",
                                                       "\t",
                                                       "\x01",
                                                       "\x7F",
                                                       "é",
                                                       "ſ",
                                                       "図",
                                                       "\uFFFD",
                                                       "\uFFFF",
                                                       "😀",
                                                       "\U0010FFFF",
                                                       ",",
                                                       "}"};
  std::string text;
  for (std::size_t i = 0; i < length; ++i) text += kCharacters[random() % kCharacters.size()];
  return text;
}

inline OrderedJson random_document(const OrderedJson& schema, Random& random) {
  const auto between = [&](std::int64_t least, std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>(least, most)(random);
  };
  if (schema.contains("anyOf"))
    return random_document(schema["anyOf"][random() % schema["anyOf"].size()], random);
  if (schema.contains("const")) return schema["const"];
  if (schema.contains("enum")) return schema["enum"][random() % schema["enum"].size()];
  const std::string type = schema["type"];
  if (type == "null") return nullptr;
  if (type == "boolean") return random() % 2 == 0;
  if (type == "integer")
    return between(schema.value("minimum", -999999999999999),
                   schema.value("maximum", 999999999999999));
  if (type == "number") {
    const double least = schema.value("minimum", -1e5);
    const double most = schema.value("maximum", 1e5);
    const auto units =
        between(static_cast<std::int64_t>(least * 1000), static_cast<std::int64_t>(most * 1000));
    return static_cast<double>(units == 0 ? 1 : units) / 1000;
  }
  if (type == "string") {
    const auto length = between(schema.value("minLength", 0), schema.value("maxLength", 20));
    return random_text(random, static_cast<std::size_t>(length));
  }
  if (type == "array") {
    OrderedJson array = OrderedJson::array();
    for (auto n = between(schema.value("minItems", 0), schema.value("maxItems", 5)); n > 0; --n) {
      array.push_back(random_document(schema["items"], random));
    }
    return array;
  }
  OrderedJson object = OrderedJson::object();
  const OrderedJson required = schema.value("required", OrderedJson::array());
  for (const auto& [key, value] : schema["properties"].items()) {
    if (std::ranges::count(required, OrderedJson(key)) > 0 || random() % 2 == 0)
      object[key] = random_document(value, random);
  }
  return object;
}

// As Python's json.dumps spells it, or without the spaces.
inline std::string spell(const OrderedJson& value, bool spaces, bool ascii) {
  if (!value.is_structured()) return value.dump(-1, ' ', ascii);
  const std::string comma = spaces ? ", " : ",";
  std::string text;
  for (const auto& [key, item] : value.items()) {
    if (!text.empty()) text += comma;
    // Keys stay UTF-8: the automaton spells names itself.
    if (value.is_object()) text += OrderedJson(key).dump() + (spaces ? ": " : ":");
    text += spell(item, spaces, ascii);
  }
  return value.is_object() ? "{" + text + "}" : "[" + text + "]";
}

}  // namespace corgi::test
