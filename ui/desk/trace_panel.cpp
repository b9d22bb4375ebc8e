#include "ui/desk/trace_panel.h"

#include "ui/desk/trace_text.h"
#include "ui/panels/labels.h"
#include "ui/text/wording.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

namespace corgi {
namespace {

// Where a row keeps what it stands for: the index of its exchange, or a stage below zero.
constexpr int kKeyRole = Qt::UserRole;
constexpr int kNoKey = -1;
enum Column { kWhat, kRead, kWritten, kTime, kColumns };

int keyOf(Stage stage) {
  return kNoKey - 1 - static_cast<int>(stage);
}

int keyOf(const QTreeWidgetItem* item) {
  return item ? item->data(kWhat, kKeyRole).toInt() : kNoKey;
}

std::shared_ptr<const Result> resultOf(const RunRecord& run) {
  if (run.result || run.exchanges.empty()) return run.result;
  auto result = std::make_shared<Result>();
  result->question = run.question.toStdString();
  result->mode = run.mode;
  result->thought = run.thought.toStdString();
  result->steps = run.steps;
  result->evidence = run.evidence;
  result->exchanges = run.exchanges;
  if (run.answer) {
    result->answer = run.answer->text.toStdString();
    result->explanation = run.answer->explanation.toStdString();
    result->key_evidence = run.answer->key_steps;
  }
  return result;
}

// Where a person has scrolled to stays when nothing is new.
void setText(QPlainTextEdit* page, const QString& text) {
  if (page->toPlainText() != text) page->setPlainText(text);
}

}  // namespace

TracePanel::TracePanel(const Theme& theme, const Session& session, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      session_(session),
      summary_(new QuietLabel),
      list_(new QTreeWidget),
      pages_(new QTabWidget) {
  setObjectName(QStringLiteral("tracePanel"));
  prompt_ = addPage(tr("Prompt"));
  reply_ = addPage(tr("Reply"));
  parsed_ = addPage(tr("Understood"));
  facts_ = addPage(tr("Tokens and times"));
  build();
  connect(list_, &QTreeWidget::currentItemChanged, this, &TracePanel::showSelected);
  refresh_.setSingleShot(true);
  refresh_.setInterval(0);
  connect(&refresh_, &QTimer::timeout, this, &TracePanel::refresh);
  connect(&session_, &Session::runReset, this, [this] {
    list_->clear();
    refreshSoon();
  });
  connect(&session_, &Session::phaseChanged, this, &TracePanel::refreshSoon);
  connect(&session_, &Session::stageChanged, this, &TracePanel::refreshSoon);
  connect(&session_, &Session::exchangeAdded, this, &TracePanel::refreshSoon);
  refresh();
}

void TracePanel::build() {
  list_->setObjectName(QStringLiteral("traceList"));
  list_->setAccessibleName(tr("Stages and exchanges with the model"));
  list_->setColumnCount(kColumns);
  list_->setHeaderLabels({tr("Stage"), tr("Read"), tr("Written"), tr("Time")});
  for (const int column : {kRead, kWritten, kTime}) {
    list_->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
  }
  list_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  list_->header()->setSectionResizeMode(kWhat, QHeaderView::Stretch);
  list_->header()->setStretchLastSection(false);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setRootIsDecorated(false);
  list_->setItemsExpandable(false);
  list_->setMinimumWidth(260);
  auto* copy_page = new QPushButton(tr("Copy this"));
  copy_page->setObjectName(QStringLiteral("traceCopy"));
  connect(copy_page, &QPushButton::clicked, this, &TracePanel::copyShown);
  auto* copy_all = new QPushButton(tr("Copy everything"));
  copy_all->setObjectName(QStringLiteral("traceCopyAll"));
  connect(copy_all, &QPushButton::clicked, this, &TracePanel::copyAll);
  auto* split = new QSplitter(Qt::Horizontal);
  split->addWidget(list_);
  split->addWidget(pages_);
  split->setStretchFactor(0, 2);
  split->setStretchFactor(1, 3);
  split->setChildrenCollapsible(false);
  auto* foot = new QHBoxLayout;
  foot->addWidget(summary_, 1);
  foot->addWidget(copy_page);
  foot->addWidget(copy_all);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(10, 10, 10, 10);
  column->setSpacing(8);
  column->addWidget(split, 1);
  column->addLayout(foot);
}

QPlainTextEdit* TracePanel::addPage(const QString& title) {
  auto* page = new QPlainTextEdit;
  page->setReadOnly(true);
  page->setFrameShape(QFrame::NoFrame);
  page->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  page->setAccessibleName(title);
  page->setTabChangesFocus(true);
  pages_->addTab(page, title);
  return page;
}

void TracePanel::showEvent(QShowEvent* event) {
  refresh();
  QWidget::showEvent(event);
}

void TracePanel::refreshSoon() {
  if (isVisible()) refresh_.start();
}

void TracePanel::refresh() {
  const RunRecord& run = session_.run();
  if (run.result && run.result == result_ && list_->topLevelItemCount() > 0) return;
  result_ = resultOf(run);
  const int key = keyOf(list_->currentItem());
  const QSignalBlocker quiet(list_);
  list_->clear();
  if (!result_) {
    for (QPlainTextEdit* page : {prompt_, reply_, parsed_, facts_}) page->clear();
    summary_->setText(session_.isRunning()
                          ? tr("The exact prompts and replies appear here as each stage ends.")
                          : tr("Ask a question to see the exact prompts and replies."));
    return;
  }
  summary_->setText(run.result             ? TraceText::summary(*result_)
                    : session_.isRunning() ? tr("The run goes on: more will follow.")
                                           : tr("The run ended early: this is what there was."));
  fillList(*result_);
  select(key);
  showSelected();
}

void TracePanel::fillList(const Result& result) {
  for (int i = 0; i < kStageCount; ++i) {
    const auto stage = static_cast<Stage>(i);
    const StageState& state = session_.run().stage(stage);
    if (state.progress == StageProgress::kSkipped || state.progress == StageProgress::kWaiting) {
      continue;
    }
    auto* row = new QTreeWidgetItem(list_, {Wording::stage(stage)});
    row->setText(kTime,
                 state.progress == StageProgress::kRunning ? Wording::progress(state.progress)
                                                           : Wording::seconds(state.elapsed_ms));
    row->setFont(kWhat, theme_.scaledFont(1.0, QFont::DemiBold));
    row->setData(kWhat, kKeyRole, keyOf(stage));
    addExchanges(row, stage, result);
    for (const int column : {kRead, kWritten, kTime}) {
      row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
      for (int c = 0; c < row->childCount(); ++c) {
        row->child(c)->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
      }
    }
  }
  list_->expandAll();
}

void TracePanel::addExchanges(QTreeWidgetItem* row, Stage stage, const Result& result) const {
  const QLocale locale;
  for (std::size_t e = 0; e < result.exchanges.size(); ++e) {
    const Exchange& exchange = result.exchanges[e];
    if (exchange.stage != stage) continue;
    auto* child =
        new QTreeWidgetItem(row,
                            {exchange.step_number > 0 ? tr("Step %1").arg(exchange.step_number)
                                                      : tr("The whole question"),
                             locale.toString(exchange.prompt_tokens),
                             locale.toString(exchange.output_tokens),
                             Wording::seconds(TraceText::milliseconds(exchange))});
    child->setData(kWhat, kKeyRole, static_cast<int>(e));
  }
}

void TracePanel::select(int key) {
  QTreeWidgetItem* first = list_->topLevelItem(0);
  if (first && first->childCount() > 0) first = first->child(0);
  QTreeWidgetItem* wanted = first;
  for (QTreeWidgetItemIterator it(list_); *it && key != kNoKey; ++it) {
    if (keyOf(*it) == key) wanted = *it;
  }
  list_->setCurrentItem(wanted);
}

void TracePanel::showSelected() {
  const QTreeWidgetItem* item = list_->currentItem();
  if (!item || !result_) return;
  const int key = keyOf(item);
  if (key < 0) {
    for (QPlainTextEdit* page : {prompt_, reply_, parsed_}) page->clear();
    setText(facts_,
            item->childCount() > 0
                ? tr("%1: %2. Its exchanges with the model stand below it.")
                      .arg(item->text(kWhat), item->text(kTime))
                : tr("%1: %2. The model wasn't asked.").arg(item->text(kWhat), item->text(kTime)));
    return;
  }
  const Exchange& exchange = result_->exchanges[static_cast<std::size_t>(key)];
  setText(prompt_, QString::fromStdString(exchange.prompt));
  setText(reply_, QString::fromStdString(exchange.reply));
  setText(parsed_, TraceText::parsed(*result_, exchange));
  setText(facts_, TraceText::facts(exchange));
}

QString TracePanel::shownText() const {
  const auto* page = qobject_cast<const QPlainTextEdit*>(pages_->currentWidget());
  return page ? page->toPlainText() : QString();
}

void TracePanel::copyShown() {
  QGuiApplication::clipboard()->setText(shownText());
}

void TracePanel::copyAll() {
  if (result_) QGuiApplication::clipboard()->setText(TraceText::whole(*result_));
}

}  // namespace corgi
