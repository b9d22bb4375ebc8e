#include "core/pipeline/grounding.h"

#include "core/pipeline/asking.h"
#include "core/pipeline/box_doubts.h"
#include "core/pipeline/box_parser.h"
#include "core/pipeline/region_filter.h"
#include "core/pipeline/reply_schemas.h"
#include "core/pipeline/second_look.h"
#include "core/pipeline/text.h"

namespace corgi {
namespace {

// A reply that can't be read is shown as it is.
constexpr std::size_t kMaxQuotedReply = 200;

bool needs_grounding(const Step& step) {
  return step.look != Look::kNone && step.regions.empty();
}

std::vector<Ask> questions_where(RunState& run) {
  std::vector<Ask> asks;
  for (const Step& step : run.result().steps) {
    if (!needs_grounding(step)) continue;
    const std::string text =
        run.prompts().fill("ground", {{"statement", without_control_tokens(step.statement)}});
    asks.push_back({image_prompt(run, run.question().image, text), step.number});
  }
  return asks;
}

void take_reply(RunState& run, Step& step, const Reply& reply) {
  if (const Error* error = std::get_if<Error>(&reply)) {
    run.fail_step(Stage::kGrounding, step, std::string("it couldn't be located: ") + error->what());
    return;
  }
  const Generation& generation = std::get<Generation>(reply);
  const BoxReply boxes = parse_boxes(generation.text, step.statement);
  note_ending(run, Stage::kGrounding, step.number, generation, boxes.truncated);
  step.regions = boxes.regions;
  if (!boxes.understood && generation.finish_reason != FinishReason::kCancelled) {
    run.fail_step(Stage::kGrounding,
                  step,
                  "no box could be read in the reply \"" +
                      shortened(on_one_line(generation.text), kMaxQuotedReply) + "\"");
  }
}

void keep_distinct(RunState& run) {
  for (Step& step : run.result().steps) {
    if (step.look == Look::kNone) continue;
    step.regions =
        distinct_regions(step.regions, run.options().nms_iou, run.options().max_regions_per_step);
  }
  const Result& result = run.result();
  note_doubts(run.result().steps,
              {result.image_width_px, result.image_height_px, result.image_tokens});
}

void tell_regions(RunState& run) {
  for (const Step& step : run.result().steps) {
    if (step.look != Look::kNone) run.emit(RegionsReady{step.number, step.regions});
  }
}

}  // namespace

void ground(RunState& run) {
  const StageScope scope(run, Stage::kGrounding);
  const std::vector<Reply> replies = ask(run,
                                         {Stage::kGrounding,
                                          questions_where(run),
                                          grounding_schema(run.options().max_regions_per_step),
                                          run.options().image_budget});
  std::size_t next = 0;
  for (Step& step : run.result().steps) {
    if (needs_grounding(step)) take_reply(run, step, replies[next++]);
  }
  keep_distinct(run);
  tell_regions(run);
  throw_if_cancelled(run, replies);
  if (!run.options().second_look || !look_again(run)) return;
  keep_distinct(run);
  tell_regions(run);
}

}  // namespace corgi
