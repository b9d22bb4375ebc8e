// The history's file: what every question gave, written and read back.
#pragma once

#include "core/history/database.h"
#include "core/history/history_entry.h"
#include "core/history/writer_mark.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace corgi {

// To be used on the thread that made it; blocks. Several programs may use one folder at a time.
// Every member throws UnusableHistory for a damaged file and Error{kIo} when it can't be read or
// written.
class HistoryStore {
 public:
  // Uses FOLDER/history.sqlite and makes what is missing. Questions that programs left when they
  // died become kInterrupted.
  explicit HistoryStore(const std::filesystem::path& folder);

  static std::filesystem::path file_in(const std::filesystem::path& folder);
  // Moves a file that can't be used out of the way, with what belongs to it, and gives its new
  // path. Nothing is deleted. Throws Error{kIo}.
  static std::filesystem::path set_aside(const std::filesystem::path& folder);

  // Throws Error{kInput} for an empty image.
  void begin(const NewQuestion& question);
  // What is known so far; a question that was deleted meanwhile is left alone.
  void grow(const HistoryId& id, const Result& result, const LiveText& live);
  void write_live(const HistoryId& id, const LiveText& live);
  void finish(const HistoryId& id, const Result& result, HistoryState state);
  // The run ended with an error; what was written before stays.
  void fail(const HistoryId& id, const std::string& code, const std::string& message);

  HistoryPage list(const HistoryQuery& query);
  // Throws Error{kInput} when there is no such question or its result can't be understood.
  HistoryRecord read(const HistoryId& id);

  // Null when there is none, or none that can be understood.
  std::shared_ptr<const Result> find_result(const HistoryId& id);

  // Takes questions out of the list; restore() brings them back until purge().
  void remove(const std::vector<HistoryId>& ids);
  void restore(const std::vector<HistoryId>& ids);
  // Gives up the way back for these, if they are removed.
  void forget(const std::vector<HistoryId>& ids);
  // Deletes for good what was forgotten and what was removed before `before_ms`, with copies of
  // images nobody needs any more.
  void purge(std::int64_t before_ms);

  // Changes whenever another connection wrote something.
  std::int64_t data_version();

 private:
  void close_abandoned();
  HistoryEntry entry_from(const QSqlQuery& row) const;

  std::filesystem::path folder_;
  Database database_;
  WriterMark writer_;
  bool has_words_;
};

}  // namespace corgi
