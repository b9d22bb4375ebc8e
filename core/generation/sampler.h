// Logits to the next token: penalties, temperature, top-k, top-p, and a seeded draw.
#pragma once

#include "core/generation/sampling_options.h"
#include "core/tokenizer/tokenizer.h"

#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace corgi {

// One for each sequence; not thread-safe. The same seed, prompt and logits give the same tokens on
// every machine. Source: transformers v5.24.0, generation/logits_process.py (repetition penalty,
// temperature, top-k, top-p, in that order); vLLM v0.11, sampling_params.py (presence penalty
// counts the reply alone).
class Sampler {
 public:
  Sampler(const SamplingOptions& options, std::span<const TokenId> prompt_ids);

  // logits [vocab] are used as scratch. Tokens at minus infinity are never chosen.
  // Throws Error{kInternal} when no token can be chosen: every logit is minus infinity or one isn't
  // a number.
  TokenId sample(std::span<float> logits);
  // Counts a token that came into the reply without a choice.
  void accept(TokenId id) { remember(id, /*in_reply=*/true); }

 private:
  struct Candidate {
    float logit;
    TokenId id;
  };
  class Ranking;

  void apply_penalties(std::span<float> logits) const;
  TokenId draw(std::span<const float> logits);
  void remember(TokenId id, bool in_reply);

  SamplingOptions options_;
  std::mt19937_64 random_;
  std::vector<TokenId> seen_;        // distinct tokens of prompt and reply
  std::vector<TokenId> in_reply_;    // distinct tokens of the reply
  std::vector<std::uint8_t> marks_;  // per token id: bit 0 seen, bit 1 in the reply
  std::vector<Candidate> candidates_;
};

}  // namespace corgi
