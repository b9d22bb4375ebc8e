// Entries of the window's menus.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QMenu>

namespace corgi {

// Appends an entry. Every entry has an `id` of its own, which names its shortcut in the settings
// and its object, so that it can be found wherever it stands.
QAction* addMenuAction(QMenu* menu,
                       const QString& id,
                       const QString& text,
                       const QKeySequence& keys = {});

}  // namespace corgi
