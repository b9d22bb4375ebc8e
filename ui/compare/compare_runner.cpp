#include "ui/compare/compare_runner.h"

#include <QDateTime>

namespace corgi {

CompareRunner::CompareRunner(AskController& controller, const Session& session, History& history)
    : controller_(controller), session_(session), history_(history) {
  connect(&controller,
          &AskController::eventArrived,
          this,
          [this](RunId run, const PipelineEvent& event) {
            if (run == run_ && run != 0) history_.record(history_id_, event);
          });
  connect(&controller,
          &AskController::finished,
          this,
          [this](RunId run, const std::shared_ptr<const Result>& result) {
            if (run != run_ || run == 0) return;
            history_.finish(history_id_, result);
            settle({result->cancelled ? ComparedRun::State::kStopped : ComparedRun::State::kDone,
                    result,
                    {}});
          });
  connect(&controller,
          &AskController::failed,
          this,
          [this](RunId run, ErrorCode code, const QString& message) {
            if (run != run_ || run == 0) return;
            history_.fail(history_id_, code, message);
            settle({ComparedRun::State::kFailed, nullptr, message});
          });
}

bool CompareRunner::canStart() const {
  return session_.picture() && session_.model().state == ModelState::kReady &&
         !session_.isRunning() && run_ == 0;
}

void CompareRunner::start(const QString& question, const QString& path) {
  if (!canStart() || question.trimmed().isEmpty()) return;
  picture_ = session_.picture();
  name_ = session_.pictureName();
  path_ = path;
  question_ = question.trimmed();
  runs_ = {};
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const RunRecord& shown = session_.run();
    const bool is_known = shown.phase == RunPhase::kDone && shown.result &&
                          shown.mode == kComparedModes[i] && shown.question == question_;
    if (is_known) runs_[i] = {ComparedRun::State::kDone, shown.result, {}};
  }
  next();
}

void CompareRunner::next() {
  for (current_ = 0; current_ < runs_.size(); ++current_) {
    if (runs_[current_].state == ComparedRun::State::kWaiting) break;
  }
  if (current_ == runs_.size()) {
    Q_EMIT changed();
    return;
  }
  if (!canStart() || session_.picture() != picture_) {
    endAll();
    return;
  }
  runs_[current_].state = ComparedRun::State::kRunning;
  NewQuestion asked;
  asked.id = history_id_ = new_history_id();
  asked.asked_ms = QDateTime::currentMSecsSinceEpoch();
  asked.question = question_.toStdString();
  asked.mode = kComparedModes[current_];
  asked.image = picture_->image();
  asked.path = path_.toStdString();
  asked.name = name_.toStdString();
  asked.model = controller_.model().info;
  history_.begin(asked);
  run_ = controller_.start({picture_->image(), question_, kComparedModes[current_]});
  Q_EMIT changed();
}

void CompareRunner::settle(ComparedRun settled) {
  const bool goes_on = settled.state != ComparedRun::State::kStopped;
  runs_[current_] = std::move(settled);
  run_ = 0;
  if (goes_on) {
    Q_EMIT changed();
    // From the event loop, when the controller has cleared up after the run.
    QMetaObject::invokeMethod(this, &CompareRunner::next, Qt::QueuedConnection);
  } else {
    endAll();
  }
}

void CompareRunner::stop() {
  if (run_ != 0) controller_.stop();
}

void CompareRunner::endAll() {
  for (ComparedRun& each : runs_) {
    if (each.state == ComparedRun::State::kWaiting) each.state = ComparedRun::State::kStopped;
  }
  Q_EMIT changed();
}

}  // namespace corgi
