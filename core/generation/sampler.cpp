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

// The candidates from the likeliest down, put in order as far as they are asked for: sorting a
// whole vocabulary takes as long as reading a layer's weights.
class Sampler::Ranking {
 public:
  explicit Ranking(std::vector<Candidate>& candidates) : candidates_(candidates) {}

  const Candidate& operator[](std::size_t rank) {
    if (rank >= sorted_) sort(std::max(rank + 1, 2 * sorted_));
    return candidates_[rank];
  }

  // All but the `n` likeliest go.
  void cut(std::size_t n) {
    if (n >= candidates_.size()) return;
    sort(n);
    candidates_.resize(n);
  }

 private:
  static constexpr std::size_t kFewest = 64;

  void sort(std::size_t n) {
    const auto better = [](const Candidate& a, const Candidate& b) {
      return a.logit != b.logit ? a.logit > b.logit : a.id < b.id;
    };
    n = std::min(std::max(n, kFewest), candidates_.size());
    const auto at = [this](std::size_t i) {
      return candidates_.begin() + static_cast<std::ptrdiff_t>(i);
    };
    std::partial_sort(at(sorted_), at(n), candidates_.end(), better);
    sorted_ = n;
  }

  std::vector<Candidate>& candidates_;
  std::size_t sorted_ = 0;
};

TokenId Sampler::draw(std::span<const float> logits) {
  candidates_.clear();
  float largest = -std::numeric_limits<float>::infinity();
  for (std::size_t i = 0; i < logits.size(); ++i) {
    if (!std::isfinite(logits[i])) continue;
    candidates_.push_back({logits[i], static_cast<TokenId>(i)});
    largest = std::max(largest, logits[i]);
  }
  Ranking ranking(candidates_);
  if (options_.top_k > 0) ranking.cut(static_cast<std::size_t>(options_.top_k));
  const auto weight = [&](const Candidate& candidate) {
    return std::exp((static_cast<double>(candidate.logit) - largest) / options_.temperature);
  };
  double total = 0;
  for (const Candidate& candidate : candidates_) total += weight(candidate);
  std::size_t kept = candidates_.size();
  if (options_.top_p < 1) {
    const double wanted = options_.top_p * total;
    total = weight(ranking[0]);
    std::size_t n = 1;
    while (n < kept && total < wanted) total += weight(ranking[n++]);
    kept = n;
  }
  double target = uniform01(random_) * total;
  for (std::size_t i = 0; i + 1 < kept; ++i) {
    if ((target -= weight(ranking[i])) < 0) return ranking[i].id;
  }
  return ranking[kept - 1].id;
}

TokenId Sampler::sample(std::span<float> logits) {
  apply_penalties(logits);
  require_choosable(logits);
  const TokenId id = options_.temperature > 0 ? draw(logits) : greedy(logits);
  remember(id, /*in_reply=*/true);
  return id;
}

}  // namespace corgi
