// The models on this machine and their downloads, for widgets.
#pragma once

#include "core/base/error.h"
#include "core/hub/found_models.h"
#include "core/hub/hub_settings.h"
#include "core/hub/progress_meter.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include <QObject>
#include <QString>

namespace corgi {

// GUI thread only; no member waits but the destructor, which stops downloads and keeps what
// arrived. Several downloads run at the same time, each on a thread of its own.
class ModelManager : public QObject {
  Q_OBJECT

 public:
  // What --model takes for the demonstration that came with the program.
  static constexpr const char* kDemoName = "demo";

  // Both are asked beside the GUI thread whenever something begins; the first may throw Error.
  struct Sources {
    std::function<HubSettings()> hub;
    std::function<std::optional<std::filesystem::path>()> demo = {};  // the demonstration's folder
  };

  explicit ModelManager(Sources sources, QObject* parent = nullptr);
  ~ModelManager() override;

  // Where to look beside the cache: folders with a checkpoint, or with folders of checkpoints.
  void setFolders(std::vector<std::filesystem::path> folders) { folders_ = std::move(folders); }
  // Looks through the cache and the folders; foundChanged() tells when it has.
  void refresh();
  // Whether there are models in a folder; folderChecked() tells.
  void checkFolder(const QString& folder);
  bool hasLooked() const { return has_looked_; }
  // Each folder once, as a path without links in it; the demonstration's last.
  const std::vector<FoundModel>& found() const { return found_; }

  // Begins a download or goes on with one; nothing while it runs already.
  void download(const QString& id);
  // Ends it and keeps what arrived.
  void pause(const QString& id);
  // Deletes what arrived, of one that runs or that was paused.
  void cancel(const QString& id);
  // Finds out what deleting a model of the cache would free; removalKnown() tells.
  void askRemoval(const QString& id);
  // Deletes a model of the cache that isn't being downloaded: the one revision that `id` names.
  // foundChanged() follows, or failed() before it.
  void remove(const QString& id);
  bool isDownloading(const QString& id) const { return downloads_.contains(id); }
  // The last progress of a download that runs.
  DownloadProgress progress(const QString& id) const;

 Q_SIGNALS:
  void foundChanged();
  void folderChecked(const QString& folder, bool has_models);
  void removalKnown(const QString& id, quint64 bytes);
  void progressed(const QString& id);
  // Each download ends with one of these, after which foundChanged() follows.
  void downloaded(const QString& id);
  void paused(const QString& id);
  void failed(const QString& id, corgi::ErrorCode code, const QString& message);

 private:
  struct Download;
  // How a download ended; no code: it is complete.
  struct Ending {
    std::optional<ErrorCode> code;
    QString message;
  };
  Ending run(const QString& id,
             const ModelId& model,
             const std::atomic<bool>& discarded,
             const std::stop_token& stop);
  void end(const QString& id, const Ending& ending);
  static Ending removeSafely(const Sources& sources, const ModelId& model);

  Sources sources_;
  std::vector<std::filesystem::path> folders_;
  std::vector<FoundModel> found_;
  bool has_looked_ = false;
  std::map<QString, std::unique_ptr<Download>> downloads_;
};

}  // namespace corgi
