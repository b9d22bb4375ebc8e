#include "ui/batch/batch_runner.h"

#include "ui/text/wording.h"

#include <QDateTime>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrent>

namespace corgi {

BatchRunner::BatchRunner(AskController& controller,
                         const Session& session,
                         History& history,
                         std::filesystem::path file)
    : controller_(controller), session_(session), history_(history), file_(std::move(file)) {
  // One at a time: the file is always that of the newest plan.
  writer_.setMaxThreadCount(1);
  connectController(controller);
  connect(&session_, &Session::phaseChanged, this, &BatchRunner::advance);
  connect(&session_, &Session::modelChanged, this, &BatchRunner::advance);
  connect(&loader_, &ImageLoader::loaded, this, &BatchRunner::askAbout);
  connect(&loader_,
          &ImageLoader::failed,
          this,
          [this](ErrorCode code, const QString&, const QString& message) { fail(code, message); });
}

BatchRunner::~BatchRunner() {
  writer_.waitForDone();
}

void BatchRunner::connectController(AskController& controller) {
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
            onFinished(*result);
          });
  connect(&controller,
          &AskController::failed,
          this,
          [this](RunId run, ErrorCode code, const QString& message) {
            if (run != run_ || run == 0) return;
            history_.fail(history_id_, code, message);
            run_ = 0;
            fail(code, message);
          });
}

void BatchRunner::loadPlan() {
  auto* watcher = new QFutureWatcher<std::shared_ptr<BatchPlan>>(this);
  connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
    watcher->deleteLater();
    const std::shared_ptr<BatchPlan> found = watcher->result();
    if (found && plan_.questions.empty()) {
      plan_ = std::move(*found);
      Q_EMIT planChanged();
    }
  });
  watcher->setFuture(QtConcurrent::run(&writer_, [file = file_]() -> std::shared_ptr<BatchPlan> {
    try {
      return std::make_shared<BatchPlan>(load_plan(file));
    } catch (const Error&) {
      // None was left, or one that can't be used: a new one begins.
      return nullptr;
    }
  }));
}

void BatchRunner::setPlan(BatchPlan plan) {
  if (going_) return;
  plan_ = std::move(plan);
  save();
  Q_EMIT planChanged();
}

void BatchRunner::start() {
  if (going_ || !plan_.next()) return;
  going_ = true;
  Q_EMIT runningChanged();
  advance();
}

void BatchRunner::pause() {
  if (!going_) return;
  going_ = false;
  if (run_ != 0) controller_.stop();
  if (run_ == 0 && current_ >= 0) Q_EMIT questionChanged(std::exchange(current_, -1));
  Q_EMIT runningChanged();
}

void BatchRunner::retryFailed() {
  for (BatchQuestion& each : plan_.questions) {
    if (each.state == BatchState::kFailed) each.state = BatchState::kWaiting;
  }
  save();
  Q_EMIT planChanged();
}

void BatchRunner::advance() {
  const bool is_free = going_ && run_ == 0 && current_ < 0 && !session_.isRunning() &&
                       session_.model().state == ModelState::kReady;
  if (!is_free) return;
  const auto next = plan_.next();
  if (!next) {
    going_ = false;
    Q_EMIT runningChanged();
    return;
  }
  current_ = static_cast<int>(*next);
  const std::string& path = plan_.questions[*next].image_path;
  Q_EMIT questionChanged(current_);
  if (picture_ && picture_path_ == path) {
    askAbout(picture_);
    return;
  }
  ImageSource source;
  source.path = QString::fromStdString(path);
  source.name = QFileInfo(source.path).fileName();
  loader_.load(source);
}

void BatchRunner::askAbout(std::shared_ptr<const ImagePyramid> picture) {
  if (current_ < 0) return;
  picture_ = std::move(picture);
  const BatchQuestion& asked = plan_.questions[static_cast<std::size_t>(current_)];
  picture_path_ = asked.image_path;
  if (session_.isRunning() || session_.model().state != ModelState::kReady) {
    // A person was quicker; this one's turn comes again.
    Q_EMIT questionChanged(std::exchange(current_, -1));
    return;
  }
  NewQuestion question;
  question.id = history_id_ = new_history_id();
  question.asked_ms = QDateTime::currentMSecsSinceEpoch();
  question.question = asked.question;
  question.mode = plan_.mode;
  question.image = picture_->image();
  question.path = loader_.path().toStdString();
  question.name = QFileInfo(QString::fromStdString(asked.image_path)).fileName().toStdString();
  question.model = controller_.model().info;
  history_.begin(question);
  since_.start();
  run_ = controller_.start({picture_->image(), QString::fromStdString(asked.question), plan_.mode});
}

void BatchRunner::onFinished(const Result& result) {
  run_ = 0;
  if (!result.cancelled) {
    if (current_ < 0) return;
    BatchQuestion& answered = plan_.questions[static_cast<std::size_t>(current_)];
    answered.answer = result.answer;
    answered.history_id = history_id_;
    answered.error.clear();
    answered.error_code.clear();
    settle(BatchState::kDone);
    return;
  }
  // It is asked again; half of it is of no use in the list of earlier questions.
  history_.remove({history_id_});
  Q_EMIT questionChanged(std::exchange(current_, -1));
  // From the event loop, when the question that came between has begun.
  QMetaObject::invokeMethod(this, &BatchRunner::advance, Qt::QueuedConnection);
}

void BatchRunner::fail(ErrorCode code, const QString& message) {
  if (current_ < 0) return;
  BatchQuestion& failed = plan_.questions[static_cast<std::size_t>(current_)];
  failed.error = (message.isEmpty() ? Wording::advice(code).what : message).toStdString();
  failed.error_code = to_string(code);
  failed.answer.clear();
  failed.history_id.clear();
  settle(BatchState::kFailed);
}

void BatchRunner::settle(BatchState state) {
  const int index = std::exchange(current_, -1);
  BatchQuestion& settled = plan_.questions[static_cast<std::size_t>(index)];
  settled.state = state;
  settled.seconds = since_.isValid() ? static_cast<double>(since_.elapsed()) / 1000 : 0;
  since_.invalidate();
  save();
  Q_EMIT questionChanged(index);
  QMetaObject::invokeMethod(this, &BatchRunner::advance, Qt::QueuedConnection);
}

void BatchRunner::save() {
  auto* watcher = new QFutureWatcher<QString>(this);
  connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
    watcher->deleteLater();
    if (!watcher->result().isEmpty()) Q_EMIT failed(ErrorCode::kIo, watcher->result());
  });
  watcher->setFuture(QtConcurrent::run(&writer_, [plan = plan_, file = file_] {
    try {
      save_plan(plan, file);
      return QString();
    } catch (const Error& error) {
      return QString::fromUtf8(error.what());
    }
  }));
}

}  // namespace corgi
