#include "core/pipeline/reading_parser.h"

#include "core/evidence/ocr_lines.h"
#include "core/pipeline/box_parser.h"
#include "core/pipeline/reply_json.h"
#include "core/pipeline/text.h"

#include <optional>
#include <string>
#include <utility>

namespace corgi {
namespace {

constexpr double kSure = 1;

const Json* text_member(const Json& item) {
  const Json* text = any_member(item, {"text_content", "text", "label", "content"});
  return text && text->is_string() ? text : nullptr;
}

bool is_line(const Json& item) {
  return item.is_string() || text_member(item);
}

const Json* list_of_lines(const Json& value) {
  const Json* list = value.is_object() ? any_member(value, {"lines", "texts", "results"}) : &value;
  return list && list->is_array() ? list : nullptr;
}

bool may_hold_lines(const Json& value) {
  if (value.is_object() && is_line(value)) return true;
  const Json* list = list_of_lines(value);
  return list && (list->empty() || is_line(list->front()));
}

void add_line(std::string_view text, const Box& box, std::vector<OcrLine>& lines) {
  lines.push_back({box, on_one_line(text), kSure});
}

void add_item(const Json& item, std::vector<OcrLine>& lines) {
  if (!is_line(item)) return;
  const Json& text = item.is_string() ? item : *text_member(item);
  const std::optional<Box> box = item.is_object() ? box_from_json(item) : std::nullopt;
  add_line(text.get<std::string>(), box.value_or(kWholeImage), lines);
}

void add_rows(std::string_view text, std::vector<OcrLine>& lines) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    add_line(text.substr(0, end), kWholeImage, lines);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

}  // namespace

ReadingReply parse_reading(std::string_view reply) {
  ReadingReply reading;
  const SplitReply split = split_thinking(reply);
  reading.truncated = !split.closed;
  if (const auto json = find_json(split.rest, may_hold_lines)) {
    reading.truncated = json->truncated;
    if (const Json* list = list_of_lines(json->value)) {
      for (const Json& item : *list) add_item(item, reading.lines);
    } else {
      add_item(json->value, reading.lines);
    }
  } else {
    add_rows(split.rest, reading.lines);
  }
  reading.lines = without_noise(std::move(reading.lines), 0);
  return reading;
}

}  // namespace corgi
