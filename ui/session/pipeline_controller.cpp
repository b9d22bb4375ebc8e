#include "ui/session/pipeline_controller.h"

#include <exception>
#include <new>
#include <variant>

#include <QFutureWatcher>
#include <QtConcurrent>

namespace corgi {
namespace {

struct Failure {
  ErrorCode code;
  QString message;
};

// Nothing made and no failure: there is no model.
using Made = std::variant<std::monostate, std::shared_ptr<Backend>, Failure>;

Failure currentFailure() {
  try {
    throw;
  } catch (const Error& error) {
    return {error.code(), QString::fromUtf8(error.what())};
  } catch (const std::bad_alloc&) {
    return {ErrorCode::kOutOfMemory, {}};
  } catch (const std::exception& error) {
    return {ErrorCode::kInternal, QString::fromUtf8(error.what())};
  }
}

Made makeSafely(const BackendMaker& make) {
  try {
    std::optional<Backend> backend = make();
    if (!backend) return std::monostate();
    return std::make_shared<Backend>(std::move(*backend));
  } catch (...) {
    return currentFailure();
  }
}

// The destructor waits for the engine's thread.
void letGo(std::shared_ptr<Engine> engine) {
  const QFuture<void> ended =
      QtConcurrent::run([engine = std::move(engine)]() mutable { engine.reset(); });
  Q_UNUSED(ended)
}

}  // namespace

LoadProgress::~LoadProgress() = default;

PipelineController::PipelineController(BackendMaker make, Texts texts, QObject* parent)
    : AskController(parent), texts_(std::move(texts)) {
  status_.message = texts_.model_name;
  load(std::move(make));
}

void PipelineController::load(BackendMaker make) {
  const quint64 ticket = ++load_;
  auto* watcher = new QFutureWatcher<Made>(this);
  connect(watcher, &QFutureWatcher<Made>::finished, this, [this, watcher, ticket] {
    watcher->deleteLater();
    const Made made = watcher->result();
    const auto* backend = std::get_if<std::shared_ptr<Backend>>(&made);
    if (ticket != load_) {
      if (backend) letGo(std::move((*backend)->engine));
    } else if (backend) {
      adopt(std::move(**backend));
    } else if (const auto* failure = std::get_if<Failure>(&made)) {
      setStatus({ModelState::kFailed, {}, failure->code, failure->message});
    } else {
      setStatus({ModelState::kMissing, {}, ErrorCode::kModelFile, texts_.how_to_get_model});
    }
  });
  watcher->setFuture(
      QtConcurrent::run([make = std::move(make), old = std::exchange(engine_, nullptr)]() mutable {
        // First, so that two models never share the memory.
        old.reset();
        return makeSafely(make);
      }));
}

void PipelineController::reload(BackendMaker make, const QString& model_name) {
  next_backend_ = std::move(make);
  dropWaiting();
  setStatus({ModelState::kLoading, {}, ErrorCode::kModelFile, model_name});
  if (running_ != 0) {
    runner_->stop();
  } else {
    replaceBackend();
  }
}

void PipelineController::replaceBackend() {
  // No run goes on, so there is nothing to wait for.
  runner_.reset();
  pipeline_.reset();
  load(std::exchange(next_backend_, nullptr));
}

PipelineController::~PipelineController() = default;

void PipelineController::adopt(Backend backend) {
  engine_ = backend.engine;
  options_ = backend.options;
  sampling_ = backend.sampling;
  if (method_) useMethod(*method_);
  if (reuse_) engine_->set_reuse(*reuse_);
  status_.source = backend.source;
  if (backend.progress) {
    const quint64 ticket = load_;
    // Queued whoever made the object: the signal comes from the engine's thread.
    connect(
        backend.progress.get(),
        &LoadProgress::quantized,
        this,
        [this, ticket](double share) {
          if (ticket == load_ && !next_backend_) onQuantized(share);
        },
        Qt::QueuedConnection);
  }
  pipeline_ = std::make_shared<Pipeline>(
      std::move(backend.engine), std::move(backend.ocr), std::move(backend.prompts));
  runner_ = std::make_unique<PipelineRunner>(pipeline_);
  connectRunner();
  onInfo();
}

void PipelineController::connectRunner() {
  connect(runner_.get(), &PipelineRunner::eventArrived, this, [this](const PipelineEvent& event) {
    Q_EMIT eventArrived(running_, event);
  });
  connect(runner_.get(),
          &PipelineRunner::finished,
          this,
          [this](const std::shared_ptr<const Result>& result) {
            Q_EMIT finished(running_, result);
            endRun();
          });
  connect(runner_.get(),
          &PipelineRunner::failed,
          this,
          [this](const QString& code, const QString& message) {
            Q_EMIT failed(running_, error_code_from_string(code.toStdString()), message);
            endRun();
          });
}

void PipelineController::follow(const Settings& before, const Settings& after) {
  if (after.prompts != before.prompts) prompts_ = Prompts::built_in().with(after.prompts);
  if (make_reader_ &&
      (after.ocr_engine != before.ocr_engine || after.ocr_languages != before.ocr_languages)) {
    reader_ = make_reader_(after);
  }
  if (after.method != before.method) {
    method_ = after.method;
    useMethod(after.method);
  }
  if (after.caches != before.caches) {
    reuse_ = reuse_budgets(after.caches);
    if (engine_) engine_->set_reuse(*reuse_);
  }
}

void PipelineController::useMethod(const MethodSettings& method) {
  PipelineOptions options = method_options(method, sampling_);
  options.ocr_threads = options_.ocr_threads;
  options.model_reads = options_.model_reads;
  options_ = options;
}

void PipelineController::onInfo() {
  auto* watcher = new QFutureWatcher<ModelInfo>(this);
  connect(watcher, &QFutureWatcher<ModelInfo>::finished, this, [this, watcher, ticket = load_] {
    watcher->deleteLater();
    if (ticket != load_ || next_backend_) return;
    ModelStatus status;
    status.source = status_.source;
    try {
      status.info = watcher->future().result();
      status.state = ModelState::kReady;
    } catch (...) {
      const Failure failure = currentFailure();
      status.state = ModelState::kFailed;
      status.error = failure.code;
      status.message = failure.message;
    }
    setStatus(std::move(status));
  });
  watcher->setFuture(engine_->info());
}

void PipelineController::onQuantized(double share) {
  if (status_.state != ModelState::kLoading) return;
  ModelStatus status = status_;
  status.quantized = share;
  setStatus(std::move(status));
}

void PipelineController::setStatus(ModelStatus status) {
  status_ = std::move(status);
  Q_EMIT modelChanged(status_);
}

RunId PipelineController::start(const AskRequest& request) {
  const RunId run = ++last_;
  if (running_ == 0) {
    begin(run, request);
  } else {
    dropWaiting();
    waiting_ = {run, request};
    runner_->stop();
  }
  return run;
}

void PipelineController::stop() {
  dropWaiting();
  if (running_ != 0) runner_->stop();
}

void PipelineController::begin(RunId run, const AskRequest& request) {
  running_ = run;
  if (prompts_) pipeline_->set_prompts(*prompts_);
  if (reader_) {
    pipeline_->set_ocr(reader_->ocr);
    options_.model_reads = reader_->is_model;
  }
  Question question;
  question.image = request.image;
  question.text = request.question.toStdString();
  question.options = options_;
  question.options.mode = request.mode;
  question.given = request.given;
  runner_->start(question);
}

void PipelineController::endRun() {
  running_ = 0;
  if (!waiting_ && !next_backend_) return;
  // From the event loop, when the runner has cleared up after the run that ended.
  QMetaObject::invokeMethod(
      this,
      [this] {
        if (running_ != 0) return;
        if (next_backend_) return replaceBackend();
        if (!waiting_) return;
        const Waiting next = *std::exchange(waiting_, std::nullopt);
        begin(next.run, next.request);
      },
      Qt::QueuedConnection);
}

void PipelineController::dropWaiting() {
  if (!waiting_) return;
  const RunId dropped = std::exchange(waiting_, std::nullopt)->run;
  QMetaObject::invokeMethod(
      this,
      [this, dropped] {
        Result nothing;
        nothing.cancelled = true;
        Q_EMIT finished(dropped, std::make_shared<const Result>(std::move(nothing)));
      },
      Qt::QueuedConnection);
}

}  // namespace corgi
