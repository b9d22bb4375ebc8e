#include "core/pipeline/pipeline.h"

#include "core/base/freed_memory.h"
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
  check_options(question.options);
}

// What a question's tensors and pictures took would else stay with the allocator: it came to twice
// the memory that is in use.
struct FreedMemoryReturned {
  ~FreedMemoryReturned() { return_freed_memory(); }
};

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
  const FreedMemoryReturned afterwards;
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
