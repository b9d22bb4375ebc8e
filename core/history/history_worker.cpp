#include "core/history/history_worker.h"

#include "core/history/history_error.h"

#include <algorithm>

#include <QDateTime>

namespace corgi {
namespace {

constexpr int kChangeIntervalMs = 200;
constexpr int kWatchIntervalMs = 2000;
// What another program removed may still be brought back there.
constexpr std::int64_t kOthersUndoMs = std::int64_t{10} * 60 * 1000;

}  // namespace

HistoryWorker::HistoryWorker(History& owner, std::filesystem::path folder)
    : owner_(owner), folder_(std::move(folder)), change_(this), watch_(this) {
  change_.setSingleShot(true);
  change_.setInterval(kChangeIntervalMs);
  connect(&change_, &QTimer::timeout, this, [this] {
    tell([](History& history) { Q_EMIT history.changed(); });
  });
  watch_.setInterval(kWatchIntervalMs);
  connect(&watch_, &QTimer::timeout, this, [this] { look_for_others(); });
}

void HistoryWorker::open() {
  try {
    try {
      store_ = std::make_unique<HistoryStore>(folder_);
    } catch (const UnusableHistory& error) {
      set_aside(error.what());
    }
    store_->purge(QDateTime::currentMSecsSinceEpoch() - kOthersUndoMs);
    seen_version_ = store_->data_version();
    watch_.start();
  } catch (const Error& error) {
    handle(error);
  }
}

void HistoryWorker::close() {
  watch_.stop();
  change_.stop();
  run([](HistoryWorker& worker, HistoryStore& store) { worker.forget_removed(store); });
  store_.reset();
}

void HistoryWorker::run(const Job& job) {
  if (!store_) return;
  try {
    job(*this, *store_);
  } catch (const Error& error) {
    handle(error);
  } catch (const std::exception& error) {
    handle(Error(ErrorCode::kInternal, error.what()));
  }
}

void HistoryWorker::handle(const Error& error) {
  qCWarning(history_log, "%s", error.what());
  if (store_ && dynamic_cast<const UnusableHistory*>(&error)) {
    try {
      set_aside(error.what());
      return;
    } catch (const Error& second) {
      qCWarning(history_log, "%s", second.what());
    }
  }
  const ErrorCode code = error.code();
  const QString message = QString::fromUtf8(error.what());
  tell([code, message](History& history) { Q_EMIT history.failed(code, message); });
}

void HistoryWorker::set_aside(const std::string& why) {
  store_.reset();
  const std::filesystem::path aside = HistoryStore::set_aside(folder_);
  store_ = std::make_unique<HistoryStore>(folder_);
  const QString message = QString::fromStdString(why + "\n" + aside.string());
  tell([message](History& history) { Q_EMIT history.setAside(message); });
  announce_change();
}

void HistoryWorker::look_for_others() {
  run([](HistoryWorker& worker, HistoryStore& store) {
    const std::int64_t version = store.data_version();
    if (version == worker.seen_version_) return;
    worker.seen_version_ = version;
    worker.announce_change();
  });
}

void HistoryWorker::begin(HistoryStore& store, const NewQuestion& question) {
  store.begin(question);
  running_.emplace(question.id, GrowingResult(question));
  announce_change();
}

void HistoryWorker::record(HistoryStore& store, const HistoryId& id, const PipelineEvent& event) {
  const auto found = running_.find(id);
  if (found == running_.end()) return;
  GrowingResult& growing = found->second;
  growing.apply(event);
  if (std::holds_alternative<TextStreamed>(event)) {
    store.write_live(id, growing.live());
    return;
  }
  store.grow(id, growing.result(), growing.live());
  if (std::holds_alternative<AnswerReady>(event)) announce_change();
}

void HistoryWorker::finish(HistoryStore& store, const HistoryId& id, const Result& result) {
  const auto found = running_.find(id);
  if (found == running_.end()) return;
  // A run that was stopped before it began has told nothing; what is there is worth more.
  const bool is_empty = result.cancelled && result.question.empty();
  const Result kept = is_empty ? found->second.result() : result;
  running_.erase(found);
  store.finish(id, kept, result.cancelled ? HistoryState::kStopped : HistoryState::kDone);
  announce_change();
}

void HistoryWorker::fail(HistoryStore& store,
                         const HistoryId& id,
                         ErrorCode code,
                         const std::string& message) {
  if (running_.erase(id) == 0) return;
  store.fail(id, std::string(to_string(code)), message);
  announce_change();
}

void HistoryWorker::remove(HistoryStore& store, const std::vector<HistoryId>& ids) {
  store.remove(ids);
  removed_.insert(removed_.end(), ids.begin(), ids.end());
  announce_change();
}

void HistoryWorker::restore(HistoryStore& store, const std::vector<HistoryId>& ids) {
  store.restore(ids);
  std::erase_if(removed_,
                [&](const HistoryId& id) { return std::ranges::find(ids, id) != ids.end(); });
  announce_change();
}

void HistoryWorker::forget_removed(HistoryStore& store) {
  if (removed_.empty()) return;
  store.forget(std::exchange(removed_, {}));
  store.purge(QDateTime::currentMSecsSinceEpoch() - kOthersUndoMs);
}

void HistoryWorker::announce_change() {
  if (!change_.isActive()) change_.start();
}

void HistoryWorker::tell(std::function<void(History&)> tell) {
  History* owner = &owner_;
  QMetaObject::invokeMethod(
      owner, [owner, tell = std::move(tell)] { tell(*owner); }, Qt::QueuedConnection);
}

}  // namespace corgi
