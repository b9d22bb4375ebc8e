#include "ui/compare/compare_column.h"

#include "ui/compare/word_difference.h"
#include "ui/panels/card.h"
#include "ui/panels/discard.h"
#include "ui/panels/labels.h"
#include "ui/text/wording.h"

#include <algorithm>

#include <QHBoxLayout>

namespace corgi {
namespace {

QString runningText(const RunRecord& record) {
  for (int i = kStageCount - 1; i >= 0; --i) {
    const auto stage = static_cast<Stage>(i);
    if (record.stage(stage).progress != StageProgress::kRunning) continue;
    return CompareColumn::tr("%1, %2").arg(Wording::stage(stage),
                                           Wording::seconds(record.stage(stage).shownElapsedMs()));
  }
  return CompareColumn::tr("being answered…");
}

QString stateText(const ComparedRun& run) {
  switch (run.state) {
    case ComparedRun::State::kWaiting:
      return CompareColumn::tr("waiting");
    case ComparedRun::State::kLoading:
      if (run.quantized) {
        return CompareColumn::tr("its weights are being made smaller, which is done once: %1 %")
            .arg(static_cast<int>(*run.quantized * 100));
      }
      return CompareColumn::tr("the model is being loaded…");
    case ComparedRun::State::kRunning:
      return runningText(run.record);
    case ComparedRun::State::kStopped:
      return CompareColumn::tr("stopped");
    case ComparedRun::State::kFailed:
      return run.message.isEmpty() ? CompareColumn::tr("failed") : run.message;
    case ComparedRun::State::kDone:
      break;
  }
  return Wording::seconds(run.record.totalMs());
}

// Marked by an underline too: never by colour alone.
QString marked(const QString& text, const QString& reference, const ThemeColors& colors) {
  QString html;
  for (const ComparedWord& word : compareWords(text, reference)) {
    // The space behind a word isn't part of the difference.
    const QString escaped = word.text.trimmed().toHtmlEscaped();
    html += word.differs
                ? QStringLiteral(
                      "<span style=\"background:%1;color:%2;text-decoration:underline\">"
                      "%3</span>")
                      .arg(colors.warning_soft.name(), colors.on_warning_soft.name(), escaped)
                : escaped;
    if (word.text.back().isSpace()) html += QLatin1Char(' ');
  }
  return html;
}

bool saysTheSame(const QString& a, const QString& b) {
  const auto differs = [](const ComparedWord& word) { return word.differs; };
  return std::ranges::none_of(compareWords(a, b), differs) &&
         std::ranges::none_of(compareWords(b, a), differs);
}

}  // namespace

CompareColumn::CompareColumn(const Theme& theme, const QString& title, const QString& explained)
    : theme_(theme),
      state_(new QuietLabel),
      loading_(new QProgressBar),
      stages_(new StageBar(theme)),
      answer_(new QLabel),
      judgement_(new QuietLabel),
      explanation_(new TextLabel),
      steps_(new QVBoxLayout) {
  auto* card = new Card(theme_);
  auto* heading = new TextLabel(title);
  heading->setFont(theme_.scaledFont(1.1, QFont::DemiBold));
  state_->setObjectName(QStringLiteral("compareState"));
  loading_->setTextVisible(false);
  loading_->setAccessibleName(tr("The model is loading"));
  answer_->setTextFormat(Qt::RichText);
  answer_->setWordWrap(true);
  answer_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  answer_->setFont(theme_.scaledFont(1.15));
  steps_->setSpacing(10);
  auto* inside = new QVBoxLayout(card);
  inside->setContentsMargins(16, 14, 16, 14);
  inside->setSpacing(8);
  inside->addWidget(heading);
  inside->addWidget(new QuietLabel(explained));
  inside->addWidget(state_);
  inside->addWidget(loading_);
  inside->addWidget(stages_);
  inside->addWidget(answer_);
  inside->addWidget(judgement_);
  inside->addWidget(explanation_);
  inside->addSpacing(6);
  inside->addLayout(steps_);
  inside->addStretch();
  auto* content = new QWidget;
  content->setObjectName(QStringLiteral("panelContent"));
  auto* around = new QVBoxLayout(content);
  around->setContentsMargins(0, 0, 0, 0);
  around->addWidget(card);
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setAccessibleName(title);
  setWidget(content);
  for (QLabel* label : {answer_, judgement_, explanation_}) label->hide();
}

void CompareColumn::show(const ComparedRun& run, const Result* reference) {
  tick(run);
  const auto result = run.state == ComparedRun::State::kDone ? run.result : nullptr;
  const QColor mark = theme_.colors().warning_soft;
  if (result == shown_ && reference == against_ && mark == mark_) return;
  shown_ = result;
  against_ = reference;
  mark_ = mark;
  showResult(result.get(), reference);
}

void CompareColumn::showResult(const Result* result, const Result* reference) {
  const QString answer = result ? QString::fromStdString(result->answer) : QString();
  const QString other = reference ? QString::fromStdString(reference->answer) : QString();
  const bool compared = result && reference && result != reference;
  answer_->setText(compared ? marked(answer, other, theme_.colors()) : answer.toHtmlEscaped());
  judgement_->setText(!compared                    ? QString()
                      : saysTheSame(answer, other) ? tr("The same answer")
                                                   : tr("Differs where it is marked"));
  explanation_->setText(result ? QString::fromStdString(result->explanation) : QString());
  for (QLabel* label : {answer_, judgement_, explanation_}) {
    label->setVisible(!label->text().isEmpty());
  }
  showSteps(result);
}

void CompareColumn::tick(const ComparedRun& run) {
  state_->setText(stateText(run));
  loading_->setVisible(run.state == ComparedRun::State::kLoading);
  loading_->setRange(0, run.quantized ? 100 : 0);
  if (run.quantized) loading_->setValue(static_cast<int>(*run.quantized * 100));
  stages_->setVisible(run.state == ComparedRun::State::kRunning ||
                      run.state == ComparedRun::State::kDone);
  stages_->show(run.record);
}

void CompareColumn::showSteps(const Result* result) {
  while (QLayoutItem* item = steps_->takeAt(0)) {
    if (item->widget()) discard(item->widget());
    delete item;
  }
  if (!result) return;
  for (const Step& step : result->steps) {
    auto* row = new QWidget;
    auto* text = new TextLabel(Wording::statement(step.statement));
    auto* mark = new VerdictMark(theme_);
    mark->setVerdict(step.verdict);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(text);
    words->addWidget(mark);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    line->addWidget(new StepNumber(step.number), 0, Qt::AlignTop);
    line->addLayout(words, 1);
    steps_->addWidget(row);
  }
}

}  // namespace corgi
