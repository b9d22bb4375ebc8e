// Runs the pipeline on its own thread and tells the GUI by queued signals.
#pragma once

#include "core/pipeline/events.h"
#include "core/pipeline/pipeline.h"

#include <memory>

#include <QObject>

namespace corgi {

// Lives on the thread that made it (the GUI's); signals are emitted there. One question at a time.
class PipelineRunner : public QObject {
  Q_OBJECT

 public:
  explicit PipelineRunner(std::shared_ptr<Pipeline> pipeline, QObject* parent = nullptr);
  // Stops the run and waits for its thread.
  ~PipelineRunner() override;

  bool isRunning() const;
  // Starts a run. Does nothing while one runs.
  void start(const Question& question);
  // Asks the run to stop; returns at once. The run ends with finished() and Result::cancelled.
  void stop();

 Q_SIGNALS:
  // TextStreamed events are joined to about 30 a second.
  void eventArrived(const corgi::PipelineEvent& event);
  void finished(std::shared_ptr<const corgi::Result> result);
  // `code` as to_string(ErrorCode) gives it.
  void failed(const QString& code, const QString& message);

 private:
  class Run;
  std::shared_ptr<Pipeline> pipeline_;
  std::unique_ptr<Run> run_;
};

}  // namespace corgi
