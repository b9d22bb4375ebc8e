// The View menu: zoom, layers, the way from place to place and from image to image, colours.
#pragma once

#include <QMenu>

class QSettings;

namespace corgi {

class ImageShelf;
class ImageView;
class Theme;

class ViewMenu : public QMenu {
  Q_OBJECT

 public:
  // The others must outlive the menu.
  ViewMenu(ImageView& view,
           ImageShelf& shelf,
           Theme& theme,
           QSettings& settings,
           QWidget* parent = nullptr);

  // Which of the boxes, texts and labels are shown.
  QMenu* layers() const { return layers_; }

 private:
  void addZoom(ImageView& view);
  void addLayers(ImageView& view);
  void addPlaces(ImageView& view);
  void addImages(ImageShelf& shelf);
  void addColours(Theme& theme, QSettings& settings);

  QMenu* layers_;
};

}  // namespace corgi
