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
#include <QVBoxLayout>

namespace corgi {
namespace {

// Where a row keeps the index of its exchange; none for a stage.
constexpr int kExchangeRole = Qt::UserRole;
enum Column { kWhat, kRead, kWritten, kTime, kColumns };

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
  connect(&session_, &Session::runReset, this, &TracePanel::refresh);
  connect(&session_, &Session::phaseChanged, this, &TracePanel::refresh);
  refresh();
}

void TracePanel::build() {
  list_->setObjectName(QStringLiteral("traceList"));
  list_->setAccessibleName(tr("Stages and exchanges with the model"));
  list_->setColumnCount(kColumns);
  list_->setHeaderLabels({tr("Stage"), tr("Read"), tr("Written"), tr("Time")});
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

void TracePanel::refresh() {
  const auto& result = session_.run().result;
  if (result && result == result_) return;
  result_ = result;
  list_->clear();
  for (QPlainTextEdit* page : {prompt_, reply_, parsed_, facts_}) page->clear();
  if (!result_) {
    summary_->setText(session_.isRunning()
                          ? tr("The exact prompts and replies stand here when the run has ended.")
                          : tr("Ask a question to see the exact prompts and replies."));
    return;
  }
  summary_->setText(TraceText::summary(*result_));
  fillList(*result_);
}

void TracePanel::fillList(const Result& result) {
  const QLocale locale;
  for (int i = 0; i < kStageCount; ++i) {
    const auto stage = static_cast<Stage>(i);
    const StageState& state = session_.run().stage(stage);
    if (state.progress == StageProgress::kSkipped || state.progress == StageProgress::kWaiting) {
      continue;
    }
    auto* row = new QTreeWidgetItem(list_, {Wording::stage(stage)});
    row->setText(kTime, Wording::seconds(state.elapsed_ms));
    row->setFont(kWhat, theme_.scaledFont(1.0, QFont::DemiBold));
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
      child->setData(kWhat, kExchangeRole, static_cast<int>(e));
    }
    for (const int column : {kRead, kWritten, kTime}) {
      row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
      for (int c = 0; c < row->childCount(); ++c) {
        row->child(c)->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
      }
    }
  }
  list_->expandAll();
  QTreeWidgetItem* first = list_->topLevelItem(0);
  if (first) list_->setCurrentItem(first->childCount() > 0 ? first->child(0) : first);
}

void TracePanel::showSelected() {
  const QTreeWidgetItem* item = list_->currentItem();
  if (!item || !result_) return;
  const QVariant index = item->data(kWhat, kExchangeRole);
  if (!index.isValid()) {
    for (QPlainTextEdit* page : {prompt_, reply_, parsed_}) page->clear();
    facts_->setPlainText(
        item->childCount() > 0
            ? tr("%1: %2. Its exchanges with the model stand below it.")
                  .arg(item->text(kWhat), item->text(kTime))
            : tr("%1: %2. The model wasn't asked.").arg(item->text(kWhat), item->text(kTime)));
    return;
  }
  const Exchange& exchange = result_->exchanges[static_cast<std::size_t>(index.toInt())];
  prompt_->setPlainText(QString::fromStdString(exchange.prompt));
  reply_->setPlainText(QString::fromStdString(exchange.reply));
  parsed_->setPlainText(TraceText::parsed(*result_, exchange));
  facts_->setPlainText(TraceText::facts(exchange));
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
