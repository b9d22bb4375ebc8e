// Which two models are compared, and how they shall answer.
#pragma once

#include "ui/compare/compare_runner.h"
#include "ui/panels/mode_chooser.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

namespace corgi {

class PairChooser : public QWidget {
  Q_OBJECT

 public:
  explicit PairChooser(const Theme& theme, QWidget* parent = nullptr);

  // A choice that is still there stays; at first it is `loaded` and another one.
  void setModels(const std::vector<Answerer>& models, const QString& loaded);
  void setMode(Mode mode) { mode_->setMode(mode); }
  // Why nothing can be begun at the moment; empty: it can.
  void setObstacle(const QString& obstacle);
  // While a comparison goes on nothing can be chosen.
  void setActive(bool active);

 Q_SIGNALS:
  void chosen(const corgi::ModelPair& pair);

 private:
  QWidget* labelled(const QString& text, QComboBox* box) const;
  void refresh();
  Answerer answererOf(const QComboBox* box) const;

  std::array<QComboBox*, 2> models_;
  ModeChooser* mode_;
  QPushButton* begin_;
  QLabel* note_;
  QString obstacle_;
  bool is_active_ = false;
};

}  // namespace corgi
