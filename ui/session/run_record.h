// Everything a run has told so far, as the window shows it.
#pragma once

#include "core/pipeline/events.h"
#include "core/pipeline/result.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include <QElapsedTimer>
#include <QString>
#include <QStringList>

namespace corgi {

inline constexpr int kStageCount = 5;

enum class StageProgress { kWaiting, kRunning, kDone, kSkipped, kStopped, kFailed };

struct StageState {
  StageProgress progress = StageProgress::kWaiting;
  QElapsedTimer since;    // valid while running
  double elapsed_ms = 0;  // once it ended

  // Milliseconds until now or until the end.
  double shownElapsedMs() const;
};

enum class RunPhase { kNone, kRunning, kStopping, kDone, kStopped, kFailed };

// How far a stage is: places found, read, described.
struct StageCount {
  int done = 0;
  int total = 0;
};

struct Answer {
  QString text;
  QString explanation;
  std::vector<int> key_steps;
  AnswerSupport support = AnswerSupport::kUnchecked;
};

// GUI thread only.
struct RunRecord {
  RunPhase phase = RunPhase::kNone;
  Mode mode = Mode::kThorough;
  QString question;
  std::array<StageState, kStageCount> stages;
  QString thought;
  std::vector<Step> steps;
  std::vector<Evidence> evidence;
  std::optional<Answer> answer;
  QStringList warnings;
  std::vector<Exchange> exchanges;
  Stage live_stage = Stage::kReasoning;
  int live_step = 0;
  QString live_text;                     // what is being written now
  std::shared_ptr<const Result> result;  // once it ended well or was stopped
  bool is_corrected = false;             // by a person; the answer doesn't know of it yet
  std::set<int> to_locate = {};          // steps whose places shall be found anew

  bool isActive() const { return phase == RunPhase::kRunning || phase == RunPhase::kStopping; }
  StageState& stage(Stage stage) { return stages[static_cast<std::size_t>(stage)]; }
  const StageState& stage(Stage stage) const { return stages[static_cast<std::size_t>(stage)]; }
  // Null when there is no such step.
  Step* step(int number);
  const Step* step(int number) const;
  // Sum over the stages that ended.
  double totalMs() const;

  // Nothing for a stage that has nothing to count.
  std::optional<StageCount> count(Stage stage) const;

  // Folds one event in. Unknown step numbers are left out.
  void apply(const PipelineEvent& event);
  // Takes the result's word over the events'.
  void adopt(std::shared_ptr<const Result> finished);
  // Stages that run become `ended`; after a sound end, those that never began were not needed.
  void endStages(StageProgress ended);

 private:
  std::set<int> located_;  // steps whose regions have been told

  void stream(const TextStreamed& piece);
  void take(const Evidence& found);
};

}  // namespace corgi
