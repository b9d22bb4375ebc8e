#include "core/engine/remote_server.h"

#include "core/base/elapsed.h"
#include "core/base/log.h"
#include "core/engine/remote_reply.h"

#include <algorithm>

namespace corgi {
namespace {

constexpr qint64 kMaxListBytes = 8 << 20;
constexpr qsizetype kMaxAnswerBytes = 64 << 20;
constexpr std::int64_t kMaxContext = 1LL << 40;
constexpr std::chrono::milliseconds kListTimeout{20'000};

// How servers tell their context: vLLM, llama-server, LM Studio.
std::int64_t context_of(const Json& model) {
  const auto number = [](const Json& object, const char* key) -> std::int64_t {
    const auto it = object.find(key);
    if (it == object.end() || !it->is_number_integer()) return 0;
    return std::clamp<std::int64_t>(it->get<std::int64_t>(), 0, kMaxContext);
  };
  for (const char* key : {"max_model_len", "context_length", "max_context_length"}) {
    if (const std::int64_t tokens = number(model, key)) return tokens;
  }
  const auto meta = model.find("meta");
  return meta != model.end() && meta->is_object() ? number(*meta, "n_ctx_train") : 0;
}

bool is_about_length(std::string_view message) {
  for (const std::string_view words : {"context length",
                                       "context_length",
                                       "maximum context",
                                       "context size",
                                       "too long",
                                       "max_model_len"}) {
    if (message.find(words) != message.npos) return true;
  }
  return false;
}

bool is_stream(const HttpHead& head) {
  return head.header("Content-Type").startsWith("text/event-stream");
}

}  // namespace

// One try of one prompt; what was told of it survives into the next try.
struct RemoteServer::Attempt {
  const std::function<void(std::string_view)>& on_text;
  std::string told;  // handed to on_text so far
  ReplyReader reply;
  HttpHead head;
  QByteArray body;  // of a refusal or of an answer in one piece
  Clock::time_point start = Clock::now();
  double first_text_ms = 0;

  void restart() {
    reply = ReplyReader();
    head = HttpHead();
    body.clear();
    start = Clock::now();
    first_text_ms = 0;
  }

  void take(std::string_view json) {
    reply.take(json);
    const std::string& text = reply.text();
    if (text.empty()) return;
    if (first_text_ms == 0) first_text_ms = elapsed_ms(start);
    // A second try may word it anew; nobody wants to read its beginning twice.
    if (text.size() <= told.size() || !text.starts_with(told)) return;
    if (on_text) on_text(std::string_view(text).substr(told.size()));
    told = text;
  }
};

HttpRequest RemoteServer::request_for(const QByteArray& method, const char* path) const {
  HttpRequest request;
  request.method = method;
  request.url = options_.address;
  request.url.setPath(options_.address.path() + QLatin1String(path));
  request.answer_timeout = options_.answer_timeout;
  request.silence_timeout = options_.silence_timeout;
  request.headers.emplace_back("Content-Type", "application/json");
  if (!options_.key.isEmpty()) {
    request.headers.emplace_back("Authorization", "Bearer " + options_.key);
  }
  return request;
}

std::string RemoteServer::without_key(std::string text) const {
  const std::string key = options_.key.toStdString();
  for (std::size_t at = 0; !key.empty() && (at = text.find(key, at)) != text.npos;) {
    text.replace(at, key.size(), "***");
  }
  return text;
}

Error RemoteServer::refusal(const HttpHead& head, std::string_view body) const {
  const std::string said = without_key(failure_message(body));
  const std::string message =
      name() + " answered " + std::to_string(head.status) + (said.empty() ? "" : ": " + said);
  if (is_worth_retrying(head.status)) return {ErrorCode::kNetwork, message};
  if (head.status == 401 || head.status == 403) {
    return {ErrorCode::kAccess, message + (options_.key.isEmpty() ? " (no key was given)" : "")};
  }
  if (head.status == 413 || is_about_length(said)) return {ErrorCode::kPromptTooLong, message};
  if (head.status == 404 && said.find("odel") != said.npos) {
    return {ErrorCode::kUnknownModel, message};
  }
  if (head.status == 404 || head.status == 405) {
    return {ErrorCode::kServerReply,
            message + " (is " + options_.address.toString().toStdString() +
                " the address of an OpenAI-compatible server?)"};
  }
  return {ErrorCode::kServerReply, message};
}

std::vector<ServerModel> RemoteServer::models(const std::stop_token& stop) {
  HttpRequest request = request_for("GET", "/models");
  request.answer_timeout = std::min(request.answer_timeout, kListTimeout);
  const HttpReply reply = http_.send(request, kMaxListBytes, stop);
  if (!reply.head.ok()) throw refusal(reply.head, reply.body.toStdString());
  const std::string where = name() + ": /models";
  const Json json = parse_json(reply.body.toStdString(), where, ErrorCode::kServerReply);
  std::vector<ServerModel> models;
  for (const Json& entry : JsonObject(json, where, ErrorCode::kServerReply).array("data")) {
    models.push_back(
        {JsonObject(entry, where, ErrorCode::kServerReply).string("id"), context_of(entry)});
  }
  return models;
}

void RemoteServer::attempt(Attempt& attempt, const Json& body, const std::stop_token& stop) {
  HttpRequest request = request_for("POST", "/chat/completions");
  request.body = QByteArray::fromStdString(dump_json(body));
  SseReader events;
  const auto take = [&](std::string_view data) { attempt.take(data); };
  attempt.head = http_.send(
      request,
      [&](const HttpHead& head, const QByteArray& piece) {
        attempt.head = head;
        if (head.ok() && is_stream(head)) return events.push(piece, take);
        attempt.body += piece;
        if (attempt.body.size() > kMaxAnswerBytes) {
          throw Error(ErrorCode::kServerReply, name() + ": the answer has more than 64 MiB");
        }
      },
      stop);
  if (!attempt.head.ok()) throw refusal(attempt.head, attempt.body.toStdString());
  if (is_stream(attempt.head)) {
    events.finish(take);
  } else {
    attempt.take(attempt.body.toStdString());
  }
  if (!attempt.reply.has_finished()) {
    throw Error(ErrorCode::kNetwork, name() + ": the reply was cut short");
  }
}

Generation RemoteServer::complete(const std::string& model,
                                  const Prompt& prompt,
                                  const std::vector<SentImage>& images,
                                  const GenerateRequest& request,
                                  ServerHabits& habits,
                                  const std::function<void(std::string_view)>& on_text) {
  Attempt state{on_text, {}, {}, {}, {}};
  Generation generation;
  for (int tries = 1;;) {
    const Json body = chat_body(model, prompt, images, request, habits);
    state.restart();
    try {
      attempt(state, body, request.stop);
      generation.finish_reason = state.reply.finish_reason();
      break;
    } catch (const Error& e) {
      if (e.code() == ErrorCode::kCancelled) {
        generation.finish_reason = FinishReason::kCancelled;
        break;
      }
      const int status = state.head.status;
      const bool refused = status == 400 || status == 415 || status == 422 || status == 501;
      if (refused && e.code() == ErrorCode::kServerReply && habits.learn(e.what(), body)) {
        qCInfo(engine_log) << "asking in a simpler way:" << e.what();
        continue;
      }
      if (e.code() != ErrorCode::kNetwork || tries >= options_.retry.attempts) throw;
      qCInfo(engine_log) << "trying again:" << e.what();
      wait_or_stop(retry_delay(options_.retry, tries++, retry_after(state.head)), request.stop);
    }
  }
  generation.text = state.reply.text();
  generation.prompt_text = readable_prompt(prompt, images);
  // A server that doesn't count sends about one token in each chunk.
  generation.usage = state.reply.usage().value_or(TokenUsage{0, state.reply.chunks()});
  generation.timings.prefill_ms = state.first_text_ms;
  generation.timings.decode_ms = elapsed_ms(state.start) - state.first_text_ms;
  for (const SentImage& image : images) {
    generation.image_size_sent_px.push_back({image.width_px, image.height_px});
  }
  return generation;
}

}  // namespace corgi
