#include "core/pipeline/box_parser.h"

#include "core/pipeline/reply_json.h"
#include "core/pipeline/text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace corgi {
namespace {

constexpr double kScale = 1000;
constexpr std::size_t kMaxLabel = 80;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::optional<Box> box_from_thousandths(const std::array<double, 4>& v) {
  for (const double number : v) {
    if (!std::isfinite(number)) return std::nullopt;
  }
  const Box box = normalized_box(v[0] / kScale, v[1] / kScale, v[2] / kScale, v[3] / kScale);
  if (box.width() <= 0 || box.height() <= 0) return std::nullopt;
  return box;
}

std::optional<Box> box_from_members(const Json& object) {
  static constexpr std::array<std::array<const char*, 4>, 2> kNames = {
      {{"x1", "y1", "x2", "y2"}, {"xmin", "ymin", "xmax", "ymax"}}};
  for (const auto& names : kNames) {
    std::array<double, 4> v{};
    bool all = true;
    for (std::size_t i = 0; i < 4; ++i) {
      const Json* number = any_member(object, {names[i]});
      all = all && number && number->is_number();
      if (all) v[i] = number->get<double>();
    }
    if (all) return box_from_thousandths(v);
  }
  return std::nullopt;
}

// Four numbers, or two points of two.
std::optional<Box> box_from_list(const Json& list) {
  std::array<double, 4> v{};
  std::size_t count = 0;
  if (!list.is_array()) return std::nullopt;
  for (const Json& item : list) {
    if (item.is_number() && count < 4) {
      v[count++] = item.get<double>();
    } else if (item.is_array() && item.size() == 2 && item[0].is_number() && item[1].is_number() &&
               count < 3) {
      v[count++] = item[0].get<double>();
      v[count++] = item[1].get<double>();
    } else {
      return std::nullopt;
    }
  }
  return count == 4 ? box_from_thousandths(v) : std::nullopt;
}

// The numbers from `from` on, up to the first character that belongs to no box, or to the bracket
// after the fourth.
struct NumberRun {
  std::vector<double> numbers;
  std::size_t end = 0;
  bool closed = false;  // a bracket closed behind the last number
};

NumberRun read_numbers(std::string_view text, std::size_t from) {
  NumberRun run;
  std::size_t at = from;
  for (; at < text.size() && !(run.closed && run.numbers.size() >= 4); ++at) {
    const char c = text[at];
    const bool minus = c == '-' && at + 1 < text.size() && is_digit(text[at + 1]);
    if (minus || is_digit(c)) {
      double number = 0;
      const auto [end, ec] = std::from_chars(text.data() + at, text.data() + text.size(), number);
      if (ec != std::errc()) break;
      run.numbers.push_back(number);
      at = static_cast<std::size_t>(end - text.data()) - 1;
    } else if (std::string_view(" ,;()[]\t\r\n").find(c) == std::string_view::npos) {
      break;
    }
    run.closed = c == ')' || c == ']';
  }
  run.end = at;
  return run;
}

// [x1, y1, x2, y2] or (x1,y1),(x2,y2) in prose. A bracket with fewer numbers, as in "(see [1])", is
// none.
std::vector<Box> boxes_in_prose(std::string_view text) {
  std::vector<Box> boxes;
  std::size_t at = 0;
  while ((at = text.find_first_of("[(", at)) != std::string_view::npos) {
    const NumberRun run = read_numbers(text, at);
    if (run.numbers.size() == 4 && run.closed) {
      const auto& n = run.numbers;
      if (const auto box = box_from_thousandths({n[0], n[1], n[2], n[3]})) boxes.push_back(*box);
    }
    at = std::max(at + 1, run.end);
  }
  return boxes;
}

const Json* list_of_boxes(const Json& object) {
  const Json* list = any_member(
      object,
      {"regions", "boxes", "bboxes", "objects", "evidences", "evidence", "detections", "results"});
  return list && list->is_array() ? list : nullptr;
}

bool may_hold_boxes(const Json& value) {
  if (value.is_object()) return list_of_boxes(value) || box_from_json(value);
  if (value.empty()) return true;
  for (const Json& item : value) {
    if (box_from_json(item)) return true;
  }
  return box_from_list(value).has_value();
}

// A list that was cut before its first box ended says nothing, but that is why.
bool is_cut_json(std::string_view text) {
  if (trimmed(text).substr(0, 1) != "[") return false;
  const auto json = find_json(text, [](const Json&) { return true; });
  return !json || json->truncated;
}

void add_regions(const Json& value, const std::string& label, std::vector<Region>& regions) {
  if (const auto box = box_from_json(value)) {
    const Json* name = any_member(value, {"label", "name", "class", "description"});
    const std::string text = name && name->is_string() ? on_one_line(name->get<std::string>()) : "";
    regions.push_back({*box, shortened(text.empty() ? label : text, kMaxLabel)});
  } else if (const Json* list = value.is_object() ? list_of_boxes(value) : nullptr) {
    for (const Json& item : *list) add_regions(item, label, regions);
  } else if (value.is_array()) {
    for (const Json& item : value) {
      // One level: a list of lists of boxes is nothing that a model was asked for.
      if (box_from_json(item)) add_regions(item, label, regions);
    }
  }
}

}  // namespace

std::optional<Box> box_from_json(const Json& value) {
  if (value.is_array()) return box_from_list(value);
  if (value.is_string()) {
    const auto boxes =
        boxes_in_prose(std::string("[").append(value.get<std::string>()).append("]"));
    return boxes.empty() ? std::nullopt : std::optional(boxes.front());
  }
  if (!value.is_object()) return std::nullopt;
  if (const Json* box = any_member(value, {"bbox_2d", "bbox", "box", "box_2d", "bounding_box"})) {
    return box->is_object() ? box_from_members(*box) : box_from_json(*box);
  }
  return box_from_members(value);
}

BoxReply parse_boxes(std::string_view reply, const std::string& label) {
  BoxReply boxes;
  const SplitReply split = split_thinking(reply);
  const auto json = find_json(split.rest, may_hold_boxes);
  // Bare numbers in brackets are prose, and prose may name more than one box.
  if (json && !box_from_list(json->value)) {
    boxes.understood = true;
    boxes.truncated = json->truncated;
    add_regions(json->value, label, boxes.regions);
    return boxes;
  }
  for (const Box& box : boxes_in_prose(split.rest)) boxes.regions.push_back({box, label});
  boxes.understood = !boxes.regions.empty();
  boxes.truncated = !boxes.understood && (!split.closed || is_cut_json(split.rest));
  return boxes;
}

std::string box_for_prompt(const Box& box) {
  std::string text = "[";
  for (const double v : {box.x0, box.y0, box.x1, box.y1}) {
    if (text.size() > 1) text += ", ";
    text += std::to_string(std::lround(v * kScale));
  }
  return text + "]";
}

}  // namespace corgi
