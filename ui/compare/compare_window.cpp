#include "ui/compare/compare_window.h"

#include "ui/panels/discard.h"
#include "ui/panels/labels.h"
#include "ui/text/wording.h"

#include <utility>

#include <QEvent>
#include <QHBoxLayout>

namespace corgi {
namespace {

constexpr QSize kFirstSize(1080, 680);
constexpr int kTickMs = 250;

}  // namespace

CompareWindow::CompareWindow(Theme& theme,
                             CompareRunner& runner,
                             std::function<Question()> question)
    : theme_(theme),
      runner_(runner),
      current_question_(std::move(question)),
      question_(new TextLabel),
      stop_(new QPushButton(tr("&Stop"))),
      pair_(new PairChooser(theme)),
      nothing_(new QuietLabel(tr("Both answers will stand here, with what differs marked."))),
      row_(new QHBoxLayout) {
  setObjectName(QStringLiteral("compareWindow"));
  setAttribute(Qt::WA_StyledBackground);
  // The program ends with its main window.
  setAttribute(Qt::WA_QuitOnClose, false);
  resize(kFirstSize);
  question_->setFont(theme.scaledFont(1.2, QFont::DemiBold));
  stop_->setObjectName(QStringLiteral("compareStop"));
  buildLayout();
  theme_.dress(this);
  clock_.setInterval(kTickMs);
  connect(stop_, &QPushButton::clicked, &runner_, &CompareRunner::stop);
  connect(pair_, &PairChooser::chosen, this, &CompareWindow::begin);
  connect(&runner_, &CompareRunner::changed, this, &CompareWindow::refresh);
  connect(&theme_, &Theme::changed, this, &CompareWindow::refresh);
  connect(&clock_, &QTimer::timeout, this, [this] {
    for (std::size_t i = 0; i < columns_.size(); ++i) columns_[i]->tick(runner_.runs()[i]);
  });
  refresh();
}

void CompareWindow::buildLayout() {
  auto* head = new QHBoxLayout;
  head->addWidget(question_, 1);
  head->addWidget(stop_, 0, Qt::AlignTop);
  row_->setSpacing(14);
  nothing_->setAlignment(Qt::AlignCenter);
  row_->addWidget(nothing_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(18, 18, 18, 18);
  column->setSpacing(14);
  column->addLayout(head);
  column->addWidget(pair_);
  column->addLayout(row_, 1);
}

void CompareWindow::compareModes() {
  if (!runner_.isActive()) {
    const Question question = current_question_();
    if (question.text.trimmed().isEmpty() || !runner_.canCompareModes()) return;
    runner_.compareModes(question.text, question.path);
  }
  is_of_models_ = runner_.isOfModels();
  present();
}

void CompareWindow::chooseModels() {
  ModelLender* lender = runner_.lender();
  if (!runner_.isActive() && lender) {
    is_of_models_ = true;
    pair_->setMode(current_question_().mode);
    connect(lender, &ModelLender::found, this, &CompareWindow::showModels, Qt::UniqueConnection);
    showModels();
    lender->look();
  } else {
    is_of_models_ = runner_.isOfModels();
  }
  present();
}

void CompareWindow::showModels() {
  pair_->setModels(runner_.lender()->answerers(), runner_.lender()->loaded());
}

void CompareWindow::begin(const ModelPair& pair) {
  const Question question = current_question_();
  runner_.compareModels(question.text, question.path, pair);
}

bool CompareWindow::showsRuns() const {
  if (runner_.isOfModels() != is_of_models_) return false;
  return runner_.isActive() || !is_of_models_ ||
         runner_.question() == current_question_().text.trimmed();
}

QString CompareWindow::obstacle() const {
  if (runner_.isActive()) return {};
  if (!runner_.canCompareModels()) {
    return tr("Open an image in the window first, and let it answer to the end.");
  }
  if (current_question_().text.trimmed().isEmpty()) {
    return tr("Write a question in the window first.");
  }
  return {};
}

void CompareWindow::present() {
  refresh();
  show();
  raise();
  activateWindow();
}

void CompareWindow::changeEvent(QEvent* event) {
  // The question may have been written anew meanwhile.
  if (event->type() == QEvent::ActivationChange && isActiveWindow()) refresh();
  QWidget::changeEvent(event);
}

const Result* CompareWindow::reference() const {
  for (const ComparedRun& run : runner_.runs()) {
    if (run.state == ComparedRun::State::kDone) return run.result.get();
  }
  return nullptr;
}

void CompareWindow::makeColumns() {
  std::vector<ComparedRun> runs;
  if (showsRuns()) runs = runner_.runs();
  QStringList titles;
  for (const ComparedRun& run : runs) titles.append(run.model.name + Wording::mode(run.mode));
  if (titles == titles_) return;
  titles_ = titles;
  for (CompareColumn* column : columns_) {
    row_->removeWidget(column);
    discard(column);
  }
  columns_.clear();
  for (const ComparedRun& run : runs) {
    const QString mode = Wording::mode(run.mode);
    auto* column = is_of_models_
                       ? new CompareColumn(theme_, run.model.name, mode)
                       : new CompareColumn(theme_, mode, Wording::modeExplained(run.mode));
    columns_.push_back(column);
    row_->addWidget(column, 1);
  }
}

void CompareWindow::refresh() {
  setWindowTitle(is_of_models_ ? tr("Compare two models") : tr("Compare the ways of answering"));
  const bool is_active = runner_.isActive();
  makeColumns();
  question_->setText(columns_.empty() ? current_question_().text.trimmed() : runner_.question());
  stop_->setVisible(is_active);
  pair_->setVisible(is_of_models_);
  pair_->setActive(is_active);
  pair_->setObstacle(obstacle());
  nothing_->setVisible(columns_.empty());
  if (is_active) {
    clock_.start();
  } else {
    clock_.stop();
  }
  const Result* first = reference();
  for (std::size_t i = 0; i < columns_.size(); ++i) columns_[i]->show(runner_.runs()[i], first);
}

}  // namespace corgi
