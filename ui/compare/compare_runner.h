// Asks one question in every mode, one after the other.
#pragma once

#include "core/history/history.h"
#include "ui/session/session.h"

#include <array>

namespace corgi {

inline constexpr std::array kComparedModes = {Mode::kThorough, Mode::kFast, Mode::kDirect};

struct ComparedRun {
  enum class State { kWaiting, kRunning, kDone, kStopped, kFailed };
  State state = State::kWaiting;
  std::shared_ptr<const Result> result;
  QString message;  // what went wrong
};

// GUI thread only. A question in the window ends the comparison. All of these must outlive it.
class CompareRunner : public QObject {
  Q_OBJECT

 public:
  CompareRunner(AskController& controller, const Session& session, History& history);

  // True when there is a picture, a ready model, and nothing is being asked.
  bool canStart() const;
  // Asks about the session's picture. What the session found for the same question isn't asked
  // again. `path` is the picture's file; empty for a pasted one.
  void start(const QString& question, const QString& path);
  void stop();

  bool isRunning() const { return run_ != 0; }
  const QString& question() const { return question_; }
  const ComparedRun& run(std::size_t mode) const { return runs_[mode]; }

 Q_SIGNALS:
  void changed();

 private:
  void next();
  void settle(ComparedRun settled);
  void endAll();

  AskController& controller_;
  const Session& session_;
  History& history_;
  std::shared_ptr<const ImagePyramid> picture_;
  QString name_;
  QString path_;
  QString question_;
  std::array<ComparedRun, kComparedModes.size()> runs_;
  std::size_t current_ = 0;
  HistoryId history_id_;
  RunId run_ = 0;
};

}  // namespace corgi
