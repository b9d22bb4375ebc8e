#include "ui/models/model_manager.h"

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/hub/model_download.h"
#include "core/hub/model_removal.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include <QFutureWatcher>
#include <QtConcurrent>

namespace corgi {

struct ModelManager::Download {
  DownloadProgress progress;
  std::atomic<bool> is_discarded = false;
  std::jthread thread;  // last: it uses the others
};

namespace {

namespace fs = std::filesystem;

// Beside the GUI thread: reads the disk.
std::vector<FoundModel> look(const ModelManager::Sources& sources, std::vector<fs::path> folders) {
  std::error_code ec;
  const auto demo = sources.demo ? sources.demo() : std::nullopt;
  fs::path cache;
  try {
    cache = sources.hub().cache_dir;
  } catch (const Error&) {
    // Wrong settings are told of by the download, which needs more of them.
  }
  if (demo) folders.push_back(*demo);
  std::vector<FoundModel> found;
  for (FoundModel& model : find_models(HubCache(cache), folders)) {
    if (!model.folder.empty()) model.folder = fs::weakly_canonical(model.folder, ec);
    const bool known = std::ranges::any_of(found, [&](const FoundModel& each) {
      return !model.folder.empty() && each.folder == model.folder;
    });
    if (known) continue;
    if (demo && fs::equivalent(model.folder, *demo, ec)) model.name = ModelManager::kDemoName;
    found.push_back(std::move(model));
  }
  std::ranges::stable_partition(
      found, [](const FoundModel& each) { return each.name != ModelManager::kDemoName; });
  return found;
}

}  // namespace

ModelManager::ModelManager(Sources sources, QObject* parent)
    : QObject(parent), sources_(std::move(sources)) {}

ModelManager::~ModelManager() {
  // All at once, then wait for each.
  for (const auto& [id, download] : downloads_) download->thread.request_stop();
}

void ModelManager::refresh() {
  using Found = std::vector<FoundModel>;
  auto* watcher = new QFutureWatcher<Found>(this);
  connect(watcher, &QFutureWatcher<Found>::finished, this, [this, watcher] {
    watcher->deleteLater();
    found_ = watcher->result();
    has_looked_ = true;
    Q_EMIT foundChanged();
  });
  watcher->setFuture(QtConcurrent::run(
      [sources = sources_, folders = folders_] { return look(sources, folders); }));
}

void ModelManager::checkFolder(const QString& folder) {
  auto* watcher = new QFutureWatcher<bool>(this);
  connect(watcher, &QFutureWatcher<bool>::finished, this, [this, watcher, folder] {
    watcher->deleteLater();
    Q_EMIT folderChecked(folder, watcher->result());
  });
  watcher->setFuture(QtConcurrent::run([path = fs::path(folder.toStdString())] {
    return !find_models(HubCache({}), {path}).empty();
  }));
}

DownloadProgress ModelManager::progress(const QString& id) const {
  const auto it = downloads_.find(id);
  return it == downloads_.end() ? DownloadProgress() : it->second->progress;
}

void ModelManager::download(const QString& id) {
  const auto model = ModelId::parse(id.toStdString());
  if (!model || downloads_.contains(id)) return;
  Download& download = *(downloads_[id] = std::make_unique<Download>());
  download.thread = std::jthread([this, id, model = *model, &discarded = download.is_discarded](
                                     const std::stop_token& stop) {
    Ending ending = run(id, model, discarded, stop);
    QMetaObject::invokeMethod(
        this, [this, id, ending = std::move(ending)] { end(id, ending); }, Qt::QueuedConnection);
  });
  Q_EMIT progressed(id);
}

// On the download's thread.
ModelManager::Ending ModelManager::run(const QString& id,
                                       const ModelId& model,
                                       const std::atomic<bool>& discarded,
                                       const std::stop_token& stop) {
  const auto on_progress = [this, id](const DownloadProgress& progress) {
    QMetaObject::invokeMethod(
        this,
        [this, id, progress] {
          const auto it = downloads_.find(id);
          if (it == downloads_.end()) return;
          it->second->progress = progress;
          Q_EMIT progressed(id);
        },
        Qt::QueuedConnection);
  };
  try {
    DownloadOptions options;
    options.hub = sources_.hub();
    try {
      download_model(options, model, on_progress, stop);
    } catch (...) {
      if (discarded) HubCache(options.hub.cache_dir).remove_unfinished(model);
      throw;
    }
    return {};
  } catch (const Error& e) {
    return {e.code(), QString::fromUtf8(e.what())};
  } catch (const std::exception& e) {
    return {ErrorCode::kInternal, QString::fromUtf8(e.what())};
  }
}

void ModelManager::end(const QString& id, const Ending& ending) {
  // Its thread has nothing left to do, so this joins at once.
  downloads_.erase(id);
  if (!ending.code) {
    Q_EMIT downloaded(id);
  } else if (*ending.code == ErrorCode::kCancelled) {
    Q_EMIT paused(id);
  } else {
    Q_EMIT failed(id, *ending.code, ending.message);
  }
  refresh();
}

void ModelManager::pause(const QString& id) {
  const auto it = downloads_.find(id);
  if (it != downloads_.end()) it->second->thread.request_stop();
}

void ModelManager::cancel(const QString& id) {
  const auto it = downloads_.find(id);
  if (it != downloads_.end()) {
    it->second->is_discarded = true;
    it->second->thread.request_stop();
    return;
  }
  const auto model = ModelId::parse(id.toStdString());
  if (!model) return;
  auto* watcher = new QFutureWatcher<void>(this);
  connect(watcher, &QFutureWatcher<void>::finished, this, [this, watcher] {
    watcher->deleteLater();
    refresh();
  });
  watcher->setFuture(QtConcurrent::run([hub = sources_.hub, model = *model] {
    try {
      HubCache(hub().cache_dir).remove_unfinished(model);
    } catch (const Error& e) {
      qCWarning(ui_log) << e.what();
    }
  }));
}

void ModelManager::askRemoval(const QString& id) {
  const auto model = ModelId::parse(id.toStdString());
  if (!model) return;
  auto* watcher = new QFutureWatcher<quint64>(this);
  connect(watcher, &QFutureWatcher<quint64>::finished, this, [this, watcher, id] {
    watcher->deleteLater();
    Q_EMIT removalKnown(id, watcher->result());
  });
  watcher->setFuture(QtConcurrent::run([hub = sources_.hub, model = *model]() -> quint64 {
    try {
      return plan_removal(HubCache(hub().cache_dir), model).bytes;
    } catch (const Error&) {
      // Wrong settings: remove() tells of them.
      return 0;
    }
  }));
}

// Beside the GUI thread.
ModelManager::Ending ModelManager::removeSafely(const Sources& sources, const ModelId& model) {
  try {
    const HubCache cache(sources.hub().cache_dir);
    if (remove_revision(cache, model)) return {};
    return {ErrorCode::kIo,
            QString::fromStdString(cache.repo_dir(model).string() +
                                   ": not deleted, as it isn't a model's own folder")};
  } catch (const Error& e) {
    return {e.code(), QString::fromUtf8(e.what())};
  } catch (const std::exception& e) {
    return {ErrorCode::kInternal, QString::fromUtf8(e.what())};
  }
}

void ModelManager::remove(const QString& id) {
  const auto model = ModelId::parse(id.toStdString());
  if (!model || downloads_.contains(id)) return;
  auto* watcher = new QFutureWatcher<Ending>(this);
  connect(watcher, &QFutureWatcher<Ending>::finished, this, [this, watcher, id] {
    watcher->deleteLater();
    const Ending ending = watcher->result();
    if (ending.code) Q_EMIT failed(id, *ending.code, ending.message);
    refresh();
  });
  watcher->setFuture(QtConcurrent::run(
      [sources = sources_, model = *model] { return removeSafely(sources, model); }));
}

}  // namespace corgi
