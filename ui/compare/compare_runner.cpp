#include "ui/compare/compare_runner.h"

#include "ui/text/wording.h"

#include <algorithm>

#include <QDateTime>

namespace corgi {

CompareRunner::CompareRunner(AskController& controller, Session& session, History& history)
    : controller_(controller), session_(session), history_(history) {
  connectController();
}

void CompareRunner::connectController() {
  connect(&controller_, &AskController::modelChanged, this, &CompareRunner::onModel);
  // What can begin depends on these.
  connect(&session_, &Session::pictureChanged, this, &CompareRunner::changed);
  connect(&session_, &Session::phaseChanged, this, &CompareRunner::changed);
  connect(&controller_,
          &AskController::eventArrived,
          this,
          [this](RunId run, const PipelineEvent& event) {
            if (run != run_ || run == 0) return;
            history_.record(history_id_, event);
            runs_[current_].record.apply(event);
            if (!std::holds_alternative<TextStreamed>(event)) Q_EMIT changed();
          });
  connect(&controller_,
          &AskController::finished,
          this,
          [this](RunId run, const std::shared_ptr<const Result>& result) {
            if (run != run_ || run == 0) return;
            history_.finish(history_id_, result);
            settle(result->cancelled ? ComparedRun::State::kStopped : ComparedRun::State::kDone,
                   result,
                   {});
          });
  connect(&controller_,
          &AskController::failed,
          this,
          [this](RunId run, ErrorCode code, const QString& message) {
            if (run != run_ || run == 0) return;
            history_.fail(history_id_, code, message);
            settle(ComparedRun::State::kFailed, nullptr, Wording::problem(code, message));
          });
}

void CompareRunner::setLender(ModelLender* lender) {
  lender_ = lender;
  connect(lender, &ModelLender::takenBack, this, &CompareRunner::onTakenBack);
}

bool CompareRunner::canCompareModes() const {
  return session_.picture() && session_.model().state == ModelState::kReady &&
         !session_.isRunning() && !is_active_;
}

bool CompareRunner::canCompareModels() const {
  return lender_ && session_.picture() && !session_.isRunning() && !is_active_;
}

void CompareRunner::compareModes(const QString& question, const QString& path) {
  if (!canCompareModes() || question.trimmed().isEmpty()) return;
  is_of_models_ = false;
  std::vector<ComparedRun> runs;
  for (const Mode mode : kComparedModes) runs.push_back({.mode = mode});
  begin(question, path, std::move(runs));
}

void CompareRunner::compareModels(const QString& question,
                                  const QString& path,
                                  const ModelPair& pair) {
  if (!canCompareModels() || question.trimmed().isEmpty()) return;
  is_of_models_ = true;
  std::vector<ComparedRun> runs;
  for (const Answerer& model : pair.models) runs.push_back({.mode = pair.mode, .model = model});
  session_.setLent(true);
  begin(question, path, std::move(runs));
}

void CompareRunner::begin(const QString& question,
                          const QString& path,
                          std::vector<ComparedRun> runs) {
  picture_ = session_.picture();
  name_ = session_.pictureName();
  path_ = path;
  question_ = question.trimmed();
  runs_ = std::move(runs);
  is_active_ = true;
  next();
}

// The model that is loaded comes first, which saves a load.
std::size_t CompareRunner::nextWaiting() const {
  const auto waits = [](const ComparedRun& run) {
    return run.state == ComparedRun::State::kWaiting;
  };
  auto found = std::ranges::find_if(runs_, [&](const ComparedRun& run) {
    return waits(run) && (run.model.id.isEmpty() || run.model.id == lender_->loaded());
  });
  if (found == runs_.end()) found = std::ranges::find_if(runs_, waits);
  return static_cast<std::size_t>(found - runs_.begin());
}

void CompareRunner::next() {
  if (!is_active_) return;
  current_ = nextWaiting();
  const bool can_go_on = is_of_models_ || (session_.model().state == ModelState::kReady &&
                                           !session_.isRunning() && session_.picture() == picture_);
  if (current_ == runs_.size() || !can_go_on) {
    end();
    return;
  }
  const QString& wanted = runs_[current_].model.id;
  const bool is_loaded = controller_.model().state == ModelState::kReady &&
                         (wanted.isEmpty() || wanted == lender_->loaded());
  if (is_loaded) {
    askOrReuse();
  } else {
    load();
  }
}

void CompareRunner::load() {
  runs_[current_].state = ComparedRun::State::kLoading;
  has_borrowed_ = true;
  lender_->lend(runs_[current_].model.id);
  Q_EMIT changed();
}

void CompareRunner::onModel(const ModelStatus& status) {
  if (!is_active_ || runs_[current_].state != ComparedRun::State::kLoading) return;
  switch (status.state) {
    case ModelState::kLoading:
    case ModelState::kLent:
      runs_[current_].quantized = status.quantized;
      Q_EMIT changed();
      return;
    case ModelState::kReady:
      askOrReuse();
      return;
    case ModelState::kMissing:
      settle(ComparedRun::State::kFailed, nullptr, tr("This model isn't there any more."));
      return;
    case ModelState::kFailed:
      settle(ComparedRun::State::kFailed, nullptr, Wording::problem(status.error, status.message));
      return;
  }
}

std::shared_ptr<const Result> CompareRunner::knownAnswer(Mode mode) const {
  const RunRecord& shown = session_.run();
  const bool is_same = shown.phase == RunPhase::kDone && shown.result && !shown.is_corrected &&
                       shown.mode == mode && shown.question == question_ &&
                       session_.picture() == picture_;
  if (!is_same) return nullptr;
  const ModelInfo& by = shown.result->model;
  const ModelInfo& loaded = controller_.model().info;
  return by.fingerprint == loaded.fingerprint && by.name == loaded.name ? shown.result : nullptr;
}

void CompareRunner::askOrReuse() {
  ComparedRun& run = runs_[current_];
  if (auto known = knownAnswer(run.mode)) {
    settle(ComparedRun::State::kDone, std::move(known), {});
    return;
  }
  run.state = ComparedRun::State::kRunning;
  run.record.mode = run.mode;
  run.record.phase = RunPhase::kRunning;
  NewQuestion asked;
  asked.id = history_id_ = new_history_id();
  asked.asked_ms = QDateTime::currentMSecsSinceEpoch();
  asked.question = question_.toStdString();
  asked.mode = run.mode;
  asked.image = picture_->image();
  asked.path = path_.toStdString();
  asked.name = name_.toStdString();
  asked.model = controller_.model().info;
  history_.begin(asked);
  run_ = controller_.start({picture_->image(), question_, run.mode});
  Q_EMIT changed();
}

void CompareRunner::settle(ComparedRun::State state,
                           std::shared_ptr<const Result> result,
                           const QString& message) {
  ComparedRun& run = runs_[current_];
  run.state = state;
  run.message = message;
  run_ = 0;
  run.record.phase = RunPhase::kDone;
  if (state == ComparedRun::State::kStopped) {
    run.record.endStages(StageProgress::kStopped);
    end();
    return;
  }
  if (result) run.record.adopt(result);
  run.record.endStages(result ? StageProgress::kDone : StageProgress::kFailed);
  run.result = std::move(result);
  Q_EMIT changed();
  // From the event loop, when the controller has cleared up after the run.
  QMetaObject::invokeMethod(this, &CompareRunner::next, Qt::QueuedConnection);
}

void CompareRunner::stop() {
  if (!is_active_) return;
  if (run_ != 0) {
    controller_.stop();
    return;
  }
  if (runs_[current_].state == ComparedRun::State::kLoading) {
    runs_[current_].state = ComparedRun::State::kStopped;
  }
  end();
}

void CompareRunner::onTakenBack() {
  has_borrowed_ = false;
  if (is_of_models_) stop();
}

void CompareRunner::end() {
  is_active_ = false;
  for (ComparedRun& each : runs_) {
    if (each.state == ComparedRun::State::kWaiting) each.state = ComparedRun::State::kStopped;
  }
  if (std::exchange(has_borrowed_, false)) lender_->giveBack();
  session_.setLent(false);
  Q_EMIT changed();
}

}  // namespace corgi
