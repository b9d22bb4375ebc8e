// The View menu: zoom, the way from place to place, colours.
#pragma once

#include <QMenu>

class QSettings;

namespace corgi {

class ImageView;
class Theme;

class ViewMenu : public QMenu {
  Q_OBJECT

 public:
  // The others must outlive the menu.
  ViewMenu(ImageView& view, Theme& theme, QSettings& settings, QWidget* parent = nullptr);

 private:
  void addZoom(ImageView& view);
  void addPlaces(ImageView& view);
  void addColours(Theme& theme, QSettings& settings);
};

}  // namespace corgi
