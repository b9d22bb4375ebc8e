// The wall between the window and whatever answers: the window knows nothing else of engines.
#pragma once

#include "core/base/error.h"
#include "core/image/image.h"
#include "core/pipeline/events.h"
#include "core/pipeline/given_evidence.h"
#include "core/pipeline/result.h"

#include <memory>
#include <optional>

#include <QObject>
#include <QString>

namespace corgi {

// Tells the runs of one controller apart; 0 is no run.
using RunId = quint64;

struct AskRequest {
  Image image;
  QString question;
  Mode mode = Mode::kThorough;
  std::optional<GivenEvidence> given = {};  // corrected findings to go on from
};

// kLent: a comparison of models has it, so that the window can't ask.
enum class ModelState { kLoading, kReady, kMissing, kFailed, kLent };

struct ModelStatus {
  ModelState state = ModelState::kLoading;
  ModelInfo info;                           // of a model that is ready
  ErrorCode error = ErrorCode::kModelFile;  // of a model that failed
  QString message;  // kMissing: how to get one; kFailed: what was wrong; kLoading: its name
  // Where what answers lies: a folder without links in it, or a server's address; empty until
  // something is loaded.
  QString source = {};
  // kLoading: the share of its weights that are quantised, when that has to be done first.
  std::optional<double> quantized = {};
};

// GUI thread only; no member waits for anything.
class AskController : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  virtual ModelStatus model() const = 0;
  // Begins a run and gives its number; a run that is going on is stopped first. Every run ends with
  // exactly one finished() or failed(), never from within start().
  virtual RunId start(const AskRequest& request) = 0;
  // Asks the current run to stop: it ends with finished() and Result::cancelled.
  virtual void stop() = 0;

 Q_SIGNALS:
  void modelChanged(const corgi::ModelStatus& status);
  void eventArrived(corgi::RunId run, const corgi::PipelineEvent& event);
  void finished(corgi::RunId run, std::shared_ptr<const corgi::Result> result);
  void failed(corgi::RunId run, corgi::ErrorCode code, const QString& message);
};

}  // namespace corgi
