#include "ui/opening/image_shelf.h"

#include "core/base/error.h"
#include "core/document/pdf_pages.h"
#include "core/image/decode.h"
#include "ui/opening/gathering.h"

#include <new>

#include <QFutureWatcher>
#include <QImageReader>
#include <QtConcurrent>

namespace corgi {
namespace {

QImage copyOf(const Image& image) {
  return QImage(image.rgb().data(),
                image.width_px(),
                image.height_px(),
                image.stride_bytes(),
                QImage::Format_RGB888)
      .copy();
}

// Qt's own reader scales a JPEG while it decodes; what it can't read goes through the core's.
QImage readSmall(const ImageSource& source) {
  if (!source.pixels.isNull()) return source.pixels;
  if (source.page > 0) {
    return copyOf(
        pdf_page(source.path.toStdString(), source.page, ImageShelf::kThumbnailPx.width()));
  }
  if (source.path.isEmpty()) return QImage::fromData(source.bytes);
  QImageReader reader(source.path);
  reader.setAutoTransform(true);
  const QSize whole = reader.size();
  if (whole.isValid() && whole.width() > ImageShelf::kThumbnailPx.width()) {
    reader.setScaledSize(whole.scaled(ImageShelf::kThumbnailPx, Qt::KeepAspectRatio));
  }
  const QImage image = reader.read();
  if (!image.isNull()) return image;
  return copyOf(decode_image(std::filesystem::path(source.path.toStdU16String())));
}

QImage thumbnailOf(const ImageSource& source) {
  try {
    const QImage image = readSmall(source);
    if (image.isNull()) return {};
    return image.scaled(ImageShelf::kThumbnailPx, Qt::KeepAspectRatio, Qt::SmoothTransformation);
  } catch (const std::exception&) {
    // Whoever chooses the image is told what is wrong with it.
    return {};
  }
}

}  // namespace

ImageShelf::ImageShelf(QObject* parent)
    : QObject(parent), thumbnails_wanted_(std::make_shared<std::atomic<bool>>(true)) {
  pool_.setMaxThreadCount(1);
}

ImageShelf::~ImageShelf() {
  thumbnails_wanted_->store(false);
  pool_.waitForDone();
}

void ImageShelf::open(std::vector<ImageSource> sources) {
  if (sources.empty()) return;
  const quint64 ticket = ++newest_;
  const QString name = sources.front().name;
  auto* watcher = new QFutureWatcher<Gathered>(this);
  connect(watcher, &QFutureWatcher<Gathered>::finished, this, [this, watcher, ticket, name] {
    watcher->deleteLater();
    if (ticket != newest_) return;
    Gathered found = watcher->result();
    if (found.sources.empty()) {
      Q_EMIT nothingFound(name);
      return;
    }
    adopt(std::move(found.sources));
    if (found.left_out > 0) Q_EMIT leftOut(found.left_out);
  });
  watcher->setFuture(
      QtConcurrent::run([sources = std::move(sources)] { return gathered(sources); }));
}

void ImageShelf::adopt(std::vector<ImageSource> sources) {
  items_.clear();
  for (ImageSource& source : sources) items_.push_back({std::move(source), {}});
  current_ = -1;
  Q_EMIT itemsChanged();
  choose(0);
  makeThumbnails();
}

void ImageShelf::choose(int index) {
  if (index < 0 || index >= static_cast<int>(items_.size()) || index == current_) return;
  current_ = index;
  Q_EMIT chosen(index, items_[static_cast<std::size_t>(index)].source);
}

void ImageShelf::step(int direction) {
  choose(current_ + direction);
}

void ImageShelf::makeThumbnails() {
  thumbnails_wanted_->store(false);
  thumbnails_wanted_ = std::make_shared<std::atomic<bool>>(true);
  if (items_.size() < 2) return;
  const auto wanted = thumbnails_wanted_;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const ImageSource source = items_[i].source;
    const int index = static_cast<int>(i);
    pool_.start([this, wanted, source, index] {
      if (!wanted->load()) return;
      const QImage thumbnail = thumbnailOf(source);
      QMetaObject::invokeMethod(
          this,
          [this, wanted, index, thumbnail] {
            if (!wanted->load()) return;
            items_[static_cast<std::size_t>(index)].thumbnail = thumbnail;
            Q_EMIT thumbnailReady(index);
          },
          Qt::QueuedConnection);
    });
  }
}

}  // namespace corgi
