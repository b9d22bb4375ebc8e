// Says that the findings were corrected and the answer doesn't know yet.
#pragma once

#include "ui/panels/card.h"
#include "ui/session/session.h"

#include <QPushButton>

namespace corgi {

class CorrectionBar : public Card {
  Q_OBJECT

 public:
  CorrectionBar(const Theme& theme, const Session& session, QWidget* parent = nullptr);

 Q_SIGNALS:
  void updateRequested();
  void undoRequested();

 private:
  void refresh();

  const Session& session_;
  QPushButton* update_;
};

}  // namespace corgi
