// A whole question with known replies, so that every model does the same work.
#pragma once

#include "core/engine/engine.h"
#include "core/generation/json_schema_tokens.h"
#include "core/tokenizer/tokenizer.h"

#include <filesystem>
#include <memory>
#include <string>

namespace corgi {

// Has the inner engine read every prompt and choose as many tokens as it would have to for the
// known reply, and then gives that reply: four steps, a region for each, which is described and
// supports its step, and an answer. What the model itself would have written doesn't count; random
// weights, which name no region, take the same way.
class RehearsedEngine final : public Engine {
 public:
  // `model_dir` holds the inner engine's tokenizer. Throws what Tokenizer::load throws.
  RehearsedEngine(std::shared_ptr<Engine> inner, const std::filesystem::path& model_dir);

  // Where the regions lie from now on: of two numbers no region is the same. Not while a request
  // runs.
  void set_places(int places) { places_ = places; }

  QFuture<std::vector<Generation>> generate(GenerateRequest request) override;
  QFuture<ModelInfo> info() override { return inner_->info(); }

 private:
  int chosen_tokens(const std::string& reply, const std::string& json_schema) const;

  std::shared_ptr<Engine> inner_;
  Tokenizer tokenizer_;
  std::shared_ptr<const JsonTokens> tokens_;
  int places_ = 0;
};

}  // namespace corgi
