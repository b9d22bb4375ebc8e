#include "core/generation/after_thought.h"

#include <limits>
#include <utility>

namespace corgi {
namespace {

constexpr float kNever = -std::numeric_limits<float>::infinity();

}  // namespace

AfterThought::AfterThought(TokenId end_of_thought,
                           int max_tokens,
                           std::span<const TokenId> stop_tokens,
                           std::unique_ptr<TokenConstraint> reply)
    : end_of_thought_(end_of_thought),
      tokens_left_(max_tokens),
      stop_tokens_(stop_tokens.begin(), stop_tokens.end()),
      reply_(std::move(reply)) {}

void AfterThought::mask(std::span<float> logits) {
  if (!thinking_) return reply_->mask(logits);
  if (tokens_left_ > 0) {
    for (const TokenId stop : stop_tokens_) logits[static_cast<std::size_t>(stop)] = kNever;
    return;
  }
  for (std::size_t i = 0; i < logits.size(); ++i) {
    if (static_cast<TokenId>(i) != end_of_thought_) logits[i] = kNever;
  }
}

std::vector<TokenId> AfterThought::forced() const {
  return thinking_ ? std::vector<TokenId>() : reply_->forced();
}

bool AfterThought::leave_loop() {
  if (!thinking_) return reply_->leave_loop();
  tokens_left_ = 0;
  return true;
}

void AfterThought::accept(TokenId id) {
  if (!thinking_) return reply_->accept(id);
  --tokens_left_;
  thinking_ = id != end_of_thought_;
}

}  // namespace corgi
