// All ways in which an image comes into the window: dialog, clipboard, drop, screen, command line.
#pragma once

#include "ui/main_window/image_loader.h"
#include "ui/main_window/image_source.h"
#include "ui/opening/image_shelf.h"
#include "ui/opening/recent_files.h"
#include "ui/opening/sample_gallery.h"

#include <QMimeData>
#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QWidget>

namespace corgi {

// GUI thread only; reads nothing itself.
class ImageOpener : public QObject {
  Q_OBJECT

 public:
  // Dialogs belong to `window`. All of these must outlive it.
  ImageOpener(QWidget& window, QSettings& settings);

  const ImageLoader& loader() const { return loader_; }
  ImageShelf& shelf() { return shelf_; }
  RecentFiles& recent() { return recent_; }

  void chooseFile();
  void chooseFolder();
  // The window steps aside while a region of the screen is chosen.
  void pickFromScreen();
  void paste();
  // The picture that comes with the program.
  void openSample();
  // Pictures of the gallery, the first of them shown.
  void openGallery(const std::vector<SamplePicture>& pictures);
  // What was dropped or pasted.
  void take(const QMimeData& data);
  // Files and folders; none does nothing.
  void openFiles(const QStringList& paths);

 Q_SIGNALS:
  // Something is being opened: what was said of the one before is over.
  void opening();
  void noticed(const QString& text);

 private:
  void showPicker();

  QWidget& window_;
  QSettings& settings_;
  RecentFiles recent_;
  ImageLoader loader_;
  ImageShelf shelf_;
};

}  // namespace corgi
