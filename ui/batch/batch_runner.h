// Asks one question of a plan after another, beside what a person asks in the window.
#pragma once

#include "core/history/batch_plan.h"
#include "core/history/history.h"
#include "ui/main_window/image_loader.h"
#include "ui/session/session.h"

#include <QElapsedTimer>
#include <QObject>

namespace corgi {

// GUI thread only. A question in the window goes first: the batch steps back and asks its own again
// afterwards. All of these must outlive it.
class BatchRunner : public QObject {
  Q_OBJECT

 public:
  // The plan is kept in `file` after every answer.
  BatchRunner(AskController& controller,
              const Session& session,
              History& history,
              std::filesystem::path file);
  // Waits for the file to be written.
  ~BatchRunner() override;

  const BatchPlan& plan() const { return plan_; }
  bool isRunning() const { return going_; }
  // Index of the question that is being asked, or -1.
  int current() const { return current_; }

  // Takes what an earlier start of the program left, if there is any; planChanged() follows.
  void loadPlan();
  // Does nothing while one runs.
  void setPlan(BatchPlan plan);
  void start();
  // Ends the question that is being asked; it is asked again later.
  void pause();
  // Lets those that failed wait again.
  void retryFailed();

 Q_SIGNALS:
  void planChanged();
  void questionChanged(int index);
  void runningChanged();
  void failed(corgi::ErrorCode code, const QString& message);

 private:
  void connectController(AskController& controller);
  void advance();
  void askAbout(std::shared_ptr<const ImagePyramid> picture);
  void onFinished(const Result& result);
  void fail(ErrorCode code, const QString& message);
  // What came of the current question stands in the plan.
  void settle(BatchState state);
  void save();

  AskController& controller_;
  const Session& session_;
  History& history_;
  std::filesystem::path file_;
  BatchPlan plan_;
  ImageLoader loader_;
  std::shared_ptr<const ImagePyramid> picture_;
  std::string picture_path_;
  QThreadPool writer_;
  QElapsedTimer since_;
  HistoryId history_id_;
  RunId run_ = 0;
  int current_ = -1;
  bool going_ = false;
};

}  // namespace corgi
