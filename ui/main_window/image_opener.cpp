#include "ui/main_window/image_opener.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>

namespace corgi {
namespace {

const QString kFolderKey = QStringLiteral("files/folder");

}  // namespace

ImageOpener::ImageOpener(QWidget& window, QSettings& settings)
    : window_(window), settings_(settings) {}

void ImageOpener::chooseFile() {
  auto* dialog =
      new QFileDialog(&window_, tr("Open an image"), settings_.value(kFolderKey).toString());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setNameFilters(
      {tr("Images (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.gif)"), tr("All files (*)")});
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    settings_.setValue(kFolderKey, QFileInfo(path).path());
    openFiles({path});
  });
  // open() instead of exec(): no event loop inside the event loop.
  dialog->open();
}

void ImageOpener::openFiles(const QStringList& paths) {
  if (paths.isEmpty()) return;
  load({.path = paths.first(),
        .name = QFileInfo(paths.first()).fileName(),
        .more_files = static_cast<int>(paths.size()) - 1});
}

void ImageOpener::paste() {
  const QMimeData* data = QGuiApplication::clipboard()->mimeData();
  if (data && mayHoldImage(*data)) {
    take(*data);
  } else {
    Q_EMIT noticed(tr("The clipboard holds no image. Copy one and paste again."));
  }
}

void ImageOpener::take(const QMimeData& data) {
  const std::optional<ImageSource> source = imageSourceFrom(data);
  if (source) {
    load(*source);
  } else {
    Q_EMIT noticed(tr(
        "There is no image file in this. Save the image on this computer and open it from there."));
  }
}

void ImageOpener::load(const ImageSource& source) {
  Q_EMIT opening();
  loader_.load(source);
  if (source.more_files > 0) {
    Q_EMIT noticed(
        tr("One image at a time: %1 is shown, %n more left out.", nullptr, source.more_files)
            .arg(source.name));
  }
}

}  // namespace corgi
