#include "core/pipeline/reply_parser.h"

#include "core/pipeline/box_parser.h"
#include "core/pipeline/reply_json.h"
#include "core/pipeline/text.h"

#include <algorithm>
#include <charconv>

namespace corgi {
namespace {

// As the replies' schemas have them; a model without constrained decoding may write more.
constexpr std::size_t kMaxStatement = 120;
constexpr std::size_t kMaxLabel = 80;

// Text, numbers and truth values as people would write them; empty for anything else.
std::string plain_text(const Json* value) {
  if (!value) return {};
  if (value->is_string()) return std::string(trimmed(value->get<std::string>()));
  if (value->is_boolean()) return value->get<bool>() ? "Yes" : "No";
  return value->is_number() ? value->dump() : std::string();
}

const Json* thought_of(const Json& object) {
  return any_member(object, {"thought", "thinking", "reasoning", "chain_of_thought", "cot"});
}

const Json* steps_of(const Json& value) {
  if (value.is_array()) return &value;
  const Json* steps = any_member(value, {"steps", "structured_steps", "reasoning_steps"});
  return steps && steps->is_array() ? steps : nullptr;
}

std::string statement_of(const Json& item) {
  if (item.is_string()) return on_one_line(item.get<std::string>());
  const Json* statement = any_member(item, {"statement", "step", "phrase", "description", "text"});
  return statement && statement->is_string() ? on_one_line(statement->get<std::string>()) : "";
}

Look look_of(const Json& item) {
  const std::string look = lower_case(plain_text(any_member(item, {"look", "kind", "type"})));
  if (look == "text" || look == "ocr" || look == "read") return Look::kText;
  if (look == "none" || look == "thought") return Look::kNone;
  const Json* reads = any_member(item, {"need_text_ocr", "need_ocr"});
  return reads && reads->is_boolean() && reads->get<bool>() ? Look::kText : Look::kObject;
}

bool is_reasoning(const Json& value) {
  if (value.is_object() && thought_of(value)) return true;
  const Json* steps = steps_of(value);
  return steps && std::any_of(steps->begin(), steps->end(), [](const Json& item) {
           return !statement_of(item).empty();
         });
}

void add_step(const Json& item, std::vector<Step>& steps) {
  Step step;
  step.statement = shortened(statement_of(item), kMaxStatement);
  step.look = look_of(item);
  const bool repeated = std::any_of(steps.begin(), steps.end(), [&](const Step& earlier) {
    return earlier.look == step.look && lower_case(earlier.statement) == lower_case(step.statement);
  });
  if (step.statement.empty() || repeated) return;
  step.number = static_cast<int>(steps.size()) + 1;
  const auto box =
      step.look == Look::kNone || item.is_string() ? std::nullopt : box_from_json(item);
  if (box) step.regions.push_back({*box, shortened(step.statement, kMaxLabel)});
  steps.push_back(std::move(step));
}

std::optional<Verdict> verdict_from(const std::string& text) {
  const std::string word = lower_case(text);
  if (word == "supported") return Verdict::kSupported;
  if (word == "contradicted") return Verdict::kContradicted;
  if (word == "not visible" || word == "not_visible") return Verdict::kNotVisible;
  return std::nullopt;
}

std::optional<int> step_number_of(const Json& item) {
  if (item.is_number_integer()) {
    const auto number = item.get<std::int64_t>();
    return number > 0 && number < 1000 ? std::optional(static_cast<int>(number)) : std::nullopt;
  }
  if (item.is_string()) {
    const std::string& text = item.get_ref<const std::string&>();
    int number = 0;
    const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (ec == std::errc() && end == text.data() + text.size()) return number;
  }
  return std::nullopt;
}

std::vector<int> key_evidence_of(const Json& object, int step_count) {
  std::vector<int> numbers;
  const Json* list = any_member(object, {"key_evidence", "key_steps", "evidence"});
  if (!list || !list->is_array()) return numbers;
  for (const Json& item : *list) {
    const Json* inner = any_member(item, {"step", "step_number", "number"});
    const auto number = step_number_of(inner ? *inner : item);
    const bool known = number && *number >= 1 && *number <= step_count;
    if (known && std::find(numbers.begin(), numbers.end(), *number) == numbers.end()) {
      numbers.push_back(*number);
    }
  }
  return numbers;
}

const Json* answer_of(const Json& value) {
  return any_member(value, {"answer", "final_answer", "response"});
}

}  // namespace

ReasoningReply parse_reasoning(std::string_view reply, int max_steps) {
  ReasoningReply reasoning;
  const SplitReply split = split_thinking(reply);
  reasoning.thought = split.thinking;
  reasoning.truncated = !split.closed;
  const auto json = find_json(split.rest, [](const Json& value) {
    // A thought that was cut has no member yet; the object is empty then.
    return is_reasoning(value) || (value.is_object() && value.empty());
  });
  if (!json) return reasoning;
  reasoning.truncated = json->truncated;
  std::string thought = plain_text(thought_of(json->value));
  if (thought.empty() && json->cut_key == "thought") thought = json->cut_text;
  if (!thought.empty()) reasoning.thought = thought;
  if (const Json* steps = steps_of(json->value)) {
    for (const Json& item : *steps) {
      if (static_cast<int>(reasoning.steps.size()) == max_steps) break;
      add_step(item, reasoning.steps);
    }
  }
  reasoning.understood = !reasoning.steps.empty();
  return reasoning;
}

CaptionReply parse_caption(std::string_view reply) {
  CaptionReply caption;
  const SplitReply split = split_thinking(reply);
  caption.truncated = !split.closed;
  const auto caption_of = [](const Json& value) {
    return any_member(value, {"caption", "description", "text"});
  };
  const auto json = find_json(split.rest, [&](const Json& value) {
    return caption_of(value) || any_member(value, {"verdict"}) ||
           (value.is_object() && value.empty());
  });
  if (!json) {
    caption.caption = on_one_line(split.rest);
    return caption;
  }
  caption.truncated = json->truncated;
  caption.caption = on_one_line(plain_text(caption_of(json->value)));
  if (caption.caption.empty() && json->cut_key == "caption") {
    caption.caption = on_one_line(json->cut_text);
  }
  caption.verdict = verdict_from(on_one_line(plain_text(any_member(json->value, {"verdict"}))));
  return caption;
}

AnswerReply parse_answer(std::string_view reply, int step_count) {
  AnswerReply answer;
  const SplitReply split = split_thinking(reply);
  answer.truncated = !split.closed;
  const auto json = find_json(split.rest, [](const Json& value) {
    return answer_of(value) || (value.is_object() && value.empty());
  });
  if (!json) {
    answer.answer = split.rest;
    return answer;
  }
  answer.truncated = json->truncated;
  answer.answer = plain_text(answer_of(json->value));
  answer.explanation = plain_text(any_member(json->value, {"explanation", "reason"}));
  if (answer.answer.empty() && json->cut_key == "answer") answer.answer = json->cut_text;
  if (answer.explanation.empty() && json->cut_key == "explanation") {
    answer.explanation = json->cut_text;
  }
  answer.key_evidence = key_evidence_of(json->value, step_count);
  return answer;
}

}  // namespace corgi
