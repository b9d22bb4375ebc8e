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

// kRepetition: the reply fell into a loop. kBrokenOutput: the network gave something that isn't a
// number, so that no token could be chosen.
enum class FinishReason { kStop, kLength, kCancelled, kRepetition, kBrokenOutput };

// "stop", "length", "cancelled", "repetition", "broken_output".
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
    case FinishReason::kBrokenOutput:
      return "broken_output";
  }
  return "stop";
}

}  // namespace corgi
