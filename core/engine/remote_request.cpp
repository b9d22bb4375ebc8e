#include "core/engine/remote_request.h"

namespace corgi {
namespace {

Json content_of(const Prompt& prompt, const std::vector<SentImage>& images) {
  Json content = Json::array();
  std::size_t next_image = 0;
  for (const auto& part : prompt.parts) {
    if (const auto* text = std::get_if<std::string>(&part)) {
      content.push_back({{"type", "text"}, {"text", *text}});
    } else {
      content.push_back(
          {{"type", "image_url"}, {"image_url", {{"url", *images.at(next_image++).data_url}}}});
    }
  }
  return content;
}

void add_sampling(Json& body, const SamplingOptions& sampling, bool extras) {
  body["temperature"] = sampling.temperature;
  if (sampling.temperature > 0) body["top_p"] = sampling.top_p;
  if (sampling.presence_penalty != 0) body["presence_penalty"] = sampling.presence_penalty;
  if (!extras) return;
  if (sampling.temperature > 0 && sampling.top_k > 0) body["top_k"] = sampling.top_k;
  if (sampling.repetition_penalty != 1) body["repetition_penalty"] = sampling.repetition_penalty;
  if (sampling.temperature > 0) body["seed"] = sampling.seed;
}

bool mentions(std::string_view message, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (message.find(word) != message.npos) return true;
  }
  return false;
}

bool has_extras(const Json& body) {
  return body.contains("top_k") || body.contains("repetition_penalty") || body.contains("seed");
}

}  // namespace

bool ServerHabits::learn(std::string_view message, const Json& body) {
  const bool schema = body.contains("response_format");
  const bool stream_options = body.contains("stream_options");
  const bool extras = has_extras(body);
  if (body.contains("max_tokens") && mentions(message, {"max_completion_tokens"})) {
    wants_completion_limit = true;
  } else if (schema && mentions(message, {"response_format", "schema", "grammar", "guided"})) {
    takes_schema = false;
  } else if (stream_options && mentions(message, {"stream_options"})) {
    takes_stream_options = false;
  } else if (extras && mentions(message, {"top_k", "repetition_penalty", "seed"})) {
    takes_extras = false;
  } else if (schema) {
    takes_schema = false;
  } else if (stream_options) {
    takes_stream_options = false;
  } else if (extras) {
    takes_extras = false;
  } else {
    return false;
  }
  return true;
}

Json chat_body(const std::string& model,
               const Prompt& prompt,
               const std::vector<SentImage>& images,
               const GenerateRequest& request,
               const ServerHabits& habits) {
  Json messages = Json::array();
  if (!prompt.system.empty()) messages.push_back({{"role", "system"}, {"content", prompt.system}});
  messages.push_back({{"role", "user"}, {"content", content_of(prompt, images)}});
  Json body{{"model", model}, {"messages", std::move(messages)}, {"stream", true}};
  body[habits.wants_completion_limit ? "max_completion_tokens" : "max_tokens"] =
      request.max_new_tokens;
  if (habits.takes_stream_options) body["stream_options"] = {{"include_usage", true}};
  if (request.sampling) add_sampling(body, *request.sampling, habits.takes_extras);
  if (!request.json_schema.empty() && habits.takes_schema) {
    body["response_format"] = {
        {"type", "json_schema"},
        {"json_schema",
         {{"name", "reply"},
          {"schema", parse_json(request.json_schema, "json_schema", ErrorCode::kInput)}}}};
  }
  return body;
}

std::string readable_prompt(const Prompt& prompt, const std::vector<SentImage>& images) {
  std::string text;
  if (!prompt.system.empty()) text += "system:\n" + prompt.system + "\n\n";
  text += "user:\n";
  std::size_t next_image = 0;
  for (const auto& part : prompt.parts) {
    if (const auto* words = std::get_if<std::string>(&part)) {
      text += *words;
    } else {
      const SentImage& image = images.at(next_image++);
      text += "[image " + std::to_string(image.width_px) + "x" + std::to_string(image.height_px) +
              "]\n";
    }
  }
  return text;
}

}  // namespace corgi
