// Asks one question several times, one after the other: in every mode, or of two models.
#pragma once

#include "core/history/history.h"
#include "ui/compare/compared_run.h"
#include "ui/session/session.h"

#include <array>
#include <vector>

namespace corgi {

inline constexpr std::array kComparedModes = {Mode::kThorough, Mode::kFast, Mode::kDirect};

// Two models and how both of them shall answer.
struct ModelPair {
  std::array<Answerer, 2> models;
  Mode mode = Mode::kThorough;
};

// GUI thread only. A question in the window ends a comparison of modes; while models are compared
// the window can't ask. All of these must outlive it.
class CompareRunner : public QObject {
  Q_OBJECT

 public:
  CompareRunner(AskController& controller, Session& session, History& history);

  // Must outlive it. Without one, models can't be compared.
  void setLender(ModelLender* lender);
  ModelLender* lender() const { return lender_; }

  // True when there is a picture, and nothing is being asked; the model of the window must be ready
  // to compare modes.
  bool canCompareModes() const;
  bool canCompareModels() const;
  // Each asks about the session's picture. What the session found for the same question isn't asked
  // again. `path` is the picture's file; empty for a pasted one.
  void compareModes(const QString& question, const QString& path);
  // One after the other, so that the machine holds one of them at a time; then the window's own
  // model is loaded again. The failure of one leaves the other's answer.
  void compareModels(const QString& question, const QString& path, const ModelPair& pair);
  void stop();

  bool isActive() const { return is_active_; }
  bool isOfModels() const { return is_of_models_; }
  const QString& question() const { return question_; }
  const std::vector<ComparedRun>& runs() const { return runs_; }

 Q_SIGNALS:
  void changed();

 private:
  void connectController();
  void begin(const QString& question, const QString& path, std::vector<ComparedRun> runs);
  void next();
  std::size_t nextWaiting() const;
  void load();
  void onModel(const ModelStatus& status);
  void askOrReuse();
  // The answer that the window has to the same question, by the model that is loaded.
  std::shared_ptr<const Result> knownAnswer(Mode mode) const;
  void settle(ComparedRun::State state,
              std::shared_ptr<const Result> result,
              const QString& message);
  void onTakenBack();
  void end();

  AskController& controller_;
  Session& session_;
  History& history_;
  ModelLender* lender_ = nullptr;
  std::shared_ptr<const ImagePyramid> picture_;
  QString name_;
  QString path_;
  QString question_;
  std::vector<ComparedRun> runs_;
  std::size_t current_ = 0;
  HistoryId history_id_;
  RunId run_ = 0;
  bool is_active_ = false;
  bool is_of_models_ = false;
  bool has_borrowed_ = false;
};

}  // namespace corgi
