#include "core/engine/remote_engine.h"

#include "core/base/cancel.h"
#include "core/base/elapsed.h"
#include "core/engine/remote_server.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <new>
#include <optional>
#include <thread>

#include <QCryptographicHash>
#include <QPromise>

namespace corgi {
namespace {

constexpr qsizetype kFingerprintDigits = 32;

std::exception_ptr as_error() {
  try {
    throw;
  } catch (const Error&) {
    return std::current_exception();
  } catch (const std::bad_alloc&) {
    return std::make_exception_ptr(
        Error(ErrorCode::kOutOfMemory, "there isn't enough memory for this request"));
  } catch (const std::exception& e) {
    return std::make_exception_ptr(Error(ErrorCode::kInternal, e.what()));
  }
}

template <typename T>
void fail(QPromise<T>& promise, std::exception_ptr failure) {
  promise.setException(std::move(failure));
  promise.finish();
}

// A server can't tell whether its weights changed, so the name has to do.
std::string fingerprint_of(const RemoteOptions& options, const std::string& model) {
  const QByteArray text = options.address.toEncoded() + '\n' + QByteArray::fromStdString(model);
  return QCryptographicHash::hash(text, QCryptographicHash::Sha256)
      .toHex()
      .left(kFingerprintDigits)
      .toStdString();
}

// One request: its prompts are answered by whichever threads are free.
class Batch {
 public:
  Batch(GenerateRequest request, const std::stop_token& engine_stop)
      : request_(std::move(request)),
        replies_(request_.prompts.size()),
        remaining_(request_.prompts.size()),
        relay_(request_.stop, Relay{&either_}),
        engine_relay_(engine_stop, Relay{&either_}) {
    request_.stop = either_.get_token();
    promise_.start();
    if (remaining_ == 0) finish();
  }

  QFuture<std::vector<Generation>> future() { return promise_.future(); }
  const GenerateRequest& request() const { return request_; }

  void tell(std::size_t index, std::string_view text) {
    const std::lock_guard lock(mutex_);
    if (request_.on_text) request_.on_text(index, text);
  }
  void put(std::size_t index, Generation generation) {
    const std::lock_guard lock(mutex_);
    replies_[index] = std::move(generation);
    if (--remaining_ == 0) finish();
  }
  void put_failure(std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = std::move(failure);
    either_.request_stop();
    if (--remaining_ == 0) finish();
  }

 private:
  struct Relay {
    std::stop_source* source;
    void operator()() const { source->request_stop(); }
  };

  void finish() {
    const bool nothing = !replies_.empty() && std::ranges::all_of(replies_, [](const auto& reply) {
      return reply.finish_reason == FinishReason::kCancelled && reply.text.empty();
    });
    if (failure_) return fail(promise_, failure_);
    if (nothing) {
      return fail(promise_, std::make_exception_ptr(Error(ErrorCode::kCancelled, "stopped")));
    }
    promise_.addResult(std::move(replies_));
    promise_.finish();
  }

  GenerateRequest request_;
  std::mutex mutex_;
  std::vector<Generation> replies_;
  std::size_t remaining_;
  std::exception_ptr failure_;
  QPromise<std::vector<Generation>> promise_;
  std::stop_source either_;
  std::stop_callback<Relay> relay_;
  std::stop_callback<Relay> engine_relay_;
};

}  // namespace

// The threads, their queue, and what they know of the server.
class RemoteEngine::Workers {
 public:
  explicit Workers(RemoteOptions options)
      : options_(std::move(options)), images_(options_.max_image_pixels) {}

  ~Workers() {
    stop_.request_stop();
    wake_.notify_all();
    threads_.clear();
    for (const Job& job : queue_) job.drop();
  }

  QFuture<std::vector<Generation>> generate(GenerateRequest request) {
    const auto batch = std::make_shared<Batch>(std::move(request), stop_.get_token());
    const std::size_t count = batch->request().prompts.size();
    for (std::size_t i = 0; i < count; ++i) {
      add({[this, batch, i](RemoteServer& server) { answer(server, *batch, i); },
           [batch] {
             batch->put_failure(
                 std::make_exception_ptr(Error(ErrorCode::kCancelled, "the engine was closed")));
           }},
          false);
    }
    return batch->future();
  }

  QFuture<ModelInfo> info() {
    if (const std::lock_guard lock(mutex_); info_) return QtFuture::makeReadyFuture(*info_);
    const auto promise = std::make_shared<QPromise<ModelInfo>>();
    promise->start();
    add({[this, promise](RemoteServer& server) {
           try {
             promise->addResult(described(server));
             promise->finish();
           } catch (...) {
             fail(*promise, as_error());
           }
         },
         [promise] {
           fail(*promise,
                std::make_exception_ptr(Error(ErrorCode::kCancelled, "the engine was closed")));
         }},
        true);
    return promise->future();
  }

 private:
  struct Job {
    std::function<void(RemoteServer&)> run;
    std::function<void()> drop;
  };

  void add(Job job, bool first) {
    {
      const std::lock_guard lock(mutex_);
      first ? queue_.push_front(std::move(job)) : queue_.push_back(std::move(job));
      const auto most = static_cast<std::size_t>(std::max(1, options_.requests_at_once));
      if (queue_.size() > idle_ && threads_.size() < most) {
        threads_.emplace_back([this] { work(); });
      }
    }
    wake_.notify_one();
  }

  void work() {
    RemoteServer server(options_);
    for (;;) {
      Job job;
      {
        std::unique_lock lock(mutex_);
        ++idle_;
        wake_.wait(lock, stop_.get_token(), [this] { return !queue_.empty(); });
        --idle_;
        if (stop_.stop_requested()) return;
        job = std::move(queue_.front());
        queue_.pop_front();
      }
      job.run(server);
    }
  }

  void answer(RemoteServer& server, Batch& batch, std::size_t index) {
    const GenerateRequest& request = batch.request();
    const Prompt& prompt = request.prompts[index];
    try {
      const auto start = Clock::now();
      std::vector<SentImage> images;
      if (!request.stop.stop_requested()) {
        for (const auto& part : prompt.parts) {
          if (const auto* image = std::get_if<Image>(&part))
            images.push_back(images_.encode(*image));
        }
      }
      const double process_ms = elapsed_ms(start);
      throw_if_stopped(request.stop);
      Generation generation =
          server.complete(model(server, request.stop).id,
                          prompt,
                          images,
                          request,
                          habits_,
                          [&](std::string_view text) { batch.tell(index, text); });
      generation.timings.process_ms = process_ms;
      batch.put(index, std::move(generation));
    } catch (const Error& e) {
      if (e.code() != ErrorCode::kCancelled) return batch.put_failure(std::current_exception());
      Generation stopped;
      stopped.finish_reason = FinishReason::kCancelled;
      batch.put(index, std::move(stopped));
    } catch (...) {
      batch.put_failure(as_error());
    }
  }

  // The model to ask; found out once.
  ServerModel model(RemoteServer& server, const std::stop_token& stop) {
    const std::lock_guard lock(model_mutex_);
    if (model_) return *model_;
    if (!options_.model.empty()) {
      model_ = ServerModel{options_.model, 0};
      return *model_;
    }
    const std::vector<ServerModel> models = server.models(stop);
    if (models.empty()) {
      throw Error(ErrorCode::kUnknownModel,
                  origin_of(options_.address).toStdString() + " lists no model");
    }
    model_ = models.front();
    return *model_;
  }

  ModelInfo described(RemoteServer& server) {
    ModelInfo info = describe(server);
    const std::lock_guard lock(mutex_);
    info_ = info;
    return info;
  }

  ModelInfo describe(RemoteServer& server) {
    const std::vector<ServerModel> models = listed(server);
    ServerModel chosen{options_.model, 0};
    if (chosen.id.empty()) chosen = model(server, stop_.get_token());
    const auto it = std::ranges::find(models, chosen.id, &ServerModel::id);
    if (it != models.end()) {
      chosen = *it;
    } else if (!models.empty()) {
      std::string names;
      for (const ServerModel& each : models) names += (names.empty() ? "" : ", ") + each.id;
      throw Error(ErrorCode::kUnknownModel,
                  origin_of(options_.address).toStdString() + " has no model '" + chosen.id +
                      "', but " + names);
    }
    ModelInfo info;
    info.name = chosen.id;
    info.description = chosen.id + " on " + origin_of(options_.address).toStdString();
    info.fingerprint = fingerprint_of(options_, chosen.id);
    info.context_tokens = chosen.context_tokens;
    return info;
  }

  // Some servers list nothing; a named model can be asked all the same.
  std::vector<ServerModel> listed(RemoteServer& server) {
    try {
      return server.models(stop_.get_token());
    } catch (const Error& e) {
      if (e.code() != ErrorCode::kServerReply || options_.model.empty()) throw;
      return {};
    }
  }

  RemoteOptions options_;
  ImageEncoder images_;
  ServerHabits habits_;
  std::mutex model_mutex_;
  std::optional<ServerModel> model_;
  std::stop_source stop_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::deque<Job> queue_;
  std::size_t idle_ = 0;
  std::optional<ModelInfo> info_;      // once the server has told it
  std::vector<std::jthread> threads_;  // last: they use all of the above
};

RemoteEngine::RemoteEngine(RemoteOptions options)
    : workers_(std::make_unique<Workers>(std::move(options))) {}

RemoteEngine::~RemoteEngine() = default;

QFuture<std::vector<Generation>> RemoteEngine::generate(GenerateRequest request) {
  return workers_->generate(std::move(request));
}

QFuture<ModelInfo> RemoteEngine::info() {
  return workers_->info();
}

}  // namespace corgi
