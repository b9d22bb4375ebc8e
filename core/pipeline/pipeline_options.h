// Everything about the method that a person can set.
#pragma once

#include "core/base/settings.h"
#include "core/generation/sampling_options.h"
#include "core/image/image_budget.h"
#include "core/pipeline/result.h"

#include <array>
#include <optional>

namespace corgi {

// What one stage does differently; what is absent is as for all stages.
struct StageOptions {
  std::optional<int> max_new_tokens;
  std::optional<double> temperature;
};

struct PipelineOptions {
  Mode mode = Mode::kThorough;
  int max_steps = 4;
  int max_regions_per_step = 5;
  double crop_margin = 0.125;  // of the longer side, on every side of a crop
  double nms_iou = 0.7;        // boxes of one step that overlap more are one; 1: all stay
  std::optional<SamplingOptions> sampling;  // absent: the checkpoint's own
  int max_new_tokens = 512;                 // of each exchange
  std::array<StageOptions, 5> stages;       // by Stage
  int ocr_threads = 0;  // regions read at once; 0: half of the processor's threads
  // The whole image, for every stage that looks at it, so that it is encoded once. Boxes need
  // 1024 image tokens or more: ggml-org/llama.cpp#16842.
  ImageBudget image_budget{1024, 2048};
  ImageBudget crop_budget{0, 1024};  // what captions and readings look at
  bool model_reads = false;          // the text, in place of the OCR engine
  bool second_look = false;          // locate again in a crop around each small box
  bool counter_check = false;        // would the model say the same without what is in the box?
  bool with_explanation = true;      // beside the answer

  const StageOptions& of(Stage stage) const { return stages[static_cast<std::size_t>(stage)]; }
  StageOptions& of(Stage stage) { return stages[static_cast<std::size_t>(stage)]; }
};

// What a person set, whatever it is: a least above the most is lowered to it. `usual_sampling` is
// the checkpoint's own, on which a temperature or seed of one's own builds.
PipelineOptions method_options(const MethodSettings& settings,
                               const SamplingOptions& usual_sampling);

// Throws Error{kInput} naming the option, what was expected and what was found.
void check_options(const PipelineOptions& options);

}  // namespace corgi
