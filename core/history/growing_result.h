// The result of a run that is going on, from what it has told so far.
#pragma once

#include "core/base/elapsed.h"
#include "core/history/history_entry.h"
#include "core/pipeline/events.h"

namespace corgi {

// Not thread-safe.
class GrowingResult {
 public:
  explicit GrowingResult(const NewQuestion& question);

  // Unknown step numbers are left out.
  void apply(const PipelineEvent& event);
  const Result& result() const { return result_; }
  const LiveText& live() const { return live_; }

 private:
  void take(const StageStarted& event);
  void take(const StageFinished& event);
  void take(const TextStreamed& event);
  void take(const ReplyReady& event);
  void take(const ThoughtReady& event);
  void take(const StepsReady& event);
  void take(const RegionsReady& event);
  void take(const EvidenceReady& event);
  void take(const VerdictReady& event);
  void take(const AnswerReady& event);
  void take(const Warning& event);
  // What a later version of the pipeline tells besides is left to the finished result.
  template <typename Other>
  void take(const Other&) {}
  Step* step(int number);

  Clock::time_point begin_ = Clock::now();
  Result result_;
  LiveText live_;
};

}  // namespace corgi
