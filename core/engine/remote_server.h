// One OpenAI-compatible server: its models, and one reply at a time from it.
#pragma once

#include "core/engine/engine.h"
#include "core/engine/remote_options.h"
#include "core/engine/remote_request.h"
#include "core/net/http_client.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace corgi {

// What a server lists.
struct ServerModel {
  std::string id;
  std::int64_t context_tokens = 0;  // 0: it doesn't tell
};

// Blocking, on the thread that made it: see HttpClient. Messages never hold the key.
class RemoteServer {
 public:
  explicit RemoteServer(RemoteOptions options) : options_(std::move(options)) {}

  // GET /models. Throws Error{kNetwork}, Error{kAccess}, Error{kServerReply}, Error{kCancelled}.
  std::vector<ServerModel> models(const std::stop_token& stop);

  // One chat completion, tried again when the network or the server has a bad moment; `on_text`
  // hears the text as it arrives, never twice. A stop gives what there was, with finish_reason
  // kCancelled. Throws as above, Error{kUnknownModel} and Error{kPromptTooLong}.
  Generation complete(const std::string& model,
                      const Prompt& prompt,
                      const std::vector<SentImage>& images,
                      const GenerateRequest& request,
                      ServerHabits& habits,
                      const std::function<void(std::string_view)>& on_text);

 private:
  struct Attempt;
  HttpRequest request_for(const QByteArray& method, const char* path) const;
  void attempt(Attempt& attempt, const Json& body, const std::stop_token& stop);
  Error refusal(const HttpHead& head, std::string_view body) const;
  std::string without_key(std::string text) const;
  std::string name() const { return origin_of(options_.address).toStdString(); }

  RemoteOptions options_;
  HttpClient http_;
};

}  // namespace corgi
