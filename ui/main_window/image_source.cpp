#include "ui/main_window/image_source.h"

#include <algorithm>

#include <QCoreApplication>
#include <QUrl>

namespace corgi {
namespace {

// Encoded pictures that the decoder reads, best first; taken as they are, so nothing is decoded on
// the GUI thread.
constexpr const char* kEncoded[] = {
    "image/png", "image/jpeg", "image/webp", "image/tiff", "image/bmp", "image/gif"};

std::optional<ImageSource> fromFiles(const QMimeData& data) {
  std::optional<ImageSource> source;
  for (const QUrl& url : data.urls()) {
    if (!url.isLocalFile()) continue;
    if (source) {
      ++source->more_files;
      continue;
    }
    source = ImageSource{.path = url.toLocalFile(), .name = url.fileName()};
  }
  return source;
}

}  // namespace

bool mayHoldImage(const QMimeData& data) {
  return data.hasUrls() || data.hasImage() ||
         std::ranges::any_of(
             kEncoded, [&](const char* format) { return data.hasFormat(QLatin1String(format)); });
}

std::optional<ImageSource> imageSourceFrom(const QMimeData& data) {
  if (data.hasUrls()) {
    if (auto source = fromFiles(data)) return source;
  }
  const QString name = QCoreApplication::translate("ImageSource", "Pasted image");
  for (const char* format : kEncoded) {
    if (!data.hasFormat(QLatin1String(format))) continue;
    QByteArray bytes = data.data(QLatin1String(format));
    if (!bytes.isEmpty()) return ImageSource{.bytes = std::move(bytes), .name = name};
  }
  if (!data.hasImage()) return std::nullopt;
  QImage pixels = qvariant_cast<QImage>(data.imageData());
  if (pixels.isNull()) return std::nullopt;
  return ImageSource{.pixels = std::move(pixels), .name = name};
}

}  // namespace corgi
