#include "core/history/run_costs.h"

#include <algorithm>
#include <cmath>

namespace corgi {
namespace {

// Of every published Qwen3-VL checkpoint: patches of 16 pixels, merged two by two.
constexpr double kTokenSide = 32;
constexpr double kLeastPixels = 65536;
constexpr double kMostPixels = 16777216;
constexpr double kMostAspect = 200;

double ratio(double sum, double count) {
  return count > 0 ? sum / count : 0;
}

// The nearest multiple, halves to the even one as Python's round() does.
double to_multiple(double side) {
  return std::max(std::nearbyint(side / kTokenSide), 1.0) * kTokenSide;
}

}  // namespace

RunCosts run_costs(const std::vector<Result>& results, const std::string& model_fingerprint) {
  RunCosts costs;
  double vision_ms = 0, vision_tokens = 0, prefill_ms = 0, read = 0, decode_ms = 0, written = 0;
  double text = 0;
  for (const Result& result : results) {
    if (result.cancelled || result.model.fingerprint != model_fingerprint) continue;
    if (result.exchanges.empty()) continue;
    ++costs.runs;
    for (const Exchange& exchange : result.exchanges) {
      const double image = static_cast<double>(result.image_tokens);
      if (exchange.step_number == 0 && exchange.timings.vision_ms > 0) {
        vision_ms += exchange.timings.vision_ms;
        vision_tokens += image;
      }
      prefill_ms += exchange.timings.prefill_ms;
      read += exchange.prompt_tokens;
      decode_ms += exchange.timings.decode_ms;
      written += exchange.output_tokens;
      text += std::max(0.0, exchange.prompt_tokens - image);
    }
  }
  costs.vision_ms_per_token = ratio(vision_ms, vision_tokens);
  costs.prefill_ms_per_token = ratio(prefill_ms, read);
  costs.decode_ms_per_token = ratio(decode_ms, written);
  costs.output_tokens = ratio(written, costs.runs);
  costs.text_tokens = ratio(text, costs.runs);
  return costs;
}

ImagePrediction predict(int width_px,
                        int height_px,
                        std::int64_t most_tokens,
                        const RunCosts& costs) {
  const double w = std::max(width_px, 1);
  const double h = std::max(height_px, 1);
  if (std::max(w, h) / std::min(w, h) > kMostAspect) {
    throw Error(ErrorCode::kInput, "the picture is more than 200 times as long as it is wide");
  }
  const double most =
      most_tokens > 0
          ? std::max(static_cast<double>(most_tokens) * kTokenSide * kTokenSide, kLeastPixels)
          : kMostPixels;
  // Source: transformers v5.24.0, image_processing_qwen2_vl.py, smart_resize.
  double sent_h = to_multiple(h);
  double sent_w = to_multiple(w);
  if (sent_h * sent_w > most) {
    const double beta = std::sqrt(h * w / most);
    sent_h = std::max(kTokenSide, std::floor(h / beta / kTokenSide) * kTokenSide);
    sent_w = std::max(kTokenSide, std::floor(w / beta / kTokenSide) * kTokenSide);
  } else if (sent_h * sent_w < kLeastPixels) {
    const double beta = std::sqrt(kLeastPixels / (h * w));
    sent_h = std::ceil(h * beta / kTokenSide) * kTokenSide;
    sent_w = std::ceil(w * beta / kTokenSide) * kTokenSide;
  }
  ImagePrediction prediction;
  prediction.width_px = static_cast<std::int64_t>(sent_w);
  prediction.height_px = static_cast<std::int64_t>(sent_h);
  const double tokens = sent_w / kTokenSide * (sent_h / kTokenSide);
  prediction.tokens = static_cast<std::int64_t>(tokens);
  if (costs.runs > 0) {
    const double ms = tokens * (costs.vision_ms_per_token + costs.prefill_ms_per_token) +
                      costs.text_tokens * costs.prefill_ms_per_token +
                      costs.output_tokens * costs.decode_ms_per_token;
    prediction.seconds = ms / 1000;
  }
  return prediction;
}

}  // namespace corgi
