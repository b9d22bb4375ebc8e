#include "ui/settings/shortcut_page.h"

#include "ui/panels/labels.h"
#include "ui/shortcuts/reserved_keys.h"

#include <algorithm>

#include <QAccessible>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace corgi {
namespace {

enum Column { kName, kMenu, kKeys };

QString idOf(const QTreeWidgetItem& item) {
  return item.data(kName, Qt::UserRole).toString();
}

bool holdsEvery(const QTreeWidgetItem& item, const QStringList& words) {
  const QString text =
      item.text(kName) + QLatin1Char(' ') + item.text(kMenu) + QLatin1Char(' ') + item.text(kKeys);
  return std::all_of(words.begin(), words.end(), [&](const QString& word) {
    return text.contains(word, Qt::CaseInsensitive);
  });
}

}  // namespace

ShortcutPage::ShortcutPage(QWidget* parent)
    : QWidget(parent),
      search_(new QLineEdit),
      list_(new QTreeWidget),
      name_(new QLabel),
      keys_(new KeyField),
      none_(new QPushButton(tr("&No keys"))),
      reset_(new QPushButton(tr("&Reset this one"))),
      reset_all_(new QPushButton(tr("Reset &all"))),
      take_over_(new QPushButton(tr("&Take over"))),
      note_(new QuietLabel) {
  nameParts();
  buildLayout();
  connectParts();
  showCurrent();
}

void ShortcutPage::nameParts() {
  search_->setObjectName(QStringLiteral("shortcutSearch"));
  search_->setPlaceholderText(tr("Find a command or keys"));
  search_->setAccessibleName(tr("Find a command or keys"));
  search_->setAccessibleDescription(tr("Only commands with these words in them are listed"));
  search_->setClearButtonEnabled(true);
  list_->setObjectName(QStringLiteral("shortcutList"));
  list_->setAccessibleName(tr("Commands and their keys"));
  list_->setAccessibleDescription(tr(
      "Choose a command, go to the field below the list, and press the keys that you want for it. "
      "Backspace leaves it without keys."));
  list_->setHeaderLabels({tr("Command"), tr("Menu"), tr("Keys")});
  list_->setRootIsDecorated(false);
  list_->setUniformRowHeights(true);
  list_->setAllColumnsShowFocus(true);
  list_->header()->setStretchLastSection(false);
  list_->header()->setSectionsMovable(false);
  list_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  list_->header()->setSectionResizeMode(kName, QHeaderView::Stretch);
  keys_->setObjectName(QStringLiteral("shortcutKeys"));
  none_->setObjectName(QStringLiteral("shortcutNone"));
  reset_->setObjectName(QStringLiteral("shortcutReset"));
  reset_all_->setObjectName(QStringLiteral("shortcutResetAll"));
  take_over_->setObjectName(QStringLiteral("shortcutTakeOver"));
  note_->setObjectName(QStringLiteral("shortcutNote"));
  name_->setBuddy(keys_);
  // Its place stays, so that nothing moves when it comes.
  QSizePolicy kept = take_over_->sizePolicy();
  kept.setRetainSizeWhenHidden(true);
  take_over_->setSizePolicy(kept);
}

void ShortcutPage::buildLayout() {
  auto* head = new QHBoxLayout;
  head->addWidget(search_, 1);
  head->addWidget(reset_all_);
  auto* change = new QHBoxLayout;
  change->addWidget(keys_, 1);
  change->addWidget(none_);
  change->addWidget(reset_);
  auto* told = new QHBoxLayout;
  told->addWidget(note_, 1);
  told->addWidget(take_over_, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(18, 18, 18, 14);
  column->setSpacing(10);
  column->addWidget(new QuietLabel(list_->accessibleDescription()));
  column->addLayout(head);
  column->addWidget(list_, 1);
  column->addWidget(name_);
  column->addLayout(change);
  column->addLayout(told);
}

void ShortcutPage::connectParts() {
  list_->installEventFilter(this);
  search_->installEventFilter(this);
  connect(search_, &QLineEdit::textChanged, this, &ShortcutPage::filter);
  connect(list_, &QTreeWidget::currentItemChanged, this, &ShortcutPage::showCurrent);
  connect(list_, &QTreeWidget::itemDoubleClicked, this, [this] { keys_->setFocus(); });
  connect(keys_, &KeyField::pressed, this, &ShortcutPage::onPressed);
  connect(none_, &QPushButton::clicked, this, [this] { assign({}); });
  connect(reset_, &QPushButton::clicked, this, [this] {
    if (const Command* command = current()) want(command->usual);
  });
  connect(take_over_, &QPushButton::clicked, this, [this] {
    keys_->setFocus();
    assign(KeyList(wanted_));
  });
  connect(reset_all_, &QPushButton::clicked, this, [this] {
    table_.resetAll();
    fill();
    Q_EMIT changed();
  });
}

void ShortcutPage::setCommands(const std::vector<Command>& commands) {
  table_ = KeyTable(commands, table_.changes());
  fill();
}

void ShortcutPage::show(const KeyChanges& changes) {
  table_ = KeyTable(table_.commands(), changes);
  fill();
}

void ShortcutPage::focusSearch() {
  search_->setFocus(Qt::OtherFocusReason);
}

void ShortcutPage::fill() {
  const Command* before = current();
  const QString chosen = before ? before->id : QString();
  {
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (const Command& command : table_.commands()) {
      auto* item = new QTreeWidgetItem(
          list_, {command.name, command.menu, shownKeys(table_.keys(command.id))});
      item->setData(kName, Qt::UserRole, command.id);
      QFont font = item->font(kKeys);
      font.setBold(!table_.isUsual(command.id));
      item->setFont(kKeys, font);
      if (command.id == chosen) list_->setCurrentItem(item);
    }
  }
  filter();
}

void ShortcutPage::filter() {
  const QStringList words = search_->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
  QTreeWidgetItem* first = nullptr;
  for (int i = 0; i < list_->topLevelItemCount(); ++i) {
    QTreeWidgetItem* item = list_->topLevelItem(i);
    item->setHidden(!holdsEvery(*item, words));
    if (!first && !item->isHidden()) first = item;
  }
  const QTreeWidgetItem* chosen = list_->currentItem();
  if (!chosen || chosen->isHidden()) list_->setCurrentItem(first);
  if (list_->currentItem()) list_->scrollToItem(list_->currentItem());
  showCurrent();
}

const Command* ShortcutPage::current() const {
  const QTreeWidgetItem* item = list_->currentItem();
  return item ? table_.find(idOf(*item)) : nullptr;
}

void ShortcutPage::showCurrent() {
  wanted_.clear();
  take_over_->hide();
  const Command* command = current();
  const KeyList keys = command ? table_.keys(command->id) : KeyList();
  const bool is_usual = !command || table_.isUsual(command->id);
  const QString name = command ? tr("Keys for “%1”").arg(command->name) : tr("Keys");
  name_->setText(QString(name).replace(QLatin1Char('&'), QLatin1String("&&")));
  keys_->setAccessibleName(name);
  keys_->setEnabled(command);
  keys_->showKeys(keys.value(0), command ? tr("Press the keys") : QString());
  none_->setEnabled(!keys.isEmpty());
  reset_->setEnabled(!is_usual);
  reset_all_->setEnabled(!table_.changes().empty());
  if (!command && list_->topLevelItemCount() > 0) {
    note_->setText(tr("Nothing here is called so."));
  } else if (!is_usual) {
    note_->setText(command->usual.isEmpty()
                       ? tr("Changed. Usually it has no keys.")
                       : tr("Changed. Usual keys: %1").arg(shownKeys(command->usual)));
  } else {
    note_->setText(command ? tr("As the program came.") : QString());
  }
}

void ShortcutPage::onPressed(const QKeySequence& keys) {
  const Command* command = current();
  if (!command) return;
  if (keys == QKeySequence(Qt::Key_Backspace) || keys == QKeySequence(Qt::Key_Delete)) {
    assign({});
    return;
  }
  const QString refusal = refusalOf(keys, command->id);
  if (!refusal.isEmpty()) {
    showCurrent();
    tell(refusal);
    return;
  }
  want({keys});
}

void ShortcutPage::want(const KeyList& keys) {
  const Command* command = current();
  const Command* owner = table_.ownerBeside(command->id, keys);
  if (!owner) {
    assign(keys);
    return;
  }
  wanted_ = keys;
  keys_->showKeys(keys.front(), {});
  take_over_->show();
  tell(tr("%1 belongs to “%2” in the menu %3, which loses it when you take it over.")
           .arg(shownKeys(keys), owner->name, owner->menu));
}

void ShortcutPage::assign(const KeyList& keys) {
  const Command* command = current();
  if (!command) return;
  table_.assign(QString(command->id), keys);
  fill();
  Q_EMIT changed();
}

void ShortcutPage::tell(const QString& text) {
  note_->setText(text);
  QAccessibleEvent alert(note_, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

// Enter would press the dialog's button, and Esc close it.
bool ShortcutPage::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  const bool is_enter = key == Qt::Key_Return || key == Qt::Key_Enter;
  if (watched == search_ && (is_enter || key == Qt::Key_Down)) {
    list_->setFocus(Qt::TabFocusReason);
    return true;
  }
  if (watched == search_ && key == Qt::Key_Escape && !search_->text().isEmpty()) {
    search_->clear();
    return true;
  }
  if (watched == list_ && is_enter) {
    keys_->setFocus(Qt::TabFocusReason);
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace corgi
