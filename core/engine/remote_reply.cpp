#include "core/engine/remote_reply.h"

#include <algorithm>
#include <limits>

namespace corgi {
namespace {

constexpr std::size_t kMaxEventBytes = 8 << 20;
constexpr std::size_t kMaxMessageBytes = 300;
constexpr std::string_view kDone = "[DONE]";

// Servers write texts as strings, some as lists of parts.
std::string text_in(const Json& object, const char* key) {
  const auto it = object.find(key);
  if (it == object.end()) return {};
  if (it->is_string()) return it->get<std::string>();
  std::string text;
  if (it->is_array()) {
    for (const Json& part : *it) {
      if (part.is_object() && part.contains("text") && part["text"].is_string()) {
        text += part["text"].get<std::string>();
      }
    }
  }
  return text;
}

std::string shortened(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  }
  if (text.size() > kMaxMessageBytes) {
    text.resize(kMaxMessageBytes);
    text += "...";
  }
  return text;
}

// {"error": {"message"}}, {"error": "..."}, {"message"}, {"detail"}; empty when it is none of them.
std::string message_in(const Json& json) {
  if (!json.is_object()) return {};
  if (const auto error = json.find("error"); error != json.end() && !error->is_null()) {
    if (error->is_string()) return error->get<std::string>();
    if (error->is_object()) {
      const std::string message = text_in(*error, "message");
      return message.empty() ? dump_json(*error) : message;
    }
    return dump_json(*error);
  }
  for (const char* key : {"message", "detail"}) {
    const auto it = json.find(key);
    if (it == json.end() || it->is_null()) continue;
    return it->is_string() ? it->get<std::string>() : dump_json(*it);
  }
  return {};
}

int count_in(const Json& usage, const char* key) {
  const auto it = usage.find(key);
  if (it == usage.end() || !it->is_number_integer()) return 0;
  const auto most = std::int64_t{std::numeric_limits<int>::max()};
  return static_cast<int>(std::clamp(it->get<std::int64_t>(), std::int64_t{0}, most));
}

}  // namespace

std::string failure_message(std::string_view body) {
  try {
    const std::string message = message_in(parse_json(body, "answer", ErrorCode::kServerReply));
    if (!message.empty()) return shortened(message);
  } catch (const Error&) {
    // Not JSON: a proxy's page, or a few words.
  }
  return shortened(std::string(body.substr(0, kMaxMessageBytes + 1)));
}

void SseReader::push(const QByteArray& bytes,
                     const std::function<void(std::string_view)>& on_data) {
  for (const char c : bytes) {
    // CR, LF and CR LF all end a line.
    const bool second_half = after_cr_ && c == '\n';
    after_cr_ = c == '\r';
    if (second_half) continue;
    if (c == '\n' || c == '\r') {
      line(rest_, on_data);
      rest_.clear();
      continue;
    }
    rest_ += c;
    if (rest_.size() + data_.size() > kMaxEventBytes) {
      throw Error(ErrorCode::kServerReply, "the server's stream has an event of more than 8 MiB");
    }
  }
}

void SseReader::finish(const std::function<void(std::string_view)>& on_data) {
  if (!rest_.empty()) line(rest_, on_data);
  rest_.clear();
  line({}, on_data);
}

void SseReader::line(std::string_view text, const std::function<void(std::string_view)>& on_data) {
  if (text.empty()) {
    if (has_data_) on_data(data_);
    data_.clear();
    has_data_ = false;
    return;
  }
  constexpr std::string_view kField = "data:";
  if (!text.starts_with(kField)) return;
  text.remove_prefix(kField.size());
  if (text.starts_with(' ')) text.remove_prefix(1);
  if (has_data_) data_ += '\n';
  data_ += text;
  has_data_ = true;
}

void ReplyReader::take(std::string_view json) {
  if (json == kDone) {
    done_ = true;
    return;
  }
  const Json chunk = parse_json(json, "the server's reply", ErrorCode::kServerReply);
  if (chunk.is_object() && chunk.contains("error") && !chunk["error"].is_null()) {
    throw Error(ErrorCode::kServerReply, "the server failed: " + shortened(message_in(chunk)));
  }
  const JsonObject object(chunk, "the server's reply", ErrorCode::kServerReply);
  if (const auto it = chunk.find("usage"); it != chunk.end() && it->is_object()) take_usage(*it);
  // The chunk with the usage has no choices.
  const Json& choices = object.array("choices");
  if (choices.empty()) return;
  const Json& choice = choices.front();
  if (!choice.is_object()) {
    throw Error(ErrorCode::kServerReply, "the server's reply: choices: expected objects");
  }
  for (const char* key : {"delta", "message"}) {
    const auto it = choice.find(key);
    if (it != choice.end() && it->is_object()) take_message(*it);
  }
  const auto reason = choice.find("finish_reason");
  if (reason == choice.end() || !reason->is_string()) return;
  finish_reason_ = *reason == "length" ? FinishReason::kLength : FinishReason::kStop;
  if (thinking_) text_ += "\n</think>\n\n";
  thinking_ = false;
}

void ReplyReader::take_message(const Json& message) {
  std::string thought = text_in(message, "reasoning_content");
  if (thought.empty()) thought = text_in(message, "reasoning");
  const std::string text = text_in(message, "content");
  if (!thought.empty()) {
    if (!thinking_) text_ += "<think>\n";
    thinking_ = true;
    text_ += thought;
  }
  if (!text.empty()) {
    if (thinking_) text_ += "\n</think>\n\n";
    thinking_ = false;
    text_ += text;
  }
  if (!thought.empty() || !text.empty()) ++chunks_;
}

void ReplyReader::take_usage(const Json& usage) {
  usage_ = TokenUsage{count_in(usage, "prompt_tokens"), count_in(usage, "completion_tokens")};
}

}  // namespace corgi
