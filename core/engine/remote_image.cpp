#include "core/engine/remote_image.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

#include <QBuffer>
#include <QByteArray>
#include <QImage>

namespace corgi {
namespace {

constexpr int kMultiple = 32;
// Above this a PNG is worth replacing.
constexpr qsizetype kLargePngBytes = 1 << 20;
constexpr int kJpegQuality = 95;

QByteArray encoded(const QImage& image, const char* format, int quality) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!image.save(&buffer, format, quality)) {
    throw Error(ErrorCode::kInternal, std::string("the image can't be written as ") + format);
  }
  return bytes;
}

std::string data_url(const QImage& image) {
  const QByteArray png = encoded(image, "PNG", -1);
  std::string url = "data:image/png;base64,";
  if (png.size() > kLargePngBytes) {
    const QByteArray jpeg = encoded(image, "JPEG", kJpegQuality);
    if (jpeg.size() * 2 < png.size()) {
      return "data:image/jpeg;base64," + jpeg.toBase64().toStdString();
    }
  }
  return url + png.toBase64().toStdString();
}

}  // namespace

std::pair<int, int> size_to_send(int width_px, int height_px, std::int64_t max_pixels) {
  if (std::int64_t{width_px} * height_px <= max_pixels) return {width_px, height_px};
  const double shrink =
      std::sqrt(static_cast<double>(max_pixels) / (static_cast<double>(width_px) * height_px));
  const auto side = [&](int px) {
    return std::max(kMultiple, static_cast<int>(px * shrink / kMultiple) * kMultiple);
  };
  return {side(width_px), side(height_px)};
}

SentImage ImageEncoder::encode(const Image& image) {
  {
    const std::lock_guard lock(mutex_);
    if (const auto* entry = cache_.find(image.hash())) return *entry->value;
  }
  QImage view(image.rgb().data(),
              image.width_px(),
              image.height_px(),
              image.stride_bytes(),
              QImage::Format_RGB888);
  const auto [width, height] = size_to_send(image.width_px(), image.height_px(), max_pixels_);
  if (width != image.width_px() || height != image.height_px()) {
    view = view.scaled(width, height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
               .convertToFormat(QImage::Format_RGB888);
  }
  SentImage sent{width, height, std::make_shared<const std::string>(data_url(view))};
  const auto bytes = static_cast<std::int64_t>(sent.data_url->size());
  const std::lock_guard lock(mutex_);
  cache_.insert(image.hash(), {std::make_shared<const SentImage>(sent), 0}, bytes);
  return sent;
}

}  // namespace corgi
