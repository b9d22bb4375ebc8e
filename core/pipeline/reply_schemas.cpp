#include "core/pipeline/reply_schemas.h"

#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

namespace corgi {
namespace {

// Keeps the order of insertion, unlike Json.
using Schema = nlohmann::ordered_json;
using Properties = std::vector<std::pair<std::string, Schema>>;

Schema text(int max_length) {
  return {{"type", "string"}, {"maxLength", max_length}};
}

Schema one_of(std::vector<std::string> words) {
  return {{"type", "string"}, {"enum", words}};
}

Schema integer(int least, int most) {
  return {{"type", "integer"}, {"minimum", least}, {"maximum", most}};
}

// Whole numbers in rising order.
Schema one_of_numbers(const std::vector<int>& numbers) {
  if (numbers.empty()) return integer(0, 0);
  if (numbers.back() - numbers.front() + 1 == static_cast<int>(numbers.size()))
    return integer(numbers.front(), numbers.back());
  Schema any = Schema::array();
  for (const int number : numbers) any.push_back(integer(number, number));
  return {{"anyOf", any}};
}

Schema list(Schema items, int min_items, int max_items) {
  return {{"type", "array"},
          {"items", std::move(items)},
          {"minItems", min_items},
          {"maxItems", max_items}};
}

Schema object(const Properties& required, const Properties& optional = {}) {
  Schema properties = Schema::object();
  Schema names = Schema::array();
  for (const auto& [name, schema] : required) {
    properties[name] = schema;
    names.push_back(name);
  }
  for (const auto& [name, schema] : optional) properties[name] = schema;
  return {{"type", "object"}, {"properties", properties}, {"required", names}};
}

Schema box() {
  return list(integer(0, 1000), 4, 4);
}

}  // namespace

std::string reasoning_schema(int max_steps, bool with_boxes) {
  const Properties step = {{"statement", text(120)}, {"look", one_of({"text", "object", "none"})}};
  const Schema item = with_boxes ? object(step, {{"bbox_2d", box()}}) : object(step);
  return object({{"thought", text(600)}, {"steps", list(item, 1, max_steps)}}).dump();
}

std::string grounding_schema(int max_regions) {
  return list(object({{"bbox_2d", box()}, {"label", text(80)}}), 0, max_regions).dump();
}

std::string reading_schema() {
  constexpr int kLongestLine = 200;
  // Any number of lines: a page has many, and each item that is counted makes the grammar larger.
  const Schema line = object({{"bbox_2d", box()}, {"text_content", text(kLongestLine)}});
  return Schema{{"type", "array"}, {"items", line}}.dump();
}

std::string caption_schema() {
  return object({{"caption", text(300)},
                 {"verdict", one_of({"supported", "contradicted", "not visible"})}})
      .dump();
}

std::string answer_schema(const std::vector<int>& step_numbers, bool with_explanation) {
  Properties properties = {{"answer", text(400)}};
  if (with_explanation) properties.emplace_back("explanation", text(600));
  const int count = static_cast<int>(step_numbers.size());
  properties.emplace_back("key_evidence", list(one_of_numbers(step_numbers), 0, count));
  return object(properties).dump();
}

}  // namespace corgi
