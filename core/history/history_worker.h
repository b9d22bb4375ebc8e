// What History does on its own thread.
#pragma once

#include "core/history/growing_result.h"
#include "core/history/history.h"
#include "core/history/history_store.h"

#include <map>
#include <memory>

#include <QTimer>

namespace corgi {

// Lives on the history's thread; tells the History by queued calls.
class HistoryWorker : public QObject {
 public:
  using Job = std::function<void(HistoryWorker&, HistoryStore&)>;

  HistoryWorker(History& owner, std::filesystem::path folder);

  void open();
  void close();
  // Runs a job when the file can be used; what it throws is told.
  void run(const Job& job);

  void begin(HistoryStore& store, const NewQuestion& question);
  void record(HistoryStore& store, const HistoryId& id, const PipelineEvent& event);
  void finish(HistoryStore& store, const HistoryId& id, const Result& result);
  void fail(HistoryStore& store, const HistoryId& id, ErrorCode code, const std::string& message);
  void remove(HistoryStore& store, const std::vector<HistoryId>& ids);
  void restore(HistoryStore& store, const std::vector<HistoryId>& ids);
  void forget_removed(HistoryStore& store);

  void announce_change();
  // Calls `tell` with the History, on its thread.
  void tell(std::function<void(History&)> tell);

 private:
  void handle(const Error& error);
  void set_aside(const std::string& why);
  void look_for_others();

  History& owner_;
  std::filesystem::path folder_;
  std::unique_ptr<HistoryStore> store_;
  std::map<HistoryId, GrowingResult> running_;
  std::vector<HistoryId> removed_;
  std::int64_t seen_version_ = 0;
  QTimer change_;
  QTimer watch_;
};

}  // namespace corgi
