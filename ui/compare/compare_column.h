// One answer of a comparison, with what differs from another one marked.
#pragma once

#include "ui/compare/compared_run.h"
#include "ui/panels/stage_bar.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

namespace corgi {

class CompareColumn : public QScrollArea {
  Q_OBJECT

 public:
  // `title` says who or what answers, `explained` more of it.
  CompareColumn(const Theme& theme, const QString& title, const QString& explained);

  // `reference`: the answer to compare with; null or its own: nothing is marked.
  void show(const ComparedRun& run, const Result* reference);
  // Times and bars of a run that goes on.
  void tick(const ComparedRun& run);
  // The answer as it is shown, in HTML.
  QString answerHtml() const { return answer_->text(); }
  // Whether it says the same as the reference; empty for the reference itself.
  QString judgement() const { return judgement_->text(); }
  QString state() const { return state_->text(); }

 private:
  void showResult(const Result* result, const Result* reference);
  void showSteps(const Result* result);

  const Theme& theme_;
  QLabel* state_;
  QProgressBar* loading_;
  StageBar* stages_;
  QLabel* answer_;
  QLabel* judgement_;
  QLabel* explanation_;
  QVBoxLayout* steps_;
  // What is shown already: a long answer takes its time to be laid out.
  std::shared_ptr<const Result> shown_;
  const Result* against_ = nullptr;
  QColor mark_;
};

}  // namespace corgi
