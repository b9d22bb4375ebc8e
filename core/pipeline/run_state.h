// What the five stages of one run share.
#pragma once

#include "core/base/elapsed.h"
#include "core/pipeline/event_channel.h"
#include "core/pipeline/pipeline.h"

#include <memory>
#include <mutex>
#include <stop_token>
#include <string>

namespace corgi {

// Lives on the pipeline's thread for one run; only what says so may be called from others.
class RunState {
 public:
  RunState(const Question& question,
           std::shared_ptr<Engine> engine,
           std::shared_ptr<OcrEngine> ocr,
           const Prompts& prompts,
           EventSink sink,
           std::stop_token stop);
  ~RunState() { events_->close(); }
  RunState(const RunState&) = delete;
  RunState& operator=(const RunState&) = delete;

  const Question& question() const { return question_; }
  const PipelineOptions& options() const { return question_.options; }
  Engine& engine() { return *engine_; }
  const std::shared_ptr<OcrEngine>& ocr() const { return ocr_; }
  const Prompts& prompts() const { return prompts_; }
  const std::stop_token& stop() const { return stop_; }
  Result& result() { return result_; }

  // What on_text callbacks hold: it outlives the run.
  const std::shared_ptr<EventChannel>& events() const { return events_; }
  // Thread-safe.
  void emit(const PipelineEvent& event) { events_->emit(event); }

  // Keeps evidence and tells of it. Thread-safe.
  void add_evidence(Evidence evidence);
  // Keeps a message for the person and tells it. step_number 0: the whole question.
  void warn(Stage stage, int step_number, const std::string& message);
  // A step's failure, beside the others' success.
  void fail_step(Stage stage, Step& step, const std::string& message);

  // Thread-safe.
  double elapsed_ms() const;
  // Keeps the model's description once it is there; never waits.
  void note_model();
  // The number of the next request, from 1.
  int count_request() { return ++requests_; }
  // The result with what is only known at the end. Call once, last.
  Result finish();

 private:
  const Question& question_;
  std::shared_ptr<Engine> engine_;
  std::shared_ptr<OcrEngine> ocr_;
  const Prompts& prompts_;
  std::shared_ptr<EventChannel> events_;
  std::stop_token stop_;
  Clock::time_point start_;
  QFuture<ModelInfo> model_;
  std::mutex evidence_mutex_;
  int requests_ = 0;
  Result result_;
};

// One stage, from here to the end of the block: tells of its start and end, and keeps its times.
class StageScope {
 public:
  // Throws Error{kCancelled} when the run was stopped before.
  StageScope(RunState& run, Stage stage);
  ~StageScope();
  StageScope(const StageScope&) = delete;
  StageScope& operator=(const StageScope&) = delete;

 private:
  RunState& run_;
  Stage stage_;
  double start_ms_;
};

}  // namespace corgi
