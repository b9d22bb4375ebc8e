#include "core/pipeline/pipeline.h"

#include "core/pipeline/continuation.h"
#include "core/pipeline/evidence_stage.h"
#include "core/pipeline/grounding.h"
#include "core/pipeline/reasoning.h"
#include "core/pipeline/run_state.h"
#include "core/pipeline/synthesis.h"
#include "core/pipeline/text.h"
#include "core/pipeline/verdicts.h"

namespace corgi {
namespace {

void check_range(const char* name, double value, double least, double most) {
  if (value >= least && value <= most) return;
  throw Error(ErrorCode::kInput,
              std::string(name) + ": expected " + std::to_string(least) + " to " +
                  std::to_string(most) + ", found " + std::to_string(value));
}

void check(const Question& question) {
  if (question.image.empty()) {
    throw Error(ErrorCode::kInput, "the question has no image");
  }
  if (trimmed(question.text).empty()) {
    throw Error(ErrorCode::kInput, "the question is empty: write what you want to know");
  }
  if (const std::string_view token = first_control_token(question.text); !token.empty()) {
    throw Error(ErrorCode::kInput,
                "the question holds the model's control token " + std::string(token) +
                    ": write it differently");
  }
  const PipelineOptions& options = question.options;
  check_range("max_steps", options.max_steps, 1, 32);
  check_range("max_regions_per_step", options.max_regions_per_step, 1, 64);
  check_range("crop_margin", options.crop_margin, 0, 1);
  check_range("nms_iou", options.nms_iou, 0, 1);
  check_range("max_new_tokens", options.max_new_tokens, 1, 1 << 20);
}

void run_stages(RunState& run) {
  reason(run);
  ground(run);
  gather_evidence(run);
  judge(run);
  synthesize(run);
}

}  // namespace

Pipeline::Pipeline(std::shared_ptr<Engine> engine, std::shared_ptr<OcrEngine> ocr, Prompts prompts)
    : engine_(std::move(engine)), ocr_(std::move(ocr)), prompts_(std::move(prompts)) {}

Result Pipeline::run(const Question& question, const EventSink& sink, std::stop_token stop) {
  check(question);
  RunState run(question, engine_, ocr_, prompts_, sink, std::move(stop));
  try {
    if (question.options.mode == Mode::kDirect) {
      answer_directly(run);
    } else if (question.given) {
      continue_from(run, *question.given);
    } else {
      run_stages(run);
    }
  } catch (const Error& e) {
    if (e.code() != ErrorCode::kCancelled) throw;
    run.result().cancelled = true;
  }
  return run.finish();
}

}  // namespace corgi
