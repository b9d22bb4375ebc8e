#include "app/cli/method_options.h"

#include <algorithm>
#include <array>

namespace corgi {
namespace {

constexpr std::int64_t kMostTokens = 1'000'000;
constexpr std::int64_t kMostMegabytes = 1'000'000;

struct StageOption {
  Stage stage;
  const char* name;
};

constexpr std::array kTokensOfStages{
    StageOption{Stage::kReasoning, "--reasoning-tokens"},
    StageOption{Stage::kGrounding, "--grounding-tokens"},
    StageOption{Stage::kEvidence, "--caption-tokens"},
    StageOption{Stage::kSynthesis, "--answer-tokens"},
};
constexpr const char* kReasoningTemperature = "--reasoning-temperature";

template <typename Target, typename Value>
void set(Target& target, const std::optional<Value>& value) {
  if (value) target = static_cast<Target>(*value);
}

}  // namespace

void apply_method_options(const Arguments& arguments, PipelineOptions& options) {
  set(options.max_steps, arguments.integer("--max-steps", 1, 32));
  set(options.max_regions_per_step, arguments.integer("--max-regions", 1, 64));
  set(options.nms_iou, arguments.number("--nms-iou", 0, 1));
  set(options.crop_margin, arguments.number("--crop-margin", 0, 1));
  set(options.image_budget.most_tokens, arguments.integer("--image-tokens", 0, kMostTokens));
  set(options.image_budget.least_tokens, arguments.integer("--least-image-tokens", 0, kMostTokens));
  set(options.crop_budget.most_tokens, arguments.integer("--crop-tokens", 0, kMostTokens));
  // A smaller budget of one's own matters more than the usual enlarging.
  if (options.image_budget.most_tokens > 0 && !arguments.has("--least-image-tokens")) {
    options.image_budget.least_tokens =
        std::min(options.image_budget.least_tokens, options.image_budget.most_tokens);
  }
  if (options.image_budget.most_tokens > 0 &&
      options.image_budget.least_tokens > options.image_budget.most_tokens) {
    throw UsageError("--least-image-tokens: expected at most --image-tokens, " +
                     std::to_string(options.image_budget.most_tokens) + ", found " +
                     std::to_string(options.image_budget.least_tokens));
  }
  for (const StageOption& option : kTokensOfStages) {
    const auto tokens = arguments.integer(option.name, 1, kMostTokens);
    if (tokens) options.of(option.stage).max_new_tokens = static_cast<int>(*tokens);
  }
  options.of(Stage::kReasoning).temperature = arguments.number(kReasoningTemperature, 0, 100);
  options.second_look = arguments.has("--second-look");
  options.counter_check = arguments.has("--counter-check");
  options.with_explanation = !arguments.has("--no-explanation");
}

bool sets_stage_temperature(const Arguments& arguments) {
  return arguments.has(kReasoningTemperature);
}

ReuseBudgets reuse_budgets(const Arguments& arguments) {
  const auto megabytes = arguments.integer("--cache-mb", 0, kMostMegabytes);
  if (!megabytes) return {};
  const std::int64_t quarter = *megabytes * (1 << 20) / 4;
  return {quarter, quarter, 2 * quarter};
}

Prompts chosen_prompts(const Arguments& arguments) {
  const auto file = arguments.value("--prompts");
  return file ? Prompts::load(*file) : Prompts::built_in();
}

}  // namespace corgi
