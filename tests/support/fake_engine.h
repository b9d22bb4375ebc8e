// An engine that answers from a script.
#pragma once

#include "core/engine/engine.h"

#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include <QThreadPool>

namespace corgi {

// Records every request and answers it on a thread of its own, one after another, as a real engine
// does.
class FakeEngine final : public Engine {
 public:
  // Answers one whole request: one generation for each prompt. It may wait, throw, or look at
  // request.stop.
  using Script = std::function<std::vector<Generation>(const GenerateRequest&)>;

  explicit FakeEngine(Script script);
  ~FakeEngine() override;

  QFuture<std::vector<Generation>> generate(GenerateRequest request) override;
  QFuture<ModelInfo> info() override;
  void set_reuse(const ReuseBudgets& budgets) override;

  std::vector<GenerateRequest> requests() const;
  std::vector<ReuseBudgets> budgets() const;

 private:
  Script script_;
  mutable std::mutex mutex_;
  std::vector<GenerateRequest> requests_;
  std::vector<ReuseBudgets> budgets_;
  QThreadPool thread_;
};

// The text parts of a prompt, joined.
std::string text_of(const Prompt& prompt);

// A complete reply, with one token for each byte.
Generation reply(std::string text, FinishReason reason = FinishReason::kStop);

// A script that answers every prompt by its text, and streams each reply in two pieces.
FakeEngine::Script by_text(std::function<std::string(const std::string& prompt)> answer);

}  // namespace corgi
