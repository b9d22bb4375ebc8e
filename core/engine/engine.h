// "Give me text for these prompts": what the pipeline asks, whoever answers (this machine or a
// server). No tensor crosses this wall.
#pragma once

#include "core/base/error.h"
#include "core/engine/reuse_budgets.h"
#include "core/generation/sampling_options.h"
#include "core/image/image.h"
#include "core/image/image_budget.h"
#include "core/image/sent_size.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include <QFuture>

namespace corgi {

// One user turn: the pieces in the order in which the model reads them.
struct Prompt {
  std::string system;  // empty: no system turn
  std::vector<std::variant<std::string, Image>> parts;
};

// A batch of prompts that are answered together; batch and single runs give the same tokens.
struct GenerateRequest {
  std::vector<Prompt> prompts;
  std::optional<SamplingOptions> sampling;  // absent: the checkpoint's generation_config.json
  int max_new_tokens = 512;
  ImageBudget image_budget;  // of each image; an engine that can't choose leaves it alone
  std::string
      json_schema;  // not empty: the reply is decoded under this schema where the engine can
  bool keep_logits = false;
  std::stop_token stop;
  // How many cores others keep busy at the moment; an engine on this machine leaves them alone,
  // looked at before every token. May be null.
  std::shared_ptr<const std::atomic<int>> busy_cores;
  // Called on the engine's thread with text as it becomes complete. May be empty.
  std::function<void(std::size_t prompt_index, std::string_view text)> on_text;
};

// Wall times of one request in milliseconds, shared by its prompts.
struct GenerationTimings {
  double process_ms = 0;  // resize, patchify, tokenize
  double vision_ms = 0;
  double prefill_ms = 0;
  double decode_ms = 0;
};

// Hits and misses of the reuse tiers in one request.
struct CacheCounters {
  std::int64_t processor_hits = 0;
  std::int64_t processor_misses = 0;
  std::int64_t vision_hits = 0;
  std::int64_t vision_misses = 0;
  std::int64_t prefix_hits = 0;
  std::int64_t prefix_misses = 0;
  double saved_ms = 0;  // time that the hits' results once took to make
};

// What a server counted that doesn't tell the tokens themselves.
struct TokenUsage {
  int prompt_tokens = 0;
  int output_tokens = 0;
};

// The answer to one prompt. A cancelled run keeps the text before the stop.
struct Generation {
  std::vector<std::int32_t> prompt_token_ids;
  std::vector<std::int32_t> output_token_ids;  // the stop token included when there was one
  std::string prompt_text;  // exactly what the model read, image tokens as one <|image_pad|>
  std::string text;         // after kRepetition without the repeats: `repeated` stands there once
  std::string repeated;     // the piece that a loop repeated, only after kRepetition
  FinishReason finish_reason = FinishReason::kStop;
  std::vector<std::array<std::int64_t, 3>> image_grid_thw;
  std::vector<std::array<std::int64_t, 2>>
      image_size_sent_px;  // width, height of each image as the model saw it
  GenerationTimings timings;
  CacheCounters cache;
  // The most memory that this process held during the request, without what it kept of earlier
  // images; shared by the request's prompts. 0 where the system or the engine doesn't tell.
  std::int64_t peak_bytes = 0;
  std::vector<float> logits;        // [output tokens, vocab], only when keep_logits was set
  std::optional<TokenUsage> usage;  // of engines that leave the ids above empty

  int prompt_tokens() const {
    return usage ? usage->prompt_tokens : static_cast<int>(prompt_token_ids.size());
  }
  int output_tokens() const {
    return usage ? usage->output_tokens : static_cast<int>(output_token_ids.size());
  }
};

// How an engine on this machine takes images.
struct ImageNeeds {
  SizeLimits limits;
  // Kept by each tier of reuse for one image token.
  std::int64_t processor_bytes = 0;
  std::int64_t vision_bytes = 0;
  std::int64_t prefix_bytes = 0;
};

// What a person should know about the model in use.
struct ModelInfo {
  std::string name;         // the folder's or the server's name for it
  std::string description;  // "Qwen3-VL, 2.1 billion parameters, bf16, on cpu"
  std::string fingerprint;  // changes whenever any weight changes
  std::int64_t context_tokens = 0;
  std::int64_t vocab_size = 0;
  bool is_demo =
      false;  // from the checkpoint's own model card data: understands its sample world only
  std::optional<ImageNeeds> image = {};  // absent: a server decides
};

// Thread-safe. Futures carry Error as their exception.
class Engine {
 public:
  virtual ~Engine() = default;

  // Queues a request. An engine on this machine runs one after another, a server several at once,
  // which on_text then hears from in turns. The future ends with Error{kInput},
  // Error{kPromptTooLong}, Error{kOutOfMemory}, ... A stop gives replies with finish_reason
  // kCancelled, or Error{kCancelled} before the first token.
  virtual QFuture<std::vector<Generation>> generate(GenerateRequest request) = 0;

  // Ready once the model is loaded; ends with the Error when it can't be.
  virtual QFuture<ModelInfo> info() = 0;

  // What is kept between requests from now on: a running request ends first, then what has no room
  // is let go. Does nothing where nothing is kept.
  virtual void set_reuse(const ReuseBudgets& budgets) { static_cast<void>(budgets); }
};

}  // namespace corgi
