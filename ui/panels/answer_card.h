// The answer, large, and the steps that it rests on.
#pragma once

#include "ui/panels/card.h"
#include "ui/panels/caution.h"
#include "ui/panels/icon_button.h"
#include "ui/panels/linked_text.h"
#include "ui/session/evidence_link.h"
#include "ui/session/run_record.h"

#include <vector>

#include <QHBoxLayout>
#include <QPushButton>

namespace corgi {

class AnswerCard : public Card {
  Q_OBJECT

 public:
  AnswerCard(const Theme& theme, EvidenceLink& link, QWidget* parent = nullptr);

  // Everything of `run` that the answer may rest on is there already; `more` is one more thing to
  // be wary of, or empty.
  void setAnswer(const RunRecord& run, const QString& more = {});
  QString answerText() const { return answer_->plainText(); }
  void clear();

 Q_SIGNALS:
  // A "step n" chip or a passage was pressed.
  void stepActivated(int step_number);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void rebuildChips(const std::vector<int>& steps);

  EvidenceLink& link_;
  IconButton* copy_ = nullptr;
  LinkedText* answer_;
  LinkedText* explanation_;
  Caution* caution_;
  QWidget* because_;
  QHBoxLayout* chip_row_;
  std::vector<int> chip_steps_;
  std::vector<QPushButton*> chips_;
};

}  // namespace corgi
