#include "ui/main_window/view_menu.h"

#include "ui/image_view/image_view.h"
#include "ui/main_window/menu_action.h"
#include "ui/main_window/window_state.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QSettings>

namespace corgi {

ViewMenu::ViewMenu(ImageView& view, Theme& theme, QSettings& settings, QWidget* parent)
    : QMenu(tr("&View"), parent) {
  addZoom(view);
  addSeparator();
  addPlaces(view);
  addSeparator();
  addColours(theme, settings);
}

void ViewMenu::addZoom(ImageView& view) {
  connect(addMenuAction(this,
                        QStringLiteral("view.fit"),
                        tr("&Fit into the window"),
                        QKeySequence(Qt::CTRL | Qt::Key_0)),
          &QAction::triggered,
          &view,
          &ImageView::fit);
  connect(addMenuAction(this,
                        QStringLiteral("view.full_size"),
                        tr("F&ull size"),
                        QKeySequence(Qt::CTRL | Qt::Key_1)),
          &QAction::triggered,
          &view,
          [&view] { view.setZoom(1); });
  QAction* larger = addMenuAction(this, QStringLiteral("view.larger"), tr("&Larger"));
  larger->setShortcuts(
      {QKeySequence(QKeySequence::ZoomIn), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
  connect(larger, &QAction::triggered, &view, &ImageView::zoomIn);
  connect(
      addMenuAction(this, QStringLiteral("view.smaller"), tr("&Smaller"), QKeySequence::ZoomOut),
      &QAction::triggered,
      &view,
      &ImageView::zoomOut);
}

void ViewMenu::addPlaces(ImageView& view) {
  connect(addMenuAction(this,
                        QStringLiteral("view.next_place"),
                        tr("&Next place"),
                        QKeySequence(Qt::ALT | Qt::Key_Down)),
          &QAction::triggered,
          &view,
          [&view] { view.stepPlace(1); });
  connect(addMenuAction(this,
                        QStringLiteral("view.previous_place"),
                        tr("&Previous place"),
                        QKeySequence(Qt::ALT | Qt::Key_Up)),
          &QAction::triggered,
          &view,
          [&view] { view.stepPlace(-1); });
}

void ViewMenu::addColours(Theme& theme, QSettings& settings) {
  QMenu* menu = addMenu(tr("&Colours"));
  auto* group = new QActionGroup(this);
  const auto add = [&](const QString& text, ThemeChoice choice) {
    QAction* action =
        addMenuAction(menu, QStringLiteral("view.colours_%1").arg(themeChoiceName(choice)), text);
    action->setCheckable(true);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [&theme, &settings, choice] {
      theme.setChoice(choice);
      saveThemeChoice(settings, choice);
    });
    // The choice may have been restored after the menu was made.
    connect(menu, &QMenu::aboutToShow, action, [&theme, action, choice] {
      action->setChecked(theme.choice() == choice);
    });
  };
  add(tr("&Follow the system"), ThemeChoice::kFollowSystem);
  add(tr("&Light"), ThemeChoice::kLight);
  add(tr("&Dark"), ThemeChoice::kDark);
}

}  // namespace corgi
