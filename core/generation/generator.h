// Runs a ragged batch of prompts to their ends: prefill, then one token for every unfinished
// sequence at a time.
#pragma once

#include "core/generation/prefix_cache.h"
#include "core/generation/repetition_guard.h"
#include "core/generation/sampling_options.h"
#include "core/generation/token_constraint.h"
#include "core/qwen3vl/model.h"

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace corgi {

// A prompt with the features of its images, in the order of prompt->images().
struct GeneratorPrompt {
  std::shared_ptr<const ProcessorOutput> prompt;
  std::vector<std::shared_ptr<const VisionFeatures>> features;
};

struct GeneratorOptions {
  SamplingOptions
      sampling;  // every sequence draws with the same seed, so that batch and single runs agree
  int max_new_tokens = 512;
  std::vector<TokenId> stop_tokens;
  bool keep_logits = false;
  std::function<std::unique_ptr<TokenConstraint>()> make_constraint;  // empty: free text
  std::function<void(std::size_t sequence, TokenId)>
      on_token;                          // stop tokens excluded; may be empty
  std::function<void()> before_forward;  // may be empty
  std::stop_token stop;
  PrefixCache* prefixes = nullptr;  // null: nothing is kept for the next prompt
};

struct GeneratedSequence {
  std::vector<TokenId> ids;  // the stop token included when there was one
  FinishReason finish_reason = FinishReason::kLength;
  // With FinishReason::kRepetition alone. The last one ended the reply, unless its constraint could
  // lead it out; then the reply is complete.
  std::vector<Loop> loops;
  std::vector<float> logits;  // [ids, vocab] before penalties and constraint, only with keep_logits
};

struct GeneratorResult {
  std::vector<GeneratedSequence> sequences;
  double prefill_ms = 0;
  double decode_ms = 0;
  std::int64_t prefix_hits = 0;    // prompts whose beginning was there already
  std::int64_t prefix_misses = 0;  // beginnings that were computed
  double prefix_saved_ms = 0;
};

// Use on the inference thread. No padding: batch and single runs compute the same rows.
// Throws Error{kPromptTooLong} when a prompt leaves no room in the context, Error{kCancelled} when
// stopped before the first token; a later stop ends the unfinished sequences with
// FinishReason::kCancelled. A sequence whose logits aren't numbers ends with
// FinishReason::kBrokenOutput; Error{kInternal} when that is so for all of them from the start.
GeneratorResult generate(const Qwen3VlModel& model,
                         std::span<const GeneratorPrompt> prompts,
                         const GeneratorOptions& options);

}  // namespace corgi
