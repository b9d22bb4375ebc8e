#include "app/cli/rehearsed_engine.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corgi {
namespace {

// A usual token of English and JSON.
constexpr std::size_t kBytesOfAToken = 4;

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

QFuture<std::vector<Generation>> RehearsedEngine::generate(GenerateRequest request) {
  std::vector<std::string> replies = known_replies(request, places_);
  std::size_t longest = 0;
  for (const std::string& reply : replies) longest = std::max(longest, reply.size());
  request.max_new_tokens = static_cast<int>(longest / kBytesOfAToken);
  // Freely, so that nothing ends it early; drawn, so that it doesn't fall into a loop.
  request.json_schema.clear();
  request.on_text = nullptr;
  request.sampling = SamplingOptions();
  request.sampling->temperature = 1;
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
