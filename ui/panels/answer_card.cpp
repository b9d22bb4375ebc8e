#include "ui/panels/answer_card.h"

#include "ui/panels/discard.h"
#include "ui/panels/labels.h"
#include "ui/text/wording.h"

#include <utility>

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace corgi {
namespace {

const char kStepProperty[] = "step";

}  // namespace

AnswerCard::AnswerCard(const Theme& theme, EvidenceLink& link, QWidget* parent)
    : Card(theme, parent),
      link_(link),
      answer_(new LinkedText(theme, link)),
      explanation_(new LinkedText(theme, link)),
      caution_(new Caution(theme)),
      because_(new QWidget),
      chip_row_(new QHBoxLayout(because_)) {
  setObjectName(QStringLiteral("answerCard"));
  setProminent(true);
  answer_->setObjectName(QStringLiteral("answerText"));
  answer_->setFont(theme.scaledFont(1.55, QFont::DemiBold));
  copy_ = new IconButton(theme, QStringLiteral("copy"), tr("Copy the answer"));
  connect(copy_, &QToolButton::clicked, this, [this] {
    QGuiApplication::clipboard()->setText(answer_->plainText());
  });
  for (const LinkedText* text : {answer_, explanation_}) {
    connect(text, &LinkedText::stepActivated, this, &AnswerCard::stepActivated);
  }
  auto* head = new QHBoxLayout;
  head->addWidget(new HeadingLabel(tr("Answer")), 1);
  head->addWidget(copy_);
  chip_row_->setContentsMargins(0, 4, 0, 0);
  chip_row_->setSpacing(6);
  chip_row_->addWidget(new HeadingLabel(tr("Because of")));
  chip_row_->addStretch();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 8, 10, 14);
  column->setSpacing(5);
  column->addLayout(head);
  column->addWidget(answer_);
  column->addWidget(explanation_);
  column->addWidget(caution_);
  column->addWidget(because_);
  because_->hide();
}

void AnswerCard::setAnswer(const RunRecord& run, const QString& more) {
  const Answer& answer = *run.answer;
  const auto passages = [&](const QString& text) {
    return answerPassages(text, run.steps, run.evidence, answer.key_steps);
  };
  answer_->setPassages(passages(answer.text));
  explanation_->setPassages(passages(answer.explanation));
  explanation_->setVisible(!answer.explanation.isEmpty());
  QStringList cautions{Wording::support(answer.support), more};
  cautions.removeAll(QString());
  caution_->setText(cautions.join(QLatin1Char('\n')));
  rebuildChips(answer.key_steps);
  setAccessibleName(tr("Answer: %1").arg(answer.text));
  setAccessibleDescription((answer.explanation + QLatin1Char(' ') + caution_->text()).trimmed());
}

void AnswerCard::clear() {
  answer_->setPassages({});
  explanation_->setPassages({});
  caution_->setText({});
  rebuildChips({});
}

void AnswerCard::rebuildChips(const std::vector<int>& steps) {
  if (steps == chip_steps_) return;
  chip_steps_ = steps;
  for (QPushButton* chip : std::exchange(chips_, {})) discard(chip);
  for (const int step : steps) {
    auto* chip = new QPushButton(tr("Step %1").arg(step), because_);
    chip->setProperty("chip", true);
    chip->setProperty(kStepProperty, step);
    chip->setAccessibleDescription(tr("Shows where step %1 is in the image").arg(step));
    chip->installEventFilter(this);
    connect(chip, &QPushButton::clicked, this, [this, step] { Q_EMIT stepActivated(step); });
    chip_row_->insertWidget(chip_row_->count() - 1, chip);
    setTabOrder(chips_.empty() ? static_cast<QWidget*>(copy_) : chips_.back(), chip);
    chips_.push_back(chip);
  }
  because_->setVisible(!steps.empty());
}

bool AnswerCard::eventFilter(QObject* watched, QEvent* event) {
  const EvidenceRef ref{watched->property(kStepProperty).toInt(), -1};
  switch (event->type()) {
    case QEvent::Enter:
      link_.setHovered(ref, LinkSource::kPanel);
      break;
    case QEvent::Leave:
      link_.setHovered({}, LinkSource::kPanel);
      break;
    case QEvent::FocusIn:
      link_.setFocused(ref, LinkSource::kPanel);
      break;
    case QEvent::FocusOut:
      link_.setFocused({}, LinkSource::kPanel);
      break;
    default:
      break;
  }
  return Card::eventFilter(watched, event);
}

}  // namespace corgi
