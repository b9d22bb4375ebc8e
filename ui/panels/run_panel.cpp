#include "ui/panels/run_panel.h"

#include "ui/panels/discard.h"
#include "ui/panels/labels.h"
#include "ui/text/wording.h"

#include <algorithm>
#include <utility>

#include <QApplication>

namespace corgi {
namespace {

constexpr int kCardGap = 10;
constexpr int kSideMargin = 16;

}  // namespace

RunPanel::RunPanel(const Theme& theme, const Session& session, EvidenceLink& link, QWidget* parent)
    : QScrollArea(parent),
      theme_(theme),
      session_(session),
      link_(link),
      placeholder_(new Suggestions(theme, session)),
      corrections_(new CorrectionBar(theme, session)),
      answer_(new AnswerCard(theme, link)),
      timeline_(new Timeline(theme, session)),
      thought_(new ThoughtCard(theme)),
      card_layout_(new QVBoxLayout) {
  setObjectName(QStringLiteral("runPanel"));
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  setAccessibleName(tr("Answer and evidence"));
  auto* content = new QWidget;
  content->setObjectName(QStringLiteral("panelContent"));
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(kSideMargin, 4, kSideMargin, kSideMargin);
  // The cards keep the width of the question above them, scroll bar or not.
  connect(
      verticalScrollBar(), &QScrollBar::rangeChanged, this, [this, column](int least, int most) {
        const int bar = most > least ? verticalScrollBar()->sizeHint().width() : 0;
        column->setContentsMargins(kSideMargin, 4, kSideMargin - bar, kSideMargin);
      });
  column->setSpacing(kCardGap);
  card_layout_->setSpacing(kCardGap);
  column->addWidget(placeholder_);
  column->addWidget(corrections_);
  column->addWidget(answer_);
  column->addWidget(timeline_);
  column->addLayout(card_layout_);
  column->addWidget(thought_);
  column->addStretch();
  setWidget(content);
  connectSession();
  connect(answer_, &AnswerCard::stepActivated, this, [this](int step) { focusPlace({step, -1}); });
  connect(placeholder_, &Suggestions::chosen, this, &RunPanel::questionChosen);
  connect(corrections_, &CorrectionBar::updateRequested, this, &RunPanel::updateRequested);
  connect(corrections_, &CorrectionBar::undoRequested, this, &RunPanel::undoRequested);
  connect(timeline_, &Timeline::retryRequested, this, &RunPanel::retryRequested);
  connect(&link_, &EvidenceLink::currentChanged, this, &RunPanel::onLinkChanged);
  onReset();
  onPhase();
}

void RunPanel::connectSession() {
  connect(&session_, &Session::runReset, this, &RunPanel::onReset);
  connect(&session_, &Session::phaseChanged, this, &RunPanel::onPhase);
  connect(&session_, &Session::stepsChanged, this, &RunPanel::onSteps);
  connect(&session_, &Session::thoughtChanged, this, [this] {
    thought_->setThought(session_.run().thought);
  });
  connect(&session_, &Session::regionsChanged, this, [this](int number) {
    if (StepCard* found = card(number)) found->update(*session_.run().step(number));
    arrangeTabOrder();
  });
  connect(&session_, &Session::evidenceAdded, this, [this](const Evidence& evidence) {
    ++shown_evidence_;
    if (StepCard* found = card(evidence.step_number)) found->addEvidence(evidence);
  });
  connect(&session_, &Session::verdictChanged, this, [this](int number) {
    if (StepCard* found = card(number)) found->setVerdict(*session_.run().step(number));
  });
  connect(&session_, &Session::answerChanged, this, [this] {
    showAnswer();
    // A person who has scrolled away to read stays there.
    if (verticalScrollBar()->value() < answer_->height()) verticalScrollBar()->setValue(0);
  });
  connect(&session_, &Session::corrected, this, &RunPanel::onCorrected);
}

void RunPanel::onReset() {
  for (StepCard* old : std::exchange(cards_, {})) discard(old);
  link_.clear();
  shown_evidence_ = 0;
  answer_->clear();
  answer_->hide();
  thought_->setThought({});
  verticalScrollBar()->setValue(0);
}

void RunPanel::onPhase() {
  const RunPhase phase = session_.run().phase;
  placeholder_->setVisible(phase == RunPhase::kNone);
  timeline_->setVisible(phase != RunPhase::kNone);
  for (StepCard* each : cards_) each->setCorrectable(session_.canCorrect());
  if (!session_.run().answer) answer_->hide();
  if (session_.isRunning() || phase == RunPhase::kNone) return;
  for (StepCard* each : cards_) {
    if (const Step* step = session_.run().step(each->number())) each->close(*step);
  }
}

void RunPanel::showAnswer() {
  if (session_.run().answer) answer_->setAnswer(session_.run(), demoCaution());
  answer_->setVisible(session_.run().answer.has_value());
}

void RunPanel::setPictureKind(DemoFit fit, const QStringList& questions) {
  placeholder_->setQuestions(questions);
  if (std::exchange(fit_, fit) != fit) showAnswer();
}

// The result knows who answered; until there is one it is the model that runs.
QString RunPanel::demoCaution() const {
  const auto& result = session_.run().result;
  const bool is_demo = result ? result->model.is_demo : session_.model().info.is_demo;
  return is_demo ? Wording::demonstration(fit_) : QString();
}

// Whatever was looked at stays where it is on screen, and keeps the keyboard.
void RunPanel::onCorrected() {
  const int position = verticalScrollBar()->value();
  const EvidenceRef focused = link_.focused();
  rebuildCards();
  arrangeTabOrder();
  showAnswer();
  widget()->layout()->activate();
  verticalScrollBar()->setValue(position);
  const QWidget* before = QApplication::focusWidget();
  QWidget* target = widgetFor({focused.step, focused.region});
  if (target && (!before || isAncestorOf(before))) target->setFocus(Qt::OtherFocusReason);
}

void RunPanel::arrangeTabOrder() {
  QWidget* last = timeline_;
  const auto append = [&last](QWidget* next) {
    setTabOrder(last, next);
    last = next;
  };
  for (StepCard* each : cards_) {
    append(each);
    for (RegionRow* row : each->rows()) append(row);
  }
  append(thought_);
}

bool RunPanel::cardsMatch() const {
  const RunRecord& run = session_.run();
  return shown_evidence_ == run.evidence.size() && cards_.size() == run.steps.size() &&
         std::ranges::equal(cards_, run.steps, [](const StepCard* each, const Step& step) {
           return each->number() == step.number && each->shows(step.regions);
         });
}

void RunPanel::onSteps() {
  if (!cardsMatch()) rebuildCards();
  for (StepCard* each : cards_) each->update(*session_.run().step(each->number()));
  arrangeTabOrder();
}

void RunPanel::rebuildCards() {
  for (StepCard* old : std::exchange(cards_, {})) discard(old);
  for (const Step& step : session_.run().steps) {
    auto* fresh = new StepCard(theme_, link_, session_.picture(), step);
    cards_.push_back(fresh);
    fresh->setCorrectable(session_.canCorrect());
    connect(fresh, &StepCard::statementChangeWanted, this, &RunPanel::statementChangeWanted);
    connect(fresh, &StepCard::readingChangeWanted, this, &RunPanel::readingChangeWanted);
    connect(fresh, &StepCard::boxRemovalWanted, this, &RunPanel::boxRemovalWanted);
    card_layout_->addWidget(fresh);
  }
  for (const Evidence& evidence : session_.run().evidence) {
    if (StepCard* found = card(evidence.step_number)) found->addEvidence(evidence);
  }
  shown_evidence_ = session_.run().evidence.size();
}

StepCard* RunPanel::card(int step_number) const {
  const auto found = std::ranges::find(cards_, step_number, &StepCard::number);
  return found == cards_.end() ? nullptr : *found;
}

QWidget* RunPanel::widgetFor(const EvidenceRef& ref) const {
  StepCard* found = card(ref.step);
  if (!found) return nullptr;
  const auto index = static_cast<std::size_t>(ref.region);
  if (ref.region < 0 || index >= found->rows().size()) return found;
  RegionRow* row = found->rows()[index];
  const auto line = static_cast<std::size_t>(ref.line);
  if (ref.line < 0 || line >= row->readLines().size()) return row;
  return row->readLines()[line];
}

void RunPanel::focusPlace(const EvidenceRef& ref) {
  QWidget* target = widgetFor({ref.step, ref.region});
  if (!target) return;
  target->setFocus(Qt::ShortcutFocusReason);
  ensureWidgetVisible(target, 0, kCardGap);
}

void RunPanel::onLinkChanged(const EvidenceRef& ref, LinkSource source) {
  if (source != LinkSource::kImage || ref.isNone()) return;
  if (QWidget* target = widgetFor(ref)) ensureWidgetVisible(target, 0, kCardGap);
}

}  // namespace corgi
