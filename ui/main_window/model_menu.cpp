#include "ui/main_window/model_menu.h"

#include "ui/main_window/menu_action.h"

namespace corgi {

ModelMenu::ModelMenu(QWidget* parent) : QMenu(tr("&Model"), parent) {
  connect(
      addMenuAction(
          this, QStringLiteral("model.models"), tr("&Models…"), QKeySequence(Qt::CTRL | Qt::Key_M)),
      &QAction::triggered,
      this,
      &ModelMenu::modelsRequested);
}

}  // namespace corgi
