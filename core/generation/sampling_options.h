// How the next token is chosen from the logits.
#pragma once

#include <cstdint>
#include <string_view>

namespace corgi {

struct SamplingOptions {
  double temperature = 0;       // 0: greedy
  int top_k = 0;                // 0: off
  double top_p = 1;             // 1: off
  double presence_penalty = 0;  // subtracted once from every token of the reply so far
  double repetition_penalty =
      1;  // divides positive and multiplies negative logits of tokens seen in prompt or reply
  std::uint64_t seed = 0;

  bool operator==(const SamplingOptions&) const = default;
};

enum class FinishReason { kStop, kLength, kCancelled, kRepetition };

// "stop", "length", "cancelled", "repetition".
inline std::string_view to_string(FinishReason reason) {
  switch (reason) {
    case FinishReason::kStop:
      return "stop";
    case FinishReason::kLength:
      return "length";
    case FinishReason::kCancelled:
      return "cancelled";
    case FinishReason::kRepetition:
      return "repetition";
  }
  return "stop";
}

}  // namespace corgi
