#include "app/cli/agreement.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace corgi {
namespace {

// log(sum(exp(logits))), which no logit's size can overflow.
double log_sum_exp(std::span<const float> logits) {
  const double most = *std::ranges::max_element(logits);
  double sum = 0;
  for (const float logit : logits) sum += std::exp(logit - most);
  return most + std::log(sum);
}

std::ptrdiff_t first_choice(std::span<const float> logits) {
  return std::ranges::max_element(logits) - logits.begin();
}

}  // namespace

double divergence_nats(std::span<const float> p_logits, std::span<const float> q_logits) {
  const double p_sum = log_sum_exp(p_logits);
  const double q_sum = log_sum_exp(q_logits);
  double nats = 0;
  for (std::size_t i = 0; i < p_logits.size(); ++i) {
    const double log_p = p_logits[i] - p_sum;
    if (std::isinf(log_p)) continue;  // what p never chooses counts for nothing
    nats += std::exp(log_p) * (log_p - (q_logits[i] - q_sum));
  }
  return std::max(nats, 0.0);
}

void Agreement::add(std::span<const float> reference,
                    std::span<const float> other,
                    std::size_t vocab_size) {
  if (reference.size() != other.size()) {
    throw Error(ErrorCode::kInternal,
                "expected as many logits of both models, found " +
                    std::to_string(reference.size()) + " and " + std::to_string(other.size()));
  }
  for (std::size_t row = 0; row + vocab_size <= reference.size(); row += vocab_size) {
    const auto p = reference.subspan(row, vocab_size);
    const auto q = other.subspan(row, vocab_size);
    divergences_.push_back(divergence_nats(p, q));
    if (first_choice(p) == first_choice(q)) ++same_;
  }
}

double Agreement::mean_nats() const {
  if (divergences_.empty()) return 0;
  return std::accumulate(divergences_.begin(), divergences_.end(), 0.0) /
         static_cast<double>(divergences_.size());
}

double Agreement::percentile_99_nats() const {
  if (divergences_.empty()) return 0;
  std::vector<double> sorted = divergences_;
  const auto at = sorted.begin() + static_cast<std::ptrdiff_t>((sorted.size() - 1) * 99 / 100);
  std::ranges::nth_element(sorted, at);
  return *at;
}

double Agreement::same_first_choice() const {
  return divergences_.empty() ? 1 : static_cast<double>(same_) / static_cast<double>(tokens());
}

Json Agreement::to_json() const {
  return {{"tokens", tokens()},
          {"mean_kl_nats", mean_nats()},
          {"p99_kl_nats", percentile_99_nats()},
          {"same_first_choice", same_first_choice()}};
}

}  // namespace corgi
