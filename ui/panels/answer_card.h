// The answer, large, and the steps that it rests on.
#pragma once

#include "ui/panels/card.h"
#include "ui/panels/icon_button.h"
#include "ui/session/evidence_link.h"
#include "ui/session/run_record.h"

#include <vector>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace corgi {

class AnswerCard : public Card {
  Q_OBJECT

 public:
  AnswerCard(const Theme& theme, EvidenceLink& link, QWidget* parent = nullptr);

  void setAnswer(const Answer& answer, Mode mode);
  void clear();

 Q_SIGNALS:
  // A "step n" chip was pressed.
  void stepActivated(int step_number);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void rebuildChips(const std::vector<int>& steps);

  EvidenceLink& link_;
  IconButton* copy_ = nullptr;
  QLabel* answer_;
  QLabel* explanation_;
  QLabel* note_;
  QWidget* because_;
  QHBoxLayout* chip_row_;
  std::vector<int> chip_steps_;
  std::vector<QPushButton*> chips_;
};

}  // namespace corgi
