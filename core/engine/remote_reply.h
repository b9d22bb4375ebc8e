// What a server streams, as text.
#pragma once

#include "core/base/json.h"
#include "core/engine/engine.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <QByteArray>

namespace corgi {

// Cuts server-sent events out of bytes that arrive in any pieces.
// Source: html.spec.whatwg.org, "Server-sent events".
class SseReader {
 public:
  // Hands over the data of each event that is complete. Throws Error{kServerReply} for an event of
  // more than 8 MiB.
  void push(const QByteArray& bytes, const std::function<void(std::string_view)>& on_data);
  // The stream ended; what came without an empty line after it is an event too.
  void finish(const std::function<void(std::string_view)>& on_data);

 private:
  void line(std::string_view text, const std::function<void(std::string_view)>& on_data);

  std::string rest_;  // of a line whose end didn't arrive yet
  std::string data_;
  bool has_data_ = false;
  bool after_cr_ = false;
};

// Puts a reply together, of a stream's chunks or of one whole answer.
class ReplyReader {
 public:
  // One event's data or a whole answer. Throws Error{kServerReply} when it is no chat completion,
  // or tells of a failure.
  void take(std::string_view json);

  // Everything so far; what a server tells apart as reasoning stands in <think>...</think>.
  const std::string& text() const { return text_; }
  bool has_finished() const { return done_ || finish_reason_.has_value(); }
  FinishReason finish_reason() const { return finish_reason_.value_or(FinishReason::kStop); }
  const std::optional<TokenUsage>& usage() const { return usage_; }
  int chunks() const { return chunks_; }

 private:
  void take_message(const Json& message);
  void take_usage(const Json& usage);

  std::string text_;
  bool thinking_ = false;
  bool done_ = false;
  int chunks_ = 0;
  std::optional<FinishReason> finish_reason_;
  std::optional<TokenUsage> usage_;
};

// The server's own words in the body of a refusal, at most a few hundred characters on one line.
std::string failure_message(std::string_view body);

}  // namespace corgi
