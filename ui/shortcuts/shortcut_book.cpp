#include "ui/shortcuts/shortcut_book.h"

#include "ui/text/plain_title.h"

#include <algorithm>
#include <utility>

#include <QMenu>

namespace corgi {

ShortcutBook::ShortcutBook(QMenuBar& menus, QObject* parent) : QObject(parent), menus_(menus) {}

void ShortcutBook::adopt() {
  std::vector<Command> known = std::exchange(commands_, {});
  actions_.clear();
  for (const QAction* entry : menus_.actions()) {
    if (entry->menu()) adoptFrom(*entry->menu(), plainTitle(entry->text()), {});
  }
  // What was adopted before may have other keys by now.
  for (Command& command : commands_) {
    const auto before = std::ranges::find(known, command.id, &Command::id);
    if (before != known.end()) command.usual = before->usual;
  }
  use(table_.changes());
}

void ShortcutBook::adoptFrom(const QMenu& menu, const QString& title, const QString& path) {
  for (QAction* action : menu.actions()) {
    const QString name = path + plainTitle(action->text());
    if (action->menu()) {
      adoptFrom(*action->menu(), title, name + QStringLiteral(", "));
    } else if (!action->objectName().isEmpty()) {
      commands_.push_back({action->objectName(), title, name, action->shortcuts()});
      actions_.emplace_back(action);
    }
  }
}

void ShortcutBook::use(const KeyChanges& changes) {
  table_ = KeyTable(commands_, changes);
  apply();
}

void ShortcutBook::apply() {
  bool is_other = false;
  for (const QPointer<QAction>& action : actions_) {
    if (!action) continue;
    const KeyList keys = table_.keys(action->objectName());
    if (action->shortcuts() == keys) continue;
    action->setShortcuts(keys);
    is_other = true;
  }
  if (is_other) Q_EMIT changed();
}

QString ShortcutBook::labelled(const QString& label, const QString& command_id) const {
  const KeyList keys = table_.keys(command_id);
  if (keys.isEmpty()) return label;
  return QStringLiteral("%1 (%2)").arg(label, shownKeys({keys.front()}));
}

}  // namespace corgi
