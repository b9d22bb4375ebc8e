#include "ui/main_window/view_menu.h"

#include "ui/image_view/image_view.h"
#include "ui/main_window/menu_action.h"
#include "ui/main_window/window_state.h"
#include "ui/opening/image_shelf.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QSettings>

namespace corgi {

ViewMenu::ViewMenu(
    ImageView& view, ImageShelf& shelf, Theme& theme, QSettings& settings, QWidget* parent)
    : QMenu(tr("&View"), parent), layers_(new QMenu(tr("Sho&w"), this)) {
  addZoom(view);
  addSeparator();
  addLayers(view);
  addSeparator();
  addPlaces(view);
  addImages(shelf);
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

void ViewMenu::addLayers(ImageView& view) {
  const auto add = [&](const char* id, const QString& text, int digit, bool OverlayLayers::*layer) {
    QAction* action = addMenuAction(
        layers_, QLatin1String(id), text, QKeySequence(Qt::ALT | (Qt::Key_0 + digit)));
    action->setCheckable(true);
    action->setChecked(view.layers().*layer);
    connect(action, &QAction::triggered, &view, [&view, layer](bool on) {
      OverlayLayers layers = view.layers();
      layers.*layer = on;
      view.setLayers(layers);
    });
    connect(&view, &ImageView::layersChanged, action, [&view, action, layer] {
      action->setChecked(view.layers().*layer);
    });
  };
  add("view.layer_places", tr("&Boxes"), 1, &OverlayLayers::places);
  add("view.layer_labels", tr("&Labels"), 2, &OverlayLayers::labels);
  add("view.layer_text", tr("Frames around &text"), 3, &OverlayLayers::text);
  add("view.layer_transcript", tr("Text as it was &read"), 4, &OverlayLayers::transcript);
  addMenu(layers_);
}

void ViewMenu::addImages(ImageShelf& shelf) {
  QAction* next = addMenuAction(this,
                                QStringLiteral("view.next_image"),
                                tr("Next &image"),
                                QKeySequence(Qt::CTRL | Qt::Key_PageDown));
  QAction* previous = addMenuAction(this,
                                    QStringLiteral("view.previous_image"),
                                    tr("Pre&vious image"),
                                    QKeySequence(Qt::CTRL | Qt::Key_PageUp));
  connect(next, &QAction::triggered, &shelf, [&shelf] { shelf.step(1); });
  connect(previous, &QAction::triggered, &shelf, [&shelf] { shelf.step(-1); });
  const auto refresh = [next, previous, &shelf] {
    next->setEnabled(shelf.current() + 1 < static_cast<int>(shelf.items().size()));
    previous->setEnabled(shelf.current() > 0);
  };
  connect(&shelf, &ImageShelf::chosen, next, refresh);
  refresh();
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
