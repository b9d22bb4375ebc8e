// The five stages of a run as a slim list: state, time, and how to see them again once they are
// over.
#pragma once

#include "ui/panels/card.h"
#include "ui/panels/icon_button.h"
#include "ui/session/session.h"

#include <array>

#include <QLabel>
#include <QPlainTextEdit>
#include <QTimer>

namespace corgi {

// One line: mark, name, time.
class StageRow : public QWidget {
  Q_OBJECT

 public:
  StageRow(const Theme& theme, Stage stage, QWidget* parent = nullptr);

  void setState(const StageState& state);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString timeText() const;
  void paintMark(QPainter& painter, const QPointF& center) const;

  const Theme& theme_;
  Stage stage_;
  StageState state_;
};

// Shows all stages while the run goes on and folds into one line when it is over.
class Timeline : public Card {
  Q_OBJECT

 public:
  Timeline(const Theme& theme, const Session& session, QWidget* parent = nullptr);

  bool isExpanded() const { return expanded_; }
  void setExpanded(bool expanded);

 private:
  void refresh();
  void refreshText();
  QString summary() const;

  const Session& session_;
  QLabel* title_;
  IconButton* toggle_;
  QWidget* body_;
  std::array<StageRow*, kStageCount> rows_{};
  QWidget* live_frame_ = nullptr;
  QPlainTextEdit* live_;
  QTimer clock_;
  bool expanded_ = true;
};

}  // namespace corgi
