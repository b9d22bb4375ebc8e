// The history as the window uses it: nothing here waits for the disk.
#pragma once

#include "core/history/history_entry.h"
#include "core/pipeline/events.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include <QObject>
#include <QThread>

namespace corgi {

class HistoryStore;
class HistoryWorker;

// Lives on the thread that made it (the GUI's), and its signals are emitted there; files and SQL
// are on a thread of its own, in the order of the calls.
class History : public QObject {
  Q_OBJECT

 public:
  explicit History(std::filesystem::path folder, QObject* parent = nullptr);
  // Writes what was asked for, forgets what was removed, and waits for that.
  ~History() override;

  // A run as it grows. Unknown ids are left alone.
  void begin(const NewQuestion& question);
  void record(const HistoryId& id, const PipelineEvent& event);
  void finish(const HistoryId& id, std::shared_ptr<const Result> result);
  void fail(const HistoryId& id, ErrorCode code, const QString& message);
  // A result from elsewhere, as a whole.
  void add(const NewQuestion& question, std::shared_ptr<const Result> result);

  // Answered by listed() with the number given back.
  quint64 list(const HistoryQuery& query);
  // Answered by opened() or failed().
  void open(const HistoryId& id);
  // Answered by resultsRead() with a result for each id, in order; null where there is none.
  quint64 readResults(const std::vector<HistoryId>& ids);
  void remove(const std::vector<HistoryId>& ids);
  void restore(const std::vector<HistoryId>& ids);
  // Deletes for good what was removed.
  void forgetRemoved();

 Q_SIGNALS:
  // Something was added, changed or removed, by this program or another one; a few times a second
  // at most.
  void changed();
  void listed(quint64 request, const corgi::HistoryPage& page);
  void opened(std::shared_ptr<const corgi::HistoryRecord> record);
  void resultsRead(quint64 request,
                   const std::vector<std::shared_ptr<const corgi::Result>>& results);
  // The file couldn't be used: the message says why and, in its last line, where it is now. A new
  // one is in use.
  void setAside(const QString& message);
  void failed(corgi::ErrorCode code, const QString& message);

 private:
  using Job = std::function<void(HistoryWorker&, HistoryStore&)>;
  void post(Job job);

  QThread thread_;
  HistoryWorker* worker_;
  quint64 last_request_ = 0;
};

}  // namespace corgi
