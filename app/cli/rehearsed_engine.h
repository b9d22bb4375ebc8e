// A whole question with known replies, so that every model does the same work.
#pragma once

#include "core/engine/engine.h"

#include <memory>

namespace corgi {

// Has the inner engine read every prompt and write as many tokens as the known reply has, and then
// gives that reply: four steps, a region for each, which is described and supports its step, and an
// answer. What the model itself would have written doesn't count; random weights, which name no
// region, take the same way.
class RehearsedEngine final : public Engine {
 public:
  explicit RehearsedEngine(std::shared_ptr<Engine> inner) : inner_(std::move(inner)) {}

  // Where the regions lie from now on: of two numbers no region is the same. Not while a request
  // runs.
  void set_places(int places) { places_ = places; }

  QFuture<std::vector<Generation>> generate(GenerateRequest request) override;
  QFuture<ModelInfo> info() override { return inner_->info(); }

 private:
  std::shared_ptr<Engine> inner_;
  int places_ = 0;
};

}  // namespace corgi
