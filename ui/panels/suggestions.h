// What stands where the answers will be, as long as there are none: what to do next, and questions
// to begin with.
#pragma once

#include "ui/panels/labels.h"
#include "ui/session/session.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QStringList>
#include <QWidget>

namespace corgi {

class Suggestions : public QWidget {
  Q_OBJECT

 public:
  Suggestions(const Theme& theme, const Session& session, QWidget* parent = nullptr);

  // Those of the picture; none: questions that suit any.
  void setQuestions(const QStringList& questions);

 Q_SIGNALS:
  void chosen(const QString& question);

 private:
  void refresh();

  const Session& session_;
  QLabel* text_;
  QWidget* questions_;
  QStringList shown_;
};

}  // namespace corgi
