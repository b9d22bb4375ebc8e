#include "ui/session/run_record.h"

#include <algorithm>

namespace corgi {
namespace {

// A reply that is longer has gone astray; what it goes on to write doesn't matter.
constexpr qsizetype kLiveTextChars = 20'000;

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

}  // namespace

double StageState::shownElapsedMs() const {
  if (progress == StageProgress::kRunning && since.isValid()) {
    return static_cast<double>(since.elapsed());
  }
  return elapsed_ms;
}

Step* RunRecord::step(int number) {
  const auto found = std::ranges::find(steps, number, &Step::number);
  return found == steps.end() ? nullptr : &*found;
}

const Step* RunRecord::step(int number) const {
  const auto found = std::ranges::find(steps, number, &Step::number);
  return found == steps.end() ? nullptr : &*found;
}

double RunRecord::totalMs() const {
  if (result && !result->timings.empty()) {
    return std::ranges::max(result->timings, {}, &StageTiming::end_ms).end_ms;
  }
  double sum = 0;
  for (const StageState& state : stages) sum += state.elapsed_ms;
  return sum;
}

std::optional<StageCount> RunRecord::count(Stage stage) const {
  StageCount count;
  if (stage == Stage::kGrounding) {
    for (const Step& step : steps) {
      if (step.look == Look::kNone) continue;
      ++count.total;
      count.done += located_.contains(step.number) ? 1 : 0;
    }
  } else if (stage == Stage::kEvidence) {
    // Thorough reads and describes every place; fast does one of the two.
    const int each = mode == Mode::kThorough ? 2 : 1;
    for (const Step& step : steps) count.total += each * static_cast<int>(step.regions.size());
    count.done = std::min(static_cast<int>(evidence.size()), count.total);
  }
  if (count.total == 0) return std::nullopt;
  return count;
}

void RunRecord::stream(const TextStreamed& piece) {
  if (piece.stage != live_stage || piece.step_number != live_step) {
    live_text.clear();
    live_stage = piece.stage;
    live_step = piece.step_number;
  }
  if (live_text.size() < kLiveTextChars) live_text += QString::fromStdString(piece.text);
}

void RunRecord::apply(const PipelineEvent& event) {
  std::visit(
      Overloaded{[this](const StageStarted& e) {
                   StageState& state = stage(e.stage);
                   state.progress = StageProgress::kRunning;
                   state.since.start();
                 },
                 [this](const StageFinished& e) {
                   stage(e.stage) = {StageProgress::kDone, QElapsedTimer(), e.elapsed_ms};
                 },
                 [this](const TextStreamed& e) { stream(e); },
                 [this](const ReplyReady& e) { exchanges.push_back(e.exchange); },
                 [this](const ThoughtReady& e) { thought = QString::fromStdString(e.thought); },
                 [this](const StepsReady& e) { steps = e.steps; },
                 [this](const RegionsReady& e) {
                   located_.insert(e.step_number);
                   if (Step* found = step(e.step_number)) found->regions = e.regions;
                 },
                 [this](const EvidenceReady& e) { take(e.evidence); },
                 [this](const VerdictReady& e) {
                   if (Step* found = step(e.step_number)) {
                     found->verdict = e.verdict;
                     found->verdict_reason = e.reason;
                     found->counter_check = e.counter_check;
                   }
                 },
                 [this](const AnswerReady& e) {
                   answer = Answer{QString::fromStdString(e.answer),
                                   QString::fromStdString(e.explanation),
                                   e.key_evidence,
                                   e.support};
                 },
                 [this](const Warning& e) { warnings.append(QString::fromStdString(e.message)); }},
      event);
}

// Evidence of the same kind at the same place takes the place of what was there.
void RunRecord::take(const Evidence& found) {
  std::erase_if(evidence, [&](const Evidence& old) {
    return old.step_number == found.step_number && old.region_index == found.region_index &&
           old.kind == found.kind;
  });
  evidence.push_back(found);
}

void RunRecord::adopt(std::shared_ptr<const Result> finished) {
  result = std::move(finished);
  mode = result->mode;
  question = QString::fromStdString(result->question);
  thought = QString::fromStdString(result->thought);
  steps = result->steps;
  evidence = result->evidence;
  exchanges = result->exchanges;
  if (!result->answer.empty()) {
    answer = Answer{QString::fromStdString(result->answer),
                    QString::fromStdString(result->explanation),
                    result->key_evidence,
                    result->support};
  }
  for (const StageTiming& timing : result->timings) {
    StageState& state = stage(timing.stage);
    state.elapsed_ms = timing.end_ms - timing.start_ms;
    if (state.progress == StageProgress::kWaiting) state.progress = StageProgress::kDone;
  }
  warnings.clear();
  for (const std::string& warning : result->warnings) {
    warnings.append(QString::fromStdString(warning));
  }
}

void RunRecord::endStages(StageProgress ended) {
  for (StageState& state : stages) {
    if (state.progress == StageProgress::kRunning) {
      state.elapsed_ms = state.shownElapsedMs();
      state.progress = ended;
    } else if (state.progress == StageProgress::kWaiting && ended == StageProgress::kDone) {
      state.progress = StageProgress::kSkipped;
    }
  }
}

}  // namespace corgi
