// Text whose passages point at the steps that they rest on.
#pragma once

#include "ui/session/evidence_link.h"
#include "ui/text/answer_passages.h"
#include "ui/theme/theme.h"

#include <vector>

#include <QLabel>

namespace corgi {

// A passage is underlaid in its step's colour and carries the step's number; pointing at it puts
// the step in the spotlight.
class LinkedText : public QLabel {
  Q_OBJECT

 public:
  LinkedText(const Theme& theme, EvidenceLink& link, QWidget* parent = nullptr);

  void setPassages(std::vector<AnswerPassage> passages);
  const std::vector<AnswerPassage>& passages() const { return passages_; }
  // Without marks and numbers.
  QString plainText() const;
  // Asked for several times whenever something around it moves, and each time QLabel would lay the
  // whole text out anew.
  int heightForWidth(int width) const override;

 Q_SIGNALS:
  void stepActivated(int step_number);

 protected:
  void changeEvent(QEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void redraw();

  const Theme& theme_;
  EvidenceLink& link_;
  std::vector<AnswerPassage> passages_;
  mutable int known_width_ = -1;
  mutable int known_height_ = -1;
};

}  // namespace corgi
