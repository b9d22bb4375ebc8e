// All ways in which an image comes into the window: dialog, clipboard, drop, command line.
#pragma once

#include "ui/main_window/image_loader.h"
#include "ui/main_window/image_source.h"

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

  void chooseFile();
  void paste();
  // What was dropped or pasted.
  void take(const QMimeData& data);
  // The first of these; none does nothing.
  void openFiles(const QStringList& paths);

 Q_SIGNALS:
  // Something is being opened: what was said of the one before is over.
  void opening();
  void noticed(const QString& text);

 private:
  void load(const ImageSource& source);

  QWidget& window_;
  QSettings& settings_;
  ImageLoader loader_;
};

}  // namespace corgi
