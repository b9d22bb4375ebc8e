#include "ui/desk/history_recorder.h"

#include <QDateTime>

namespace corgi {

HistoryRecorder::HistoryRecorder(AskController& controller,
                                 const Session& session,
                                 History& history,
                                 std::function<QString()> path)
    : session_(session), history_(history), path_(std::move(path)) {
  connect(&session_, &Session::runReset, this, &HistoryRecorder::begin);
  // An answer that is brought up to date after a correction is a run of its own.
  connect(&session_, &Session::phaseChanged, this, &HistoryRecorder::begin);
  connect(&controller,
          &AskController::eventArrived,
          this,
          [this](RunId run, const PipelineEvent& event) {
            const auto found = running_.find(run);
            if (found != running_.end()) history_.record(found->second, event);
          });
  connect(&controller,
          &AskController::finished,
          this,
          [this](RunId run, const std::shared_ptr<const Result>& result) {
            const auto found = running_.find(run);
            if (found == running_.end()) return;
            history_.finish(found->second, result);
            running_.erase(found);
          });
  connect(&controller,
          &AskController::failed,
          this,
          [this](RunId run, ErrorCode code, const QString& message) {
            const auto found = running_.find(run);
            if (found == running_.end()) return;
            history_.fail(found->second, code, message);
            running_.erase(found);
          });
}

void HistoryRecorder::begin() {
  const RunId run = session_.currentRun();
  if (run == 0 || !session_.picture() || running_.contains(run)) return;
  NewQuestion question;
  question.id = new_history_id();
  question.asked_ms = QDateTime::currentMSecsSinceEpoch();
  question.question = session_.run().question.toStdString();
  question.mode = session_.run().mode;
  question.image = session_.picture()->image();
  question.path = path_().toStdString();
  question.name = session_.pictureName().toStdString();
  question.model = session_.model().info;
  running_.emplace(run, question.id);
  history_.begin(question);
}

}  // namespace corgi
