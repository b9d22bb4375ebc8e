#include "core/history/history_entry.h"

#include "core/history/history_error.h"

#include <QUuid>

namespace corgi {

Q_LOGGING_CATEGORY(history_log, "corgi.history", QtWarningMsg)

std::string_view to_string(HistoryState state) {
  switch (state) {
    case HistoryState::kRunning:
      return "running";
    case HistoryState::kDone:
      return "done";
    case HistoryState::kStopped:
      return "stopped";
    case HistoryState::kFailed:
      return "failed";
    case HistoryState::kInterrupted:
      break;
  }
  return "interrupted";
}

HistoryState history_state_from_string(std::string_view text) {
  for (const HistoryState state : {HistoryState::kRunning,
                                   HistoryState::kDone,
                                   HistoryState::kStopped,
                                   HistoryState::kFailed}) {
    if (text == to_string(state)) return state;
  }
  return HistoryState::kInterrupted;
}

HistoryId new_history_id() {
  return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

}  // namespace corgi
