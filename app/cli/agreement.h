// How alike two models' choices of the next token are.
#pragma once

#include "core/base/json.h"

#include <cstddef>
#include <span>
#include <vector>

namespace corgi {

// Kullback-Leibler divergence KL(p || q) in nats of the distributions that two rows of logits
// [vocab] give at temperature 1: what is lost by drawing from q in place of p. Never below 0.
double divergence_nats(std::span<const float> p_logits, std::span<const float> q_logits);

// What one model's logits lose against another's, over many tokens.
class Agreement {
 public:
  // Rows of logits [tokens, vocab] of both, behind the same tokens. Throws Error{kInternal} when
  // they have different sizes.
  void add(std::span<const float> reference, std::span<const float> other, std::size_t vocab_size);

  std::size_t tokens() const { return divergences_.size(); }
  double mean_nats() const;
  // Of a hundred tokens the worst but one.
  double percentile_99_nats() const;
  // 0 .. 1: tokens that both find the likeliest.
  double same_first_choice() const;
  Json to_json() const;

 private:
  std::vector<double> divergences_;
  std::size_t same_ = 0;
};

}  // namespace corgi
