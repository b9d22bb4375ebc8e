#include "core/engine/local_engine.h"

#include "core/base/freed_memory.h"
#include "core/base/log.h"
#include "core/engine/request_runner.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <new>
#include <thread>
#include <utility>

#include <ATen/Parallel.h>
#include <c10/util/Exception.h>

#include <QPromise>

namespace corgi {
namespace {

// libtorch and OpenCV speak in exceptions of their own; beyond this wall there is only Error.
[[noreturn]] void rethrow_as_error() {
  try {
    throw;
  } catch (const Error&) {
    throw;
  } catch (const c10::OutOfMemoryError& e) {
    qCWarning(engine_log) << e.what();
    throw Error(
        ErrorCode::kOutOfMemory,
        "there isn't enough memory for this request: use a smaller image or a smaller model");
  } catch (const c10::Error& e) {
    qCWarning(engine_log) << e.what();
    const std::string message = e.what_without_backtrace();
    const bool out_of_memory = message.find("can't allocate memory") != std::string::npos;
    throw Error(out_of_memory ? ErrorCode::kOutOfMemory : ErrorCode::kInternal, message);
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::kOutOfMemory, "there isn't enough memory for this request");
  } catch (const std::exception& e) {
    throw Error(ErrorCode::kInternal, e.what());
  }
}

template <typename T>
void fulfil(QPromise<T>& promise, const std::function<T()>& make) {
  try {
    try {
      promise.addResult(make());
    } catch (...) {
      rethrow_as_error();
    }
  } catch (...) {
    promise.setException(std::current_exception());
  }
  promise.finish();
}

template <typename T>
void drop(QPromise<T>& promise) {
  promise.setException(
      std::make_exception_ptr(Error(ErrorCode::kCancelled, "the engine was closed")));
  promise.finish();
}

}  // namespace

// The thread, its queue, and what lives on it.
class LocalEngine::Worker {
 public:
  explicit Worker(LocalEngineOptions options)
      : options_(std::move(options)), thread_([this](const std::stop_token& stop) { run(stop); }) {}

  // The running request is stopped; what is still queued ends with Error{kCancelled}.
  ~Worker() {
    thread_.request_stop();
    thread_.join();
    for (const Job& job : queue_) job.drop();
  }

  template <typename T>
  QFuture<T> submit(std::function<T()> make) {
    auto promise = std::make_shared<QPromise<T>>();
    QFuture<T> future = promise->future();
    promise->start();
    {
      const std::lock_guard lock(mutex_);
      queue_.push_back({[promise, make = std::move(make)] { fulfil<T>(*promise, make); },
                        [promise] { drop<T>(*promise); }});
    }
    wake_.notify_one();
    return future;
  }

  std::vector<Generation> generate(GenerateRequest request) {
    // The engine's end must stop the request too, whatever token it came with.
    std::stop_source either;
    const auto relay = [&either] { either.request_stop(); };
    const std::stop_callback on_request_stop(std::exchange(request.stop, either.get_token()),
                                             relay);
    const std::stop_callback on_engine_stop(thread_.get_stop_token(), relay);
    return run_request(state(), request);
  }

  ModelInfo info() { return state().loaded.info; }

  bool set_reuse(const ReuseBudgets& budgets) {
    state().caches.set_budgets(budgets);
    return_freed_memory();
    return true;
  }

 private:
  struct Job {
    std::function<void()> run;
    std::function<void()> drop;
  };

  void run(const std::stop_token& stop) {
    if (options_.threads > 0) at::set_num_threads(options_.threads);
    load(stop);
    for (;;) {
      Job job;
      {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, stop, [this] { return !queue_.empty(); });
        if (stop.stop_requested()) return;
        job = std::move(queue_.front());
        queue_.pop_front();
      }
      job.run();
    }
  }

  void load(const std::stop_token& stop) {
    try {
      try {
        state_ = std::make_unique<EngineState>(load_model(options_, stop), options_.reuse);
        const ModelInfo& info = state_->loaded.info;
        qCInfo(engine_log) << "loaded" << info.name.c_str() << info.description.c_str();
      } catch (...) {
        rethrow_as_error();
      }
    } catch (...) {
      failure_ = std::current_exception();
    }
  }

  EngineState& state() const {
    if (failure_) std::rethrow_exception(failure_);
    return *state_;
  }

  LocalEngineOptions options_;
  std::unique_ptr<EngineState> state_;
  std::exception_ptr failure_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::deque<Job> queue_;
  std::jthread thread_;  // last: it uses all of the above
};

LocalEngine::LocalEngine(LocalEngineOptions options)
    : worker_(std::make_unique<Worker>(std::move(options))) {}

LocalEngine::~LocalEngine() {
  worker_.reset();
  return_freed_memory();
}

QFuture<std::vector<Generation>> LocalEngine::generate(GenerateRequest request) {
  return worker_->submit<std::vector<Generation>>(
      [worker = worker_.get(), request = std::move(request)] { return worker->generate(request); });
}

QFuture<ModelInfo> LocalEngine::info() {
  return worker_->submit<ModelInfo>([worker = worker_.get()] { return worker->info(); });
}

void LocalEngine::set_reuse(const ReuseBudgets& budgets) {
  worker_->submit<bool>([worker = worker_.get(), budgets] { return worker->set_reuse(budgets); });
}

}  // namespace corgi
