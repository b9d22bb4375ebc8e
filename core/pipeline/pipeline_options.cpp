#include "core/pipeline/pipeline_options.h"

#include "core/base/error.h"

#include <algorithm>
#include <string>

namespace corgi {
namespace {

constexpr double kMostNewTokens = 1 << 20;
constexpr double kMostImageTokens = 1 << 20;
constexpr double kHottest = 100;

void check_range(const std::string& name, double value, double least, double most) {
  if (value >= least && value <= most) return;
  throw Error(ErrorCode::kInput,
              name + ": expected " + std::to_string(least) + " to " + std::to_string(most) +
                  ", found " + std::to_string(value));
}

void check_budget(const std::string& name, const ImageBudget& budget) {
  check_range(name + ".least_tokens",
              static_cast<double>(budget.least_tokens),
              0,
              budget.most_tokens > 0 ? static_cast<double>(budget.most_tokens) : kMostImageTokens);
  check_range(name + ".most_tokens", static_cast<double>(budget.most_tokens), 0, kMostImageTokens);
}

}  // namespace

PipelineOptions method_options(const MethodSettings& settings,
                               const SamplingOptions& usual_sampling) {
  PipelineOptions options;
  options.image_budget = {settings.least_image_tokens, settings.most_image_tokens};
  if (settings.most_image_tokens > 0) {
    options.image_budget.least_tokens =
        std::min(options.image_budget.least_tokens, options.image_budget.most_tokens);
  }
  options.crop_budget.most_tokens = settings.most_crop_tokens;
  options.max_steps = settings.max_steps;
  options.max_regions_per_step = settings.max_regions_per_step;
  options.crop_margin = settings.crop_margin;
  options.nms_iou = settings.nms_iou;
  options.max_new_tokens = settings.max_new_tokens;
  options.second_look = settings.second_look;
  options.counter_check = settings.counter_check;
  options.with_explanation = settings.with_explanation;
  if (settings.temperature || settings.seed != 0) {
    options.sampling = usual_sampling;
    options.sampling->temperature = settings.temperature.value_or(usual_sampling.temperature);
    options.sampling->seed = static_cast<std::uint64_t>(settings.seed);
  }
  return options;
}

void check_options(const PipelineOptions& options) {
  check_range("max_steps", options.max_steps, 1, 32);
  check_range("max_regions_per_step", options.max_regions_per_step, 1, 64);
  check_range("crop_margin", options.crop_margin, 0, 1);
  check_range("nms_iou", options.nms_iou, 0, 1);
  check_range("max_new_tokens", options.max_new_tokens, 1, kMostNewTokens);
  check_budget("image_budget", options.image_budget);
  check_budget("crop_budget", options.crop_budget);
  for (const StageOptions& stage : options.stages) {
    if (stage.max_new_tokens)
      check_range("max_new_tokens of a stage", *stage.max_new_tokens, 1, kMostNewTokens);
    if (stage.temperature) check_range("temperature of a stage", *stage.temperature, 0, kHottest);
  }
}

}  // namespace corgi
