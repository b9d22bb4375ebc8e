// The run as it happens, from top to bottom: answer, stages, steps with their evidence, the thought
// behind them.
#pragma once

#include "ui/panels/answer_card.h"
#include "ui/panels/correction_bar.h"
#include "ui/panels/step_card.h"
#include "ui/panels/suggestions.h"
#include "ui/panels/thought_card.h"
#include "ui/panels/timeline.h"
#include "ui/session/demo_fit.h"
#include "ui/session/evidence_link.h"
#include "ui/session/session.h"

#include <vector>

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace corgi {

class RunPanel : public QScrollArea {
  Q_OBJECT

 public:
  RunPanel(const Theme& theme,
           const Session& session,
           EvidenceLink& link,
           QWidget* parent = nullptr);

  const std::vector<StepCard*>& stepCards() const { return cards_; }
  // What the picture is to a demonstration, and what may be asked about it; none: the usual
  // suggestions.
  void setPictureKind(DemoFit fit, const QStringList& questions);
  // Moves the keyboard focus, and with it the spotlight, to a step or one of its places.
  void focusPlace(const EvidenceRef& ref);

 Q_SIGNALS:
  // One of the suggested questions.
  void questionChosen(const QString& question);
  void retryRequested();
  void updateRequested();
  void undoRequested();
  void statementChangeWanted(int step_number, const QString& text);
  void readingChangeWanted(const corgi::EvidenceRef& ref, const QString& text);
  void boxRemovalWanted(const corgi::EvidenceRef& ref);

 private:
  void connectSession();
  void onReset();
  void onSteps();
  void onCorrected();
  void showAnswer();
  QString demoCaution() const;
  void onPhase();
  void onLinkChanged(const EvidenceRef& ref, LinkSource source);
  // Tab follows the order on screen, whenever the parts were made.
  void arrangeTabOrder();
  bool cardsMatch() const;
  void rebuildCards();
  StepCard* card(int step_number) const;
  // The widget that stands for `ref`; null when there is none.
  QWidget* widgetFor(const EvidenceRef& ref) const;

  const Theme& theme_;
  const Session& session_;
  EvidenceLink& link_;
  Suggestions* placeholder_;
  CorrectionBar* corrections_;
  AnswerCard* answer_;
  Timeline* timeline_;
  ThoughtCard* thought_;
  QVBoxLayout* card_layout_;
  std::vector<StepCard*> cards_;
  std::size_t shown_evidence_ = 0;
  DemoFit fit_ = DemoFit::kUnknown;
};

}  // namespace corgi
