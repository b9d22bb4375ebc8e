// The keys of a window's menu entries, as a person wants them.
#pragma once

#include "ui/shortcuts/key_table.h"

#include <vector>

#include <QAction>
#include <QMenuBar>
#include <QObject>
#include <QPointer>

namespace corgi {

// GUI thread only. The menu bar must outlive it.
class ShortcutBook : public QObject {
  Q_OBJECT

 public:
  explicit ShortcutBook(QMenuBar& menus, QObject* parent = nullptr);

  // Takes in the entries that came since the last time and have a name (see addMenuAction); the
  // keys that they have then are their usual ones. To be called by whoever adds entries.
  void adopt();
  // Gives every entry its keys; holds for entries to come, too.
  void use(const KeyChanges& changes);

  const KeyTable& table() const { return table_; }
  // `label` with the keys of a command behind it, where it has some: "Larger (Ctrl++)".
  QString labelled(const QString& label, const QString& command_id) const;

 Q_SIGNALS:
  // Some entry has other keys than before.
  void changed();

 private:
  void adoptFrom(const QMenu& menu, const QString& title, const QString& path);
  void apply();

  QMenuBar& menus_;
  KeyTable table_;
  std::vector<QPointer<QAction>> actions_;
  std::vector<Command> commands_;
};

}  // namespace corgi
