#include "tests/support/fake_engine.h"

#include <QPromise>
#include <QtConcurrent>

namespace corgi {

FakeEngine::FakeEngine(Script script) : script_(std::move(script)) {
  thread_.setMaxThreadCount(1);
}

FakeEngine::~FakeEngine() {
  thread_.waitForDone();
}

QFuture<std::vector<Generation>> FakeEngine::generate(GenerateRequest request) {
  {
    const std::lock_guard lock(mutex_);
    requests_.push_back(request);
  }
  auto promise = std::make_shared<QPromise<std::vector<Generation>>>();
  promise->start();
  auto future = promise->future();
  thread_.start([this, promise, request = std::move(request)] {
    try {
      promise->addResult(script_(request));
    } catch (...) {
      promise->setException(std::current_exception());
    }
    promise->finish();
  });
  return future;
}

QFuture<ModelInfo> FakeEngine::info() {
  ModelInfo model;
  model.name = "fake";
  model.fingerprint = "f00d";
  return QtFuture::makeReadyFuture(model);
}

void FakeEngine::set_reuse(const ReuseBudgets& budgets) {
  const std::lock_guard lock(mutex_);
  budgets_.push_back(budgets);
}

std::vector<ReuseBudgets> FakeEngine::budgets() const {
  const std::lock_guard lock(mutex_);
  return budgets_;
}

std::vector<GenerateRequest> FakeEngine::requests() const {
  const std::lock_guard lock(mutex_);
  return requests_;
}

std::string text_of(const Prompt& prompt) {
  std::string text;
  for (const auto& part : prompt.parts) {
    if (const auto* piece = std::get_if<std::string>(&part)) text += *piece;
  }
  return text;
}

Generation reply(std::string text, FinishReason reason) {
  Generation generation;
  generation.output_token_ids.assign(text.size(), 1);
  generation.prompt_token_ids.assign(3, 1);
  generation.text = std::move(text);
  generation.finish_reason = reason;
  generation.image_grid_thw = {{1, 16, 12}};
  generation.image_size_sent_px = {{192, 256}};
  generation.cache.vision_hits = 1;
  return generation;
}

FakeEngine::Script by_text(std::function<std::string(const std::string&)> answer) {
  return [answer = std::move(answer)](const GenerateRequest& request) {
    std::vector<Generation> generations;
    for (std::size_t i = 0; i < request.prompts.size(); ++i) {
      const std::string prompt = text_of(request.prompts[i]);
      const std::string text = answer(prompt);
      if (request.on_text) {
        request.on_text(i, std::string_view(text).substr(0, text.size() / 2));
        request.on_text(i, std::string_view(text).substr(text.size() / 2));
      }
      generations.push_back(reply(text));
      generations.back().prompt_text = prompt;
    }
    return generations;
  };
}

}  // namespace corgi
