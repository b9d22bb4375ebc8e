// The part of JSON Schema that replies are decoded under, read into a tree.
// Source: json-schema.org, draft 2020-12.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace corgi {

struct JsonSchema;

// Properties come in this order; those that aren't required may be left out.
struct ObjectSchema {
  struct Property {
    std::string name;
    bool required;
    std::vector<JsonSchema> value;  // exactly one
  };
  std::vector<Property> properties;
};

struct ArraySchema {
  std::vector<JsonSchema> items;  // one, or none when max_items is 0
  std::uint32_t min_items;
  std::uint32_t max_items;  // kUnbounded: any number
};

// Lengths in code points.
struct TextSchema {
  std::uint32_t min_length;
  std::uint32_t max_length;  // kUnbounded: any length
};

// A fixed set of values, as JSON spells them.
struct ChoiceSchema {
  std::vector<std::string> spellings;
};

// A decimal number of at most `decimals` digits behind the point. Bounds are in units of the last
// one.
struct NumberSchema {
  int decimals;
  std::int64_t least;
  std::int64_t most;
};

struct AnyOfSchema {
  std::vector<JsonSchema> alternatives;
};

struct JsonSchema {
  static constexpr std::uint32_t kUnbounded = UINT32_MAX;

  std::variant<ObjectSchema, ArraySchema, TextSchema, ChoiceSchema, NumberSchema, AnyOfSchema> kind;
};

// Reads object, array, string (enum, const, minLength, maxLength), integer and number (minimum,
// maximum), boolean, null and anyOf. A whole number without bounds has up to 15 digits, a fraction
// 12 before the point and 6 behind it. Throws Error{kInput} naming the place when it isn't JSON or
// asks for anything else.
JsonSchema parse_json_schema(std::string_view text);

}  // namespace corgi
