// The five stages of a run as a slim list: state, time, and how to see them again once they are
// over.
#pragma once

#include "ui/panels/card.h"
#include "ui/panels/icon_button.h"
#include "ui/panels/stage_bar.h"
#include "ui/session/session.h"

#include <array>

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

namespace corgi {

// One line: mark, name, time.
class StageRow : public QWidget {
  Q_OBJECT

 public:
  StageRow(const Theme& theme, Stage stage, QWidget* parent = nullptr);

  // `count` is told beside the name while the stage runs.
  void setState(const StageState& state, const std::optional<StageCount>& count);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString timeText() const;
  void paintMark(QPainter& painter, const QPointF& center) const;

  const Theme& theme_;
  Stage stage_;
  StageState state_;
  std::optional<StageCount> count_;
};

// Shows all stages while the run goes on and folds into one line and a bar when it is over.
class Timeline : public Card {
  Q_OBJECT

 public:
  Timeline(const Theme& theme, const Session& session, QWidget* parent = nullptr);

  bool isExpanded() const { return expanded_; }
  void setExpanded(bool expanded);

 Q_SIGNALS:
  // The run failed or was stopped, and the person wants it once more.
  void retryRequested();

 private:
  void refresh();
  void refreshText();
  QString summary() const;

  const Session& session_;
  QLabel* title_;
  QPushButton* retry_;
  IconButton* toggle_;
  StageBar* bar_;
  QWidget* body_;
  std::array<StageRow*, kStageCount> rows_{};
  QWidget* live_frame_ = nullptr;
  QPlainTextEdit* live_;
  QTimer clock_;
  bool expanded_ = true;
};

}  // namespace corgi
