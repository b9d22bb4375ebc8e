#include "core/history/growing_result.h"

#include <algorithm>

namespace corgi {
namespace {

// A reply that is longer has gone astray.
constexpr std::size_t kMostLiveBytes = 64'000;

}  // namespace

GrowingResult::GrowingResult(const NewQuestion& question) {
  result_.question = question.question;
  result_.mode = question.mode;
  result_.image_hash = question.image.hash();
  result_.image_width_px = question.image.width_px();
  result_.image_height_px = question.image.height_px();
  result_.model = question.model;
  result_.program_version = CORGI_VERSION;
  // Until the pipeline's own word replaces it.
  result_.cancelled = true;
}

void GrowingResult::apply(const PipelineEvent& event) {
  std::visit([this](const auto& e) { take(e); }, event);
}

void GrowingResult::take(const StageStarted& event) {
  const double now = elapsed_ms(begin_);
  result_.timings.push_back({event.stage, now, now});
}

void GrowingResult::take(const StageFinished& event) {
  for (StageTiming& timing : result_.timings) {
    if (timing.stage == event.stage) timing.end_ms = timing.start_ms + event.elapsed_ms;
  }
  live_ = {};
}

void GrowingResult::take(const TextStreamed& event) {
  if (event.stage != live_.stage || event.step_number != live_.step_number) {
    live_ = {event.stage, event.step_number, {}};
  }
  if (live_.text.size() < kMostLiveBytes) live_.text += event.text;
}

void GrowingResult::take(const ReplyReady& event) {
  result_.exchanges.push_back(event.exchange);
}

void GrowingResult::take(const ThoughtReady& event) {
  result_.thought = event.thought;
}

void GrowingResult::take(const StepsReady& event) {
  result_.steps = event.steps;
}

void GrowingResult::take(const RegionsReady& event) {
  if (Step* found = step(event.step_number)) found->regions = event.regions;
}

void GrowingResult::take(const EvidenceReady& event) {
  result_.evidence.push_back(event.evidence);
}

void GrowingResult::take(const VerdictReady& event) {
  Step* found = step(event.step_number);
  if (!found) return;
  found->verdict = event.verdict;
  found->verdict_reason = event.reason;
  found->counter_check = event.counter_check;
}

void GrowingResult::take(const AnswerReady& event) {
  result_.answer = event.answer;
  result_.explanation = event.explanation;
  result_.key_evidence = event.key_evidence;
  result_.support = event.support;
}

void GrowingResult::take(const Warning& event) {
  result_.warnings.push_back(event.message);
}

Step* GrowingResult::step(int number) {
  const auto found = std::ranges::find(result_.steps, number, &Step::number);
  return found == result_.steps.end() ? nullptr : &*found;
}

}  // namespace corgi
