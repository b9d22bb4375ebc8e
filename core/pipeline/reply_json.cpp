#include "core/pipeline/reply_json.h"

#include "core/pipeline/lenient_json.h"
#include "core/pipeline/text.h"

namespace corgi {
namespace {

constexpr std::string_view kThinkOpen = "<think>";
constexpr std::string_view kThinkClose = "</think>";
// Each candidate may read to the end of the text; a reply of brackets alone must not take for ever.
constexpr int kMaxCandidates = 64;

std::optional<Json> strict_json(std::string_view text) {
  try {
    Json value = parse_json(text, "reply", ErrorCode::kInput);
    if (value.is_structured()) return value;
  } catch (const Error&) {
    // The lenient reader takes over.
  }
  return std::nullopt;
}

}  // namespace

SplitReply split_thinking(std::string_view reply) {
  SplitReply split;
  const std::string_view text = trimmed(reply);
  const std::size_t close = text.rfind(kThinkClose);
  const bool opened = text.substr(0, kThinkOpen.size()) == kThinkOpen;
  const std::size_t from = opened ? kThinkOpen.size() : 0;
  if (close != std::string_view::npos) {
    split.thinking = trimmed(text.substr(from, close - from));
    split.rest = trimmed(text.substr(close + kThinkClose.size()));
  } else if (opened) {
    split.thinking = trimmed(text.substr(from));
    split.closed = false;
  } else {
    split.rest = text;
  }
  return split;
}

std::optional<ReplyJson> find_json(std::string_view text,
                                   const std::function<bool(const Json&)>& usable) {
  if (auto value = strict_json(text); value && usable(*value)) {
    ReplyJson sound;
    sound.value = *std::move(value);
    return sound;
  }
  int candidates = 0;
  for (std::size_t at = text.find_first_of("{["); at != std::string_view::npos;
       at = text.find_first_of("{[", at + 1)) {
    if (++candidates > kMaxCandidates) break;
    LenientJson reader(text.substr(at));
    Json value = reader.read();
    // An empty list is an answer, "nothing found"; empty braces are prose unless they were cut.
    const bool has_something = !value.empty() || (value.is_array() && !reader.truncated()) ||
                               (value.is_object() && !reader.cut_key().empty());
    if (has_something && usable(value)) {
      return ReplyJson{std::move(value), reader.truncated(), reader.cut_key(), reader.cut_text()};
    }
  }
  return std::nullopt;
}

const Json* any_member(const Json& object, std::initializer_list<const char*> keys) {
  if (!object.is_object()) return nullptr;
  for (const char* key : keys) {
    const auto it = object.find(key);
    if (it != object.end() && !it->is_null()) return &*it;
  }
  return nullptr;
}

}  // namespace corgi
