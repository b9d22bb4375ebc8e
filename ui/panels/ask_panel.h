// Question, mode and the one button that asks and stops.
#pragma once

#include "ui/panels/card.h"
#include "ui/panels/mode_chooser.h"
#include "ui/panels/question_field.h"
#include "ui/session/session.h"
#include "ui/shortcuts/command.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>

namespace corgi {

// One surface with the field above and mode and button below, and a quiet line under it that says
// what comes next. The question stays in its field whatever happens to the run.
class AskPanel : public QWidget {
  Q_OBJECT

 public:
  AskPanel(const Theme& theme, Session& session, QWidget* parent = nullptr);

  QuestionField* questionField() const { return question_; }
  ModeChooser* modeChooser() const { return mode_; }
  // Asks the question that stands in the field, as the button does.
  void ask();
  // The keys that stop an answer; it says so while one is worked out.
  void setStopKeys(const KeyList& keys);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void onButton();
  void refresh();
  // Empty when everything is there to ask.
  QString whatIsMissing() const;

  const Theme& theme_;
  Session& session_;
  Card* surface_;
  QuestionField* question_;
  ModeChooser* mode_;
  QPushButton* button_;
  QLabel* hint_;
  QString stop_keys_;
};

}  // namespace corgi
