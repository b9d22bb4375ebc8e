// Says that the model is loading, missing, broken or a demonstration, and what to do about it;
// hidden once a real one is ready.
#pragma once

#include "ui/panels/card.h"
#include "ui/panels/labels.h"
#include "ui/session/ask_controller.h"
#include "ui/session/demo_fit.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace corgi {

class ModelNotice : public Card {
  Q_OBJECT

 public:
  explicit ModelNotice(const Theme& theme, QWidget* parent = nullptr);

  // `fit` is what the picture is to a demonstration.
  void show(const ModelStatus& status, DemoFit fit = DemoFit::kUnknown);

 Q_SIGNALS:
  // The person wants to name another model.
  void chooseRequested();

 private:
  void showDemonstration(DemoFit fit);

  IconLabel* icon_;
  QLabel* title_;
  QLabel* text_;
  QProgressBar* progress_;
  QPushButton* choose_;
};

}  // namespace corgi
