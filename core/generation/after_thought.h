// For Thinking checkpoints: free thought first, then a reply that must have a certain form.
#pragma once

#include "core/generation/token_constraint.h"

#include <memory>
#include <span>
#include <vector>

namespace corgi {

class AfterThought final : public TokenConstraint {
 public:
  // The prompt has opened the thought; `end_of_thought` is the id of </think>. It is forced after
  // `max_tokens` tokens, so that the reply itself always gets its turn. Until then no stop token
  // may come.
  AfterThought(TokenId end_of_thought,
               int max_tokens,
               std::span<const TokenId> stop_tokens,
               std::unique_ptr<TokenConstraint> reply);

  void mask(std::span<float> logits) override;
  void accept(TokenId id) override;
  std::vector<TokenId> forced() const override;
  // A thought that loops ends; the reply gets its turn.
  bool leave_loop() override;

 private:
  TokenId end_of_thought_;
  int tokens_left_;
  std::vector<TokenId> stop_tokens_;
  std::unique_ptr<TokenConstraint> reply_;
  bool thinking_ = true;
};

}  // namespace corgi
