// What earlier questions took on this machine, and what the next one will take.
#pragma once

#include "core/pipeline/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace corgi {

// Means over the earlier questions of one model. 0 where nothing is known.
struct RunCosts {
  int runs = 0;
  double vision_ms_per_token = 0;   // of the image, when it is encoded
  double prefill_ms_per_token = 0;  // read, image tokens among them
  double decode_ms_per_token = 0;
  double output_tokens = 0;  // of a whole question
  double text_tokens = 0;    // read besides the image, all exchanges of a question together
};

// From results of one model; others and those that were stopped are left out.
RunCosts run_costs(const std::vector<Result>& results, const std::string& model_fingerprint);

struct ImagePrediction {
  std::int64_t width_px = 0;  // as the model will see it
  std::int64_t height_px = 0;
  std::int64_t tokens = 0;
  double seconds = 0;  // until the answer; 0 when nothing is known
};

// `most_tokens` 0: the limit of the published checkpoints. Throws Error{kInput} for a picture whose
// longer side is more than 200 times the shorter.
ImagePrediction predict(int width_px,
                        int height_px,
                        std::int64_t most_tokens,
                        const RunCosts& costs);

}  // namespace corgi
