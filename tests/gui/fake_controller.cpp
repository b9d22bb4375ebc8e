#include "tests/gui/fake_controller.h"

namespace corgi::test {

FakeController::FakeController(QObject* parent) : AskController(parent), status_(readyModel()) {
  connect(&pace_, &QTimer::timeout, this, &FakeController::playNext);
}

RunId FakeController::start(const AskRequest& request) {
  requests_.push_back(request);
  run_ = ++last_run_;
  next_ = 0;
  if (!script_.empty()) pace_.start();
  return run_;
}

void FakeController::stop() {
  ++stops_;
  pace_.stop();
  // As the real one: the run ends later, by a queued signal.
  const RunId stopped = run_;
  QTimer::singleShot(0, this, [this, stopped] {
    Result result;
    result.cancelled = true;
    Q_EMIT finished(stopped, std::make_shared<const Result>(result));
  });
}

void FakeController::setModel(const ModelStatus& status) {
  status_ = status;
  Q_EMIT modelChanged(status_);
}

void FakeController::setScript(std::vector<PipelineEvent> events, Result result, int pace_ms) {
  script_ = std::move(events);
  script_result_ = std::move(result);
  pace_.setInterval(pace_ms);
}

void FakeController::playNext() {
  if (next_ < script_.size()) {
    play(script_[next_++]);
    return;
  }
  pace_.stop();
  finish(script_result_);
}

void FakeController::finish(const Result& result) {
  Q_EMIT finished(run_, std::make_shared<const Result>(result));
}

void FakeController::fail(ErrorCode code, const QString& message) {
  pace_.stop();
  Q_EMIT failed(run_, code, message);
}

ModelStatus readyModel() {
  ModelStatus status;
  status.state = ModelState::kReady;
  status.info.name = "Qwen3-VL-2B-Instruct";
  status.info.description = "Qwen3-VL, 2.1 billion parameters, bf16, on cpu";
  status.info.image = ImageNeeds{{}, 24'576, 16'384, 114'688};
  return status;
}

}  // namespace corgi::test
