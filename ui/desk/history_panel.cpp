#include "ui/desk/history_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace corgi {
namespace {

constexpr int kTypingMs = 120;
constexpr int kUndoMs = 12'000;

}  // namespace

HistoryPanel::HistoryPanel(const Theme& theme, History& history, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      history_(history),
      model_(new HistoryModel(history, this)),
      search_(new QLineEdit),
      pages_(new QStackedWidget),
      list_(new QListView),
      empty_(new QuietLabel),
      undo_bar_(buildUndoBar()) {
  setObjectName(QStringLiteral("historyPanel"));
  search_->setObjectName(QStringLiteral("historySearch"));
  search_->setPlaceholderText(tr("Search earlier questions"));
  search_->setToolTip(tr("Search questions, answers, evidence"));
  search_->setAccessibleDescription(search_->toolTip());
  search_->setAccessibleName(tr("Search earlier questions"));
  search_->setClearButtonEnabled(true);
  search_->installEventFilter(this);
  typing_.setSingleShot(true);
  typing_.setInterval(kTypingMs);
  connect(search_, &QLineEdit::textChanged, &typing_, qOverload<>(&QTimer::start));
  connect(&typing_, &QTimer::timeout, this, [this] { model_->search(search_->text()); });
  buildList();
  empty_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  empty_->setContentsMargins(24, 32, 24, 0);
  pages_->addWidget(list_);
  pages_->addWidget(empty_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(10, 10, 10, 10);
  column->setSpacing(8);
  column->addWidget(search_);
  column->addWidget(pages_, 1);
  column->addWidget(undo_bar_);
  undo_time_.setSingleShot(true);
  undo_time_.setInterval(kUndoMs);
  connect(&undo_time_, &QTimer::timeout, this, &HistoryPanel::forget);
  connect(model_, &HistoryModel::listChanged, this, &HistoryPanel::showState);
  connect(&theme_, &Theme::changed, list_->viewport(), qOverload<>(&QWidget::update));
  showState();
}

void HistoryPanel::buildList() {
  list_->setObjectName(QStringLiteral("historyList"));
  list_->setModel(model_);
  list_->setItemDelegate(new HistoryDelegate(theme_, list_));
  list_->setAccessibleName(tr("Earlier questions"));
  list_->setUniformItemSizes(true);
  list_->setMouseTracking(true);
  list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setContextMenuPolicy(Qt::CustomContextMenu);
  list_->installEventFilter(this);
  connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) {
    // With Ctrl or Shift a person gathers questions to delete.
    if (QGuiApplication::keyboardModifiers() == Qt::NoModifier) open(index);
  });
  connect(list_, &QListView::customContextMenuRequested, this, &HistoryPanel::showMenu);
}

QWidget* HistoryPanel::buildUndoBar() {
  auto* bar = new QFrame;
  bar->setObjectName(QStringLiteral("floatingBar"));
  undo_text_ = new QLabel;
  auto* undo = new QPushButton(tr("Undo"));
  undo->setObjectName(QStringLiteral("historyUndo"));
  undo->setProperty("link", true);
  connect(undo, &QPushButton::clicked, this, &HistoryPanel::undoRemove);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(12, 4, 6, 4);
  row->addWidget(undo_text_, 1);
  row->addWidget(undo);
  bar->hide();
  return bar;
}

void HistoryPanel::open(const QModelIndex& index) {
  if (const HistoryEntry* entry = model_->entry(index)) Q_EMIT openRequested(entry->id);
}

bool HistoryPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto& key = static_cast<const QKeyEvent&>(*event);
  const bool is_enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
  if (watched == search_ && (key.key() == Qt::Key_Down || is_enter) && model_->rowCount() > 0) {
    list_->setFocus(Qt::ShortcutFocusReason);
    if (!list_->currentIndex().isValid()) list_->setCurrentIndex(model_->index(0));
    return true;
  }
  if (watched != list_) return QWidget::eventFilter(watched, event);
  if (is_enter) {
    open(list_->currentIndex());
  } else if (key.matches(QKeySequence::Delete) || key.key() == Qt::Key_Backspace) {
    removeSelected();
  } else if (key.matches(QKeySequence::Undo)) {
    undoRemove();
  } else if (key.key() == Qt::Key_Up && list_->currentIndex().row() == 0) {
    search_->setFocus(Qt::ShortcutFocusReason);
  } else {
    return QWidget::eventFilter(watched, event);
  }
  return true;
}

void HistoryPanel::removeSelected() {
  std::vector<HistoryId> ids;
  for (const QModelIndex& index : list_->selectionModel()->selectedIndexes()) {
    if (const HistoryEntry* entry = model_->entry(index)) ids.push_back(entry->id);
  }
  if (ids.empty()) return;
  // One step back, as everywhere: what was removed before that stays removed.
  forget();
  removed_ = std::move(ids);
  history_.remove(removed_);
  undo_text_->setText(tr("%Ln question(s) deleted", nullptr, static_cast<int>(removed_.size())));
  undo_bar_->show();
  undo_time_.start();
}

void HistoryPanel::undoRemove() {
  if (removed_.empty()) return;
  history_.restore(std::exchange(removed_, {}));
  undo_time_.stop();
  undo_bar_->hide();
  list_->setFocus(Qt::OtherFocusReason);
}

void HistoryPanel::forget() {
  undo_time_.stop();
  undo_bar_->hide();
  if (std::exchange(removed_, {}).empty()) return;
  history_.forgetRemoved();
}

void HistoryPanel::showState() {
  const bool is_empty = model_->isReady() && model_->rowCount() == 0;
  pages_->setCurrentWidget(is_empty ? static_cast<QWidget*>(empty_) : list_);
  empty_->setText(model_->searchText().isEmpty()
                      ? tr("The questions you ask are kept here, on this computer alone.")
                      : tr("Nothing matches “%1”.").arg(model_->searchText()));
}

void HistoryPanel::showMenu(const QPoint& at) {
  const HistoryEntry* entry = model_->entry(list_->indexAt(at));
  if (!entry) return;
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const auto copy = [](const std::string& text) {
    return [text = QString::fromStdString(text)] { QGuiApplication::clipboard()->setText(text); };
  };
  connect(menu->addAction(tr("&Open")), &QAction::triggered, this, [this, id = entry->id] {
    Q_EMIT openRequested(id);
  });
  connect(
      menu->addAction(tr("&Copy the question")), &QAction::triggered, this, copy(entry->question));
  connect(menu->addAction(tr("Copy the &answer")), &QAction::triggered, this, copy(entry->answer));
  menu->addSeparator();
  connect(menu->addAction(tr("&Delete")), &QAction::triggered, this, &HistoryPanel::removeSelected);
  menu->popup(list_->viewport()->mapToGlobal(at));
}

}  // namespace corgi
