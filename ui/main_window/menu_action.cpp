#include "ui/main_window/menu_action.h"

namespace corgi {

QAction* addMenuAction(QMenu* menu,
                       const QString& id,
                       const QString& text,
                       const QKeySequence& keys) {
  QAction* action = menu->addAction(text);
  action->setObjectName(id);
  action->setShortcut(keys);
  return action;
}

}  // namespace corgi
