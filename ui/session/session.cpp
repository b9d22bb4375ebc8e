#include "ui/session/session.h"

#include <utility>

namespace corgi {

Session::Session(AskController& controller, QObject* parent)
    : QObject(parent), controller_(controller) {
  connect(&controller_, &AskController::modelChanged, this, &Session::modelChanged);
  connect(&controller_, &AskController::eventArrived, this, &Session::onEvent);
  connect(&controller_, &AskController::finished, this, &Session::onFinished);
  connect(&controller_, &AskController::failed, this, &Session::onFailed);
}

ModelStatus Session::model() const {
  ModelStatus status = controller_.model();
  if (is_lent_)
    status = {.state = ModelState::kLent, .info = {}, .message = {}, .source = status.source};
  return status;
}

void Session::setLent(bool lent) {
  if (std::exchange(is_lent_, lent) != lent) Q_EMIT modelChanged();
}

void Session::setPicture(std::shared_ptr<const ImagePyramid> picture, const QString& name) {
  if (isRunning()) controller_.stop();
  current_ = 0;
  keepRun();
  run_ = RunRecord();
  picture_ = std::move(picture);
  picture_name_ = name;
  if (picture_) {
    const auto known = kept_.find(picture_->image().hash());
    if (known != kept_.end()) run_ = known->second;
  }
  Q_EMIT runReset();
  Q_EMIT thoughtChanged();
  Q_EMIT stepsChanged();
  if (run_.answer) Q_EMIT answerChanged();
  Q_EMIT phaseChanged();
  // Last, because whoever hears it may ask at once.
  Q_EMIT pictureChanged();
}

void Session::keepRun() {
  // What was broken off or failed is asked anew.
  if (picture_ && run_.phase == RunPhase::kDone) kept_[picture_->image().hash()] = run_;
}

void Session::ask(const QString& question, Mode mode) {
  const QString trimmed = question.trimmed();
  if (!picture_ || trimmed.isEmpty() || model().state != ModelState::kReady || isRunning()) return;
  run_ = RunRecord();
  run_.phase = RunPhase::kRunning;
  run_.mode = mode;
  run_.question = trimmed;
  current_ = controller_.start({picture_->image(), trimmed, mode});
  Q_EMIT runReset();
  Q_EMIT phaseChanged();
}

void Session::retry() {
  if (run_.is_corrected) {
    updateAnswer();
    return;
  }
  // A copy: asking forgets the run that it stands in.
  const QString question = run_.question;
  ask(question, run_.mode);
}

void Session::replaceRun(RunRecord run) {
  if (isRunning()) return;
  run_ = std::move(run);
  Q_EMIT corrected();
  Q_EMIT phaseChanged();
}

void Session::updateAnswer() {
  if (!canCorrect() || !run_.is_corrected || model().state != ModelState::kReady) return;
  AskRequest request{picture_->image(), run_.question, run_.mode, GivenEvidence()};
  request.given->thought = run_.thought.toStdString();
  request.given->steps = run_.steps;
  request.given->evidence = run_.evidence;
  request.given->ground.assign(run_.to_locate.begin(), run_.to_locate.end());
  run_.phase = RunPhase::kRunning;
  run_.stages = {};
  run_.answer.reset();
  run_.result.reset();
  run_.live_text.clear();
  current_ = controller_.start(request);
  Q_EMIT phaseChanged();
}

void Session::stop() {
  if (run_.phase != RunPhase::kRunning) return;
  run_.phase = RunPhase::kStopping;
  controller_.stop();
  Q_EMIT phaseChanged();
}

void Session::show(RunRecord run) {
  if (isRunning()) controller_.stop();
  current_ = 0;
  run_ = std::move(run);
  Q_EMIT runReset();
  Q_EMIT thoughtChanged();
  Q_EMIT stepsChanged();
  if (run_.answer) Q_EMIT answerChanged();
  for (int i = 0; i < kStageCount; ++i) Q_EMIT stageChanged(static_cast<Stage>(i));
  Q_EMIT phaseChanged();
}

void Session::onEvent(RunId run, const PipelineEvent& event) {
  if (run != current_ || !run_.isActive()) return;
  run_.apply(event);
  announce(event);
}

void Session::announce(const PipelineEvent& event) {
  if (const auto* started = std::get_if<StageStarted>(&event)) {
    Q_EMIT stageChanged(started->stage);
  } else if (const auto* finished = std::get_if<StageFinished>(&event)) {
    Q_EMIT stageChanged(finished->stage);
  } else if (std::holds_alternative<TextStreamed>(event)) {
    Q_EMIT textStreamed();
  } else if (std::holds_alternative<ReplyReady>(event)) {
    Q_EMIT exchangeAdded();
  } else if (std::holds_alternative<ThoughtReady>(event)) {
    Q_EMIT thoughtChanged();
  } else if (std::holds_alternative<StepsReady>(event)) {
    Q_EMIT stepsChanged();
  } else if (const auto* regions = std::get_if<RegionsReady>(&event)) {
    Q_EMIT regionsChanged(regions->step_number);
  } else if (const auto* found = std::get_if<EvidenceReady>(&event)) {
    Q_EMIT evidenceAdded(found->evidence);
  } else if (const auto* verdict = std::get_if<VerdictReady>(&event)) {
    Q_EMIT verdictChanged(verdict->step_number);
  } else if (std::holds_alternative<AnswerReady>(event)) {
    Q_EMIT answerChanged();
  } else if (const auto* warning = std::get_if<Warning>(&event)) {
    Q_EMIT warned(QString::fromStdString(warning->message));
  }
}

void Session::onFinished(RunId run, std::shared_ptr<const Result> result) {
  if (run != current_ || !run_.isActive()) return;
  const bool cancelled = result->cancelled;
  run_.adopt(std::move(result));
  if (!cancelled) {
    run_.is_corrected = false;
    run_.to_locate.clear();
  }
  // The events told all of this already unless some of them were lost or joined; the widgets
  // compare.
  Q_EMIT thoughtChanged();
  Q_EMIT stepsChanged();
  if (run_.answer) Q_EMIT answerChanged();
  endRun(cancelled ? RunPhase::kStopped : RunPhase::kDone,
         cancelled ? StageProgress::kStopped : StageProgress::kDone);
}

void Session::onFailed(RunId run, ErrorCode code, const QString& message) {
  if (run != current_ || !run_.isActive()) return;
  if (code == ErrorCode::kCancelled) {
    endRun(RunPhase::kStopped, StageProgress::kStopped);
    return;
  }
  endRun(RunPhase::kFailed, StageProgress::kFailed);
  Q_EMIT failed(code, message);
}

void Session::endRun(RunPhase phase, StageProgress ended) {
  current_ = 0;
  run_.phase = phase;
  run_.endStages(ended);
  for (int i = 0; i < kStageCount; ++i) Q_EMIT stageChanged(static_cast<Stage>(i));
  Q_EMIT phaseChanged();
}

}  // namespace corgi
