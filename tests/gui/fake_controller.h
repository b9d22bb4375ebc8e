// A controller that plays a script instead of asking a model.
#pragma once

#include "ui/session/ask_controller.h"

#include <vector>

#include <QTimer>

namespace corgi::test {

// Events are played by hand (play) or by a timer (setPace); a run ends by finish() or fail().
class FakeController : public AskController {
  Q_OBJECT

 public:
  explicit FakeController(QObject* parent = nullptr);

  ModelStatus model() const override { return status_; }
  RunId start(const AskRequest& request) override;
  void stop() override;

  void setModel(const ModelStatus& status);
  // What every run plays, one event each `pace_ms`, then the result. No script: nothing happens by
  // itself.
  void setScript(std::vector<PipelineEvent> events, Result result, int pace_ms);

  void play(const PipelineEvent& event) { Q_EMIT eventArrived(run_, event); }
  void playFor(RunId run, const PipelineEvent& event) { Q_EMIT eventArrived(run, event); }
  void finish(const Result& result);
  void fail(ErrorCode code, const QString& message);

  RunId run() const { return run_; }
  const std::vector<AskRequest>& requests() const { return requests_; }
  int stops() const { return stops_; }

 private:
  void playNext();

  ModelStatus status_;
  std::vector<AskRequest> requests_;
  std::vector<PipelineEvent> script_;
  Result script_result_;
  std::size_t next_ = 0;
  QTimer pace_;
  RunId run_ = 0;
  RunId last_run_ = 0;
  int stops_ = 0;
};

// A model that is ready.
ModelStatus readyModel();

}  // namespace corgi::test
