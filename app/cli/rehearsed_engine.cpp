#include "app/cli/rehearsed_engine.h"

#include "core/generation/json_schema_mask.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corgi {
namespace {

// As Qwen3-VL's checkpoints are published with.
constexpr int kTopK = 20;

// Source of the forms: core/pipeline/reply_schemas.
constexpr std::string_view kReasoning =
    R"({"thought": "I look for the four things that the question is about, one after the other: )"
    R"(what stands in the upper half and what stands below it, and compare them.", "steps": [)"
    R"({"statement": "the thing at the upper left", "look": "object"}, )"
    R"({"statement": "the thing at the upper right", "look": "object"}, )"
    R"({"statement": "the thing at the lower left", "look": "object"}, )"
    R"({"statement": "the words at the lower right", "look": "text"}]})";
constexpr std::string_view kCaption =
    R"({"caption": "A thing with a clear outline stands before an even background, and nothing )"
    R"(hides any part of it.", "verdict": "supported"})";
constexpr std::string_view kAnswer =
    R"({"answer": "All four things are there, each at its own place.", "explanation": "The upper )"
    R"(two and the one at the lower left are seen clearly, and the words at the lower right name )"
    R"(the last one.", "key_evidence": [1, 4]})";

// Of a quarter of the image's width and height, one in each quarter.
std::string grounding(std::size_t index, int places) {
  const int x0 = 40 + 500 * static_cast<int>(index % 2) + 60 * (places % 3);
  const int y0 = 40 + 500 * static_cast<int>(index / 2 % 2) + 60 * (places / 3 % 3);
  std::array<char, 96> text{};
  std::snprintf(text.data(),
                text.size(),
                R"([{"bbox_2d": [%d, %d, %d, %d], "label": "the thing"}])",
                x0,
                y0,
                x0 + 250,
                y0 + 250);
  return text.data();
}

std::vector<std::string> known_replies(const GenerateRequest& request, int places) {
  const auto asks_for = [&](const char* name) {
    return request.json_schema.find(name) != std::string::npos;
  };
  std::vector<std::string> replies;
  for (std::size_t i = 0; i < request.prompts.size(); ++i) {
    if (asks_for("\"steps\"")) {
      replies.emplace_back(kReasoning);
    } else if (asks_for("\"caption\"")) {
      replies.emplace_back(kCaption);
    } else if (asks_for("\"answer\"")) {
      replies.emplace_back(kAnswer);
    } else {
      replies.push_back(grounding(i, places));
    }
  }
  return replies;
}

}  // namespace

RehearsedEngine::RehearsedEngine(std::shared_ptr<Engine> inner,
                                 const std::filesystem::path& model_dir)
    : inner_(std::move(inner)),
      tokenizer_(Tokenizer::load(model_dir)),
      tokens_(std::make_shared<const JsonTokens>(tokenizer_)) {}

// Those of the reply that the schema leaves to the model.
int RehearsedEngine::chosen_tokens(const std::string& reply, const std::string& json_schema) const {
  JsonTokenConstraint constraint(
      std::make_shared<const JsonTokenMask>(json_schema, tokens_, std::vector<TokenId>()));
  const std::vector<TokenId> ids = tokenizer_.encode(reply);
  int chosen = 0;
  for (std::size_t i = 0; i < ids.size();) {
    const std::size_t forced = std::min(constraint.forced().size(), ids.size() - i);
    chosen += forced == 0;
    for (const std::size_t end = i + std::max<std::size_t>(forced, 1); i < end; ++i)
      constraint.accept(ids[i]);
  }
  return chosen;
}

QFuture<std::vector<Generation>> RehearsedEngine::generate(GenerateRequest request) {
  std::vector<std::string> replies = known_replies(request, places_);
  request.max_new_tokens = 1;
  for (const std::string& reply : replies) {
    request.max_new_tokens =
        std::max(request.max_new_tokens, chosen_tokens(reply, request.json_schema));
  }
  // Freely, so that nothing ends it early; drawn, so that it doesn't fall into a loop.
  request.json_schema.clear();
  request.on_text = nullptr;
  request.sampling = SamplingOptions();
  request.sampling->temperature = 1;
  request.sampling->top_k = kTopK;
  return inner_->generate(std::move(request))
      .then([replies = std::move(replies)](std::vector<Generation> generations) {
        for (std::size_t i = 0; i < generations.size(); ++i) {
          generations[i].text = replies[i];
          generations[i].repeated.clear();
          if (generations[i].finish_reason != FinishReason::kCancelled)
            generations[i].finish_reason = FinishReason::kStop;
        }
        return generations;
      });
}

}  // namespace corgi
