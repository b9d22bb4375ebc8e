#include "core/history/image_copies.h"

#include "core/base/error.h"
#include "core/history/history_entry.h"
#include "core/history/private_files.h"
#include "core/image/decode.h"

#include <QBuffer>
#include <QFile>
#include <QSaveFile>

namespace corgi {

QByteArray encoded_thumbnail(const Image& image) {
  const QImage view(image.rgb().data(),
                    image.width_px(),
                    image.height_px(),
                    image.stride_bytes(),
                    QImage::Format_RGB888);
  QImage small = view;
  if (std::max(image.width_px(), image.height_px()) > kThumbnailPx) {
    // Halfway by the quick way first: smooth scaling of 100 megapixels takes a second.
    if (std::max(image.width_px(), image.height_px()) > 8 * kThumbnailPx) {
      small = view.scaled(
          4 * kThumbnailPx, 4 * kThumbnailPx, Qt::KeepAspectRatio, Qt::FastTransformation);
    }
    small = small.scaled(kThumbnailPx, kThumbnailPx, Qt::KeepAspectRatio, Qt::SmoothTransformation);
  }
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  constexpr int kQuality = 85;
  if (!small.save(&buffer, "JPEG", kQuality)) {
    bytes.clear();
    buffer.seek(0);
    small.save(&buffer, "PNG");
  }
  return bytes;
}

std::filesystem::path keep_copy(const Image& image, const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / (image.hash().hex() + ".png");
  std::error_code ec;
  if (std::filesystem::file_size(path, ec) > 0 && !ec) return path;
  make_private_folder(folder);
  const std::vector<std::byte> png = encode_png(image);
  const auto size = static_cast<qint64>(png.size());
  QSaveFile file(QString::fromStdString(path.string()));
  const bool written = file.open(QIODevice::WriteOnly) &&
                       file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                       file.write(reinterpret_cast<const char*>(png.data()), size) == size &&
                       file.commit();
  if (!written) {
    throw Error(ErrorCode::kIo,
                path.string() + ": can't be written: " + file.errorString().toStdString());
  }
  return path;
}

}  // namespace corgi
