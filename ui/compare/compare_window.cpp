#include "ui/compare/compare_window.h"

#include "ui/compare/word_difference.h"
#include "ui/panels/card.h"
#include "ui/panels/discard.h"
#include "ui/panels/labels.h"
#include "ui/text/wording.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace corgi {
namespace {

constexpr QSize kFirstSize(1080, 680);

QString stateText(const ComparedRun& run) {
  switch (run.state) {
    case ComparedRun::State::kWaiting:
      return CompareWindow::tr("waiting");
    case ComparedRun::State::kRunning:
      return CompareWindow::tr("being answered…");
    case ComparedRun::State::kStopped:
      return CompareWindow::tr("stopped");
    case ComparedRun::State::kFailed:
      return run.message.isEmpty() ? CompareWindow::tr("failed") : run.message;
    case ComparedRun::State::kDone:
      break;
  }
  double end_ms = 0;
  for (const StageTiming& timing : run.result->timings) end_ms = std::max(end_ms, timing.end_ms);
  return Wording::seconds(end_ms);
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

CompareWindow::CompareWindow(Theme& theme, CompareRunner& runner)
    : theme_(theme),
      runner_(runner),
      question_(new TextLabel),
      stop_(new QPushButton(tr("&Stop"))) {
  setObjectName(QStringLiteral("compareWindow"));
  setWindowTitle(tr("Compare the ways of answering"));
  setAttribute(Qt::WA_StyledBackground);
  // The program ends with its main window.
  setAttribute(Qt::WA_QuitOnClose, false);
  resize(kFirstSize);
  question_->setFont(theme.scaledFont(1.2, QFont::DemiBold));
  stop_->setObjectName(QStringLiteral("compareStop"));
  connect(stop_, &QPushButton::clicked, &runner_, &CompareRunner::stop);
  auto* head = new QHBoxLayout;
  head->addWidget(question_, 1);
  head->addWidget(stop_, 0, Qt::AlignTop);
  auto* row = new QHBoxLayout;
  row->setSpacing(14);
  for (std::size_t i = 0; i < columns_.size(); ++i) row->addWidget(buildColumn(i), 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(18, 18, 18, 18);
  column->setSpacing(14);
  column->addLayout(head);
  column->addLayout(row, 1);
  theme_.dress(this);
  connect(&runner_, &CompareRunner::changed, this, &CompareWindow::refresh);
  connect(&theme_, &Theme::changed, this, &CompareWindow::refresh);
  refresh();
}

QWidget* CompareWindow::buildColumn(std::size_t mode) {
  Column& column = columns_[mode];
  auto* card = new Card(theme_);
  auto* title = new QLabel(Wording::mode(kComparedModes[mode]));
  title->setFont(theme_.scaledFont(1.1, QFont::DemiBold));
  column.state = new QuietLabel;
  column.answer = new QLabel;
  column.answer->setTextFormat(Qt::RichText);
  column.answer->setWordWrap(true);
  column.answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
  column.answer->setFont(theme_.scaledFont(1.15));
  column.judgement = new QuietLabel;
  column.explanation = new TextLabel;
  column.steps = new QVBoxLayout;
  column.steps->setSpacing(10);
  auto* inside = new QVBoxLayout(card);
  inside->setContentsMargins(16, 14, 16, 14);
  inside->setSpacing(8);
  inside->addWidget(title);
  inside->addWidget(new QuietLabel(Wording::modeExplained(kComparedModes[mode])));
  inside->addWidget(column.state);
  inside->addWidget(column.answer);
  inside->addWidget(column.judgement);
  inside->addWidget(column.explanation);
  inside->addSpacing(6);
  inside->addLayout(column.steps);
  inside->addStretch();
  auto* content = new QWidget;
  content->setObjectName(QStringLiteral("panelContent"));
  auto* around = new QVBoxLayout(content);
  around->setContentsMargins(0, 0, 0, 0);
  around->addWidget(card);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setAccessibleName(Wording::mode(kComparedModes[mode]));
  scroll->setWidget(content);
  return scroll;
}

const Result* CompareWindow::reference() const {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (runner_.run(i).state == ComparedRun::State::kDone) return runner_.run(i).result.get();
  }
  return nullptr;
}

void CompareWindow::refresh() {
  question_->setText(runner_.question());
  stop_->setVisible(runner_.isRunning());
  const Result* first = reference();
  for (std::size_t i = 0; i < columns_.size(); ++i) showColumn(i, first);
}

void CompareWindow::showColumn(std::size_t mode, const Result* reference) {
  Column& column = columns_[mode];
  const ComparedRun& run = runner_.run(mode);
  const Result* result = run.state == ComparedRun::State::kDone ? run.result.get() : nullptr;
  column.state->setText(stateText(run));
  const QString answer = result ? QString::fromStdString(result->answer) : QString();
  const QString other = reference ? QString::fromStdString(reference->answer) : QString();
  const bool compared = result && result != reference;
  column.answer->setText(compared ? marked(answer, other, theme_.colors())
                                  : answer.toHtmlEscaped());
  column.judgement->setText(!compared                    ? QString()
                            : saysTheSame(answer, other) ? tr("The same answer")
                                                         : tr("Differs where it is marked"));
  column.explanation->setText(result ? QString::fromStdString(result->explanation) : QString());
  for (QLabel* label : {column.answer, column.judgement, column.explanation}) {
    label->setVisible(!label->text().isEmpty());
  }
  showSteps(column, result);
}

void CompareWindow::showSteps(Column& column, const Result* result) {
  while (QLayoutItem* item = column.steps->takeAt(0)) {
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
    column.steps->addWidget(row);
  }
}

}  // namespace corgi
