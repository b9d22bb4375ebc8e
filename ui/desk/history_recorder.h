// Writes every question of a session into the history as its run goes on.
#pragma once

#include "core/history/history.h"
#include "ui/session/session.h"

#include <functional>
#include <map>

namespace corgi {

// GUI thread only. All of these must outlive it.
class HistoryRecorder : public QObject {
  Q_OBJECT

 public:
  // `path` gives the file of the session's picture; empty for a pasted one.
  HistoryRecorder(AskController& controller,
                  const Session& session,
                  History& history,
                  std::function<QString()> path);

 private:
  void begin();

  const Session& session_;
  History& history_;
  std::function<QString()> path_;
  // Runs that were replaced by the next question still end.
  std::map<RunId, HistoryId> running_;
};

}  // namespace corgi
