// One image and the questions about it: keeps every result with the image that it belongs to.
#pragma once

#include "ui/image_view/image_pyramid.h"
#include "ui/session/ask_controller.h"
#include "ui/session/run_record.h"

#include <map>
#include <memory>

#include <QObject>
#include <QString>

namespace corgi {

// GUI thread only. Events of a run that isn't the current one are dropped here, so no widget ever
// sees them.
class Session : public QObject {
  Q_OBJECT

 public:
  explicit Session(AskController& controller, QObject* parent = nullptr);

  const std::shared_ptr<const ImagePyramid>& picture() const { return picture_; }
  const QString& pictureName() const { return picture_name_; }
  const RunRecord& run() const { return run_; }
  ModelStatus model() const;
  bool isRunning() const { return run_.isActive(); }
  // Of the run that is going on; 0: none.
  RunId currentRun() const { return current_; }

  // Shows another picture: stops the run and forgets what was found.
  void setPicture(std::shared_ptr<const ImagePyramid> picture, const QString& name);
  // Asks about the picture. Does nothing without a picture, a ready model or a question.
  void ask(const QString& question, Mode mode);
  void stop();
  // Asks the last question again, after a failure or a stop.
  void retry();
  // From now on other models answer a comparison, and the window can't ask; or it can again.
  void setLent(bool lent);
  // Shows an earlier run about the picture; stops one that is going on.
  void show(RunRecord run);

  // Findings can be corrected once a run with steps is over.
  bool canCorrect() const { return picture_ && !isRunning() && !run_.steps.empty(); }
  // Takes corrected findings, or earlier ones, in place of what there is.
  void replaceRun(RunRecord run);
  // Runs what depends on the corrections. Does nothing unless there are some and a model is ready.
  void updateAnswer();

 Q_SIGNALS:
  void pictureChanged();
  void modelChanged();
  // A new run began, or what the last one found was forgotten.
  void runReset();
  void phaseChanged();
  void stageChanged(corgi::Stage stage);
  void textStreamed();
  void exchangeAdded();
  void thoughtChanged();
  void stepsChanged();  // the list itself
  void regionsChanged(int step_number);
  void evidenceAdded(const corgi::Evidence& evidence);
  void verdictChanged(int step_number);
  void answerChanged();
  void warned(const QString& message);
  void failed(corgi::ErrorCode code, const QString& message);
  // The findings were corrected, or a correction was undone: any of them may have changed.
  void corrected();

 private:
  void onEvent(RunId run, const PipelineEvent& event);
  void onFinished(RunId run, std::shared_ptr<const Result> result);
  void onFailed(RunId run, ErrorCode code, const QString& message);
  void announce(const PipelineEvent& event);
  void keepRun();
  void endRun(RunPhase phase, StageProgress ended);

  AskController& controller_;
  std::shared_ptr<const ImagePyramid> picture_;
  QString picture_name_;
  RunRecord run_;
  std::map<ImageHash, RunRecord> kept_;  // the last run about each image that was shown before
  RunId current_ = 0;
  bool is_lent_ = false;
};

}  // namespace corgi
