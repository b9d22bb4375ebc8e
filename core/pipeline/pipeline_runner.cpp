#include "core/pipeline/pipeline_runner.h"

#include "core/base/elapsed.h"
#include "core/base/log.h"
#include "core/pipeline/event_queue.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <iterator>
#include <thread>
#include <utility>

#include <QPointer>
#include <QTimer>

namespace corgi {
namespace {

// About 30 a second: faster than people read, slower than tokens come.
constexpr int kTextIntervalMs = 33;
// Of handing over events, before the event loop has its turn again.
constexpr double kTurnMs = 8;

}  // namespace

// One question on its thread. Lives on the runner's thread; the thread inside posts to it.
class PipelineRunner::Run : public QObject {
 public:
  Run(PipelineRunner& runner, const Question& question)
      : runner_(runner),
        thread_([this, question](const std::stop_token& stop) { work(question, stop); }) {}

  // Joins the thread; what it posted before goes with this object.
  ~Run() override = default;

  void stop() { thread_.request_stop(); }

 private:
  // On the run's own thread.
  void work(const Question& question, const std::stop_token& stop) {
    try {
      auto result = std::make_shared<Result>(runner_.pipeline_->run(
          question, [this](const PipelineEvent& event) { post(event); }, stop));
      end([result](PipelineRunner& runner) { Q_EMIT runner.finished(result); });
    } catch (const Error& e) {
      fail(e.code(), e.what());
    } catch (const std::bad_alloc&) {
      fail(ErrorCode::kOutOfMemory, "the program is out of memory");
    } catch (const std::exception& e) {
      fail(ErrorCode::kInternal, e.what());
    } catch (...) {
      fail(ErrorCode::kInternal, "the pipeline failed without a word");
    }
  }

  void post(const PipelineEvent& event) {
    switch (queue_.put(event)) {
      case EventQueue::Wake::kNow:
        QMetaObject::invokeMethod(
            this, [this] { deliver(); }, Qt::QueuedConnection);
        break;
      case EventQueue::Wake::kSoon:
        QMetaObject::invokeMethod(
            this,
            [this] { QTimer::singleShot(kTextIntervalMs, this, [this] { deliver(); }); },
            Qt::QueuedConnection);
        break;
      case EventQueue::Wake::kAlreadyAsked:
        break;
    }
  }

  void fail(ErrorCode code, const std::string& message) {
    qCWarning(pipeline_log, "the question failed: %s", message.c_str());
    const QString name = QString::fromStdString(std::string(to_string(code)));
    const QString text = QString::fromStdString(message);
    end([name, text](PipelineRunner& runner) { Q_EMIT runner.failed(name, text); });
  }

  void end(std::function<void(PipelineRunner&)> tell) {
    QMetaObject::invokeMethod(
        this,
        [this, tell = std::move(tell)] {
          tell_end_ = tell;
          deliver();
        },
        Qt::QueuedConnection);
  }

  // On the runner's thread. What came at once is handed over in turns, the end in one of its own,
  // so that the window draws and answers in between.
  void deliver() {
    const QPointer<Run> self(this);
    std::ranges::move(queue_.take(), std::back_inserter(waiting_));
    const auto start = Clock::now();
    while (!waiting_.empty() && elapsed_ms(start) < kTurnMs) {
      const PipelineEvent event = std::move(waiting_.front());
      waiting_.pop_front();
      Q_EMIT runner_.eventArrived(event);
      if (!self) return;  // a receiver deleted the runner
    }
    if (!waiting_.empty()) {
      QTimer::singleShot(0, this, [this] { deliver(); });
    } else if (tell_end_) {
      // The runner is the call's context, not this run: the call ends the run.
      QTimer::singleShot(
          0, &runner_, [this, tell = std::exchange(tell_end_, {})] { finish(runner_, tell); });
    }
  }

  static void finish(PipelineRunner& runner, const std::function<void(PipelineRunner&)>& tell) {
    // Not running any more: a receiver may start the next question, or delete the runner.
    const std::unique_ptr<Run> self = std::move(runner.run_);
    tell(runner);
  }

  PipelineRunner& runner_;
  EventQueue queue_;
  std::deque<PipelineEvent> waiting_;  // taken from the queue
  std::function<void(PipelineRunner&)> tell_end_;
  std::jthread thread_;  // last: it uses the others from its first moment
};

PipelineRunner::PipelineRunner(std::shared_ptr<Pipeline> pipeline, QObject* parent)
    : QObject(parent), pipeline_(std::move(pipeline)) {}

PipelineRunner::~PipelineRunner() = default;

bool PipelineRunner::isRunning() const {
  return run_ != nullptr;
}

void PipelineRunner::start(const Question& question) {
  if (!run_) run_ = std::make_unique<Run>(*this, question);
}

void PipelineRunner::stop() {
  if (run_) run_->stop();
}

}  // namespace corgi
