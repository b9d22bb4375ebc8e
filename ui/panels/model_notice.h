// Says that the model is loading, missing or broken, and what to do about it; hidden once it is
// ready.
#pragma once

#include "ui/panels/card.h"
#include "ui/panels/labels.h"
#include "ui/session/ask_controller.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace corgi {

class ModelNotice : public Card {
  Q_OBJECT

 public:
  explicit ModelNotice(const Theme& theme, QWidget* parent = nullptr);

  void show(const ModelStatus& status);

 Q_SIGNALS:
  // The person wants to name another model.
  void chooseRequested();

 private:
  IconLabel* icon_;
  QLabel* title_;
  QLabel* text_;
  QProgressBar* progress_;
  QPushButton* choose_;
};

}  // namespace corgi
