#include "core/generation/sampler.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace corgi {
namespace {

constexpr std::uint8_t kSeen = 1;
constexpr std::uint8_t kInReply = 2;

// The standard distributions differ between standard libraries; a seed must not.
double uniform01(std::mt19937_64& random) {
  return static_cast<double>(random() >> 11) * 0x1.0p-53;
}

TokenId greedy(std::span<const float> logits) {
  return static_cast<TokenId>(std::max_element(logits.begin(), logits.end()) - logits.begin());
}

void require_choosable(std::span<const float> logits) {
  float largest = -std::numeric_limits<float>::infinity();
  for (const float logit : logits) {
    if (std::isnan(logit))
      throw Error(ErrorCode::kInternal,
                  "the model's output isn't a number: its weights may be damaged");
    largest = std::max(largest, logit);
  }
  if (!std::isfinite(largest))
    throw Error(ErrorCode::kInternal, "the model's output leaves no token to choose");
}

}  // namespace

Sampler::Sampler(const SamplingOptions& options, std::span<const TokenId> prompt_ids)
    : options_(options), random_(options.seed) {
  for (const TokenId id : prompt_ids) remember(id, /*in_reply=*/false);
}

void Sampler::remember(TokenId id, bool in_reply) {
  const auto at = static_cast<std::size_t>(id);
  if (at >= marks_.size()) marks_.resize(at + 1);
  if (!(marks_[at] & kSeen)) seen_.push_back(id);
  if (in_reply && !(marks_[at] & kInReply)) in_reply_.push_back(id);
  marks_[at] |= in_reply ? kSeen | kInReply : kSeen;
}

void Sampler::apply_penalties(std::span<float> logits) const {
  const auto at = [&](TokenId id) {
    return static_cast<std::size_t>(id) < logits.size() ? &logits[static_cast<std::size_t>(id)]
                                                        : nullptr;
  };
  if (options_.repetition_penalty != 1) {
    const auto penalty = static_cast<float>(options_.repetition_penalty);
    for (const TokenId id : seen_) {
      if (float* logit = at(id)) *logit = *logit > 0 ? *logit / penalty : *logit * penalty;
    }
  }
  if (options_.presence_penalty != 0) {
    for (const TokenId id : in_reply_) {
      if (float* logit = at(id)) *logit -= static_cast<float>(options_.presence_penalty);
    }
  }
}

TokenId Sampler::draw(std::span<const float> logits) {
  candidates_.clear();
  for (std::size_t i = 0; i < logits.size(); ++i) {
    if (std::isfinite(logits[i])) candidates_.push_back({logits[i], static_cast<TokenId>(i)});
  }
  const auto better = [](const Candidate& a, const Candidate& b) {
    return a.logit != b.logit ? a.logit > b.logit : a.id < b.id;
  };
  std::size_t kept = candidates_.size();
  if (options_.top_k > 0) kept = std::min(kept, static_cast<std::size_t>(options_.top_k));
  std::partial_sort(candidates_.begin(),
                    candidates_.begin() + static_cast<std::ptrdiff_t>(kept),
                    candidates_.end(),
                    better);
  candidates_.resize(kept);

  const double largest = candidates_.front().logit;
  std::vector<double> weights(kept);
  double total = 0;
  for (std::size_t i = 0; i < kept; ++i)
    total += weights[i] = std::exp((candidates_[i].logit - largest) / options_.temperature);
  if (options_.top_p < 1) {
    double mass = 0;
    std::size_t n = 0;
    while (n < kept && (n == 0 || mass < options_.top_p * total)) mass += weights[n++];
    kept = n;
    total = mass;
  }
  double target = uniform01(random_) * total;
  for (std::size_t i = 0; i + 1 < kept; ++i) {
    if ((target -= weights[i]) < 0) return candidates_[i].id;
  }
  return candidates_[kept - 1].id;
}

TokenId Sampler::sample(std::span<float> logits) {
  apply_penalties(logits);
  require_choosable(logits);
  const TokenId id = options_.temperature > 0 ? draw(logits) : greedy(logits);
  remember(id, /*in_reply=*/true);
  return id;
}

}  // namespace corgi
