#include "core/pipeline/run_state.h"

#include "core/base/cancel.h"
#include "core/base/elapsed.h"
#include "core/base/log.h"

#include <algorithm>
#include <tuple>

namespace corgi {

RunState::RunState(const Question& question,
                   std::shared_ptr<Engine> engine,
                   std::shared_ptr<OcrEngine> ocr,
                   const Prompts& prompts,
                   EventSink sink,
                   std::stop_token stop)
    : question_(question),
      engine_(std::move(engine)),
      ocr_(std::move(ocr)),
      prompts_(prompts),
      events_(std::make_shared<EventChannel>(std::move(sink))),
      stop_(std::move(stop)),
      start_(Clock::now()),
      model_(engine_->info()) {
  result_.question = question.text;
  result_.mode = question.options.mode;
  result_.image_hash = question.image.hash();
  result_.image_width_px = question.image.width_px();
  result_.image_height_px = question.image.height_px();
  if (question.options.sampling) result_.seed = question.options.sampling->seed;
  result_.program_version = CORGI_VERSION;
  note_model();
}

void RunState::add_evidence(Evidence evidence) {
  {
    const std::lock_guard lock(evidence_mutex_);
    result_.evidence.push_back(evidence);
  }
  emit(EvidenceReady{std::move(evidence)});
}

void RunState::warn(Stage stage, int step_number, const std::string& message) {
  const std::string where = step_number > 0 ? "Step " + std::to_string(step_number) + ": " : "";
  result_.warnings.push_back(where + message);
  emit(Warning{stage, step_number, message});
}

void RunState::fail_step(Stage stage, Step& step, const std::string& message) {
  step.error = step.error ? *step.error + "; " + message : message;
  warn(stage, step.number, message);
}

double RunState::elapsed_ms() const {
  return corgi::elapsed_ms(start_);
}

Result RunState::finish() {
  note_model();
  const auto place = [](const Evidence& e) {
    return std::tuple(e.step_number, e.region_index, e.kind);
  };
  std::stable_sort(result_.evidence.begin(),
                   result_.evidence.end(),
                   [&](const Evidence& a, const Evidence& b) { return place(a) < place(b); });
  return std::move(result_);
}

// A model that has answered is loaded, and one that hasn't has said why to its caller.
void RunState::note_model() {
  if (!result_.model.name.empty() || !model_.isFinished() || model_.isCanceled()) return;
  try {
    result_.model = model_.result();
  } catch (const std::exception& e) {
    qCWarning(pipeline_log, "the model's description is missing: %s", e.what());
  }
}

StageScope::StageScope(RunState& run, Stage stage) : run_(run), stage_(stage) {
  throw_if_stopped(run.stop());
  start_ms_ = run.elapsed_ms();
  qCDebug(pipeline_log, "%s begins", std::string(to_string(stage)).c_str());
  run.emit(StageStarted{stage});
}

StageScope::~StageScope() {
  const double end_ms = run_.elapsed_ms();
  run_.result().timings.push_back({stage_, start_ms_, end_ms});
  qCDebug(
      pipeline_log, "%s took %.0f ms", std::string(to_string(stage_)).c_str(), end_ms - start_ms_);
  run_.emit(StageFinished{stage_, end_ms - start_ms_});
}

}  // namespace corgi
