// A prompt as the body of POST /chat/completions.
#pragma once

#include "core/base/json.h"
#include "core/engine/engine.h"
#include "core/engine/remote_image.h"

#include <atomic>
#include <string>
#include <string_view>

namespace corgi {

// What a server turned out not to take; asked for until it refuses. Thread-safe.
struct ServerHabits {
  std::atomic<bool> takes_schema = true;             // response_format with a json_schema
  std::atomic<bool> takes_stream_options = true;     // usage at the end of a stream
  std::atomic<bool> takes_extras = true;             // sampling that only some servers know
  std::atomic<bool> wants_completion_limit = false;  // max_completion_tokens, not max_tokens

  // Takes back what the refusal `message` is about, or the likeliest of what `body` asked for;
  // false when there is nothing left to leave out.
  bool learn(std::string_view message, const Json& body);
};

// Source: platform.openai.com/docs/api-reference/chat; top_k and repetition_penalty as vLLM,
// llama-server and transformers take them.
Json chat_body(const std::string& model,
               const Prompt& prompt,
               const std::vector<SentImage>& images,
               const GenerateRequest& request,
               const ServerHabits& habits);

// The same for people and traces: texts as they are, images by their size.
std::string readable_prompt(const Prompt& prompt, const std::vector<SentImage>& images);

}  // namespace corgi
