#include "ui/main_window/image_source.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace corgi {
namespace {

// Encoded pictures that the decoder reads, best first; taken as they are, so nothing is decoded on
// the GUI thread.
constexpr const char* kEncoded[] = {
    "image/png", "image/jpeg", "image/webp", "image/tiff", "image/bmp", "image/gif"};

QString pastedName() {
  return QCoreApplication::translate("ImageSource", "Pasted image");
}

std::vector<ImageSource> fromFiles(const QMimeData& data) {
  std::vector<ImageSource> sources;
  for (const QUrl& url : data.urls()) {
    if (!url.isLocalFile()) continue;
    // A folder may end in a slash.
    const QString path = QDir::cleanPath(url.toLocalFile());
    sources.push_back({.path = path, .name = QFileInfo(path).fileName()});
  }
  return sources;
}

// Of "data:image/png;base64,...", as web pages carry small pictures.
QByteArray bytesOfDataUrl(const QString& url) {
  static const QRegularExpression form(QStringLiteral("^data:image/[\\w.+-]+;base64,"),
                                       QRegularExpression::CaseInsensitiveOption);
  const QRegularExpressionMatch match = form.match(url);
  if (!match.hasMatch()) return {};
  const QByteArray::FromBase64Result decoded = QByteArray::fromBase64Encoding(
      QByteArray::fromPercentEncoding(url.mid(match.capturedEnd()).toLatin1()));
  return decoded ? *decoded : QByteArray();
}

// Pictures that stand in the data itself: as a link, or in the piece of a page that was dragged.
QByteArray embeddedBytes(const QMimeData& data) {
  for (const QUrl& url : data.urls()) {
    const QByteArray bytes = bytesOfDataUrl(url.toString());
    if (!bytes.isEmpty()) return bytes;
  }
  static const QRegularExpression source(
      QStringLiteral("<img\\b[^>]*\\bsrc\\s*=\\s*[\"'](data:image/[^\"']+)"),
      QRegularExpression::CaseInsensitiveOption);
  const QRegularExpressionMatch match = source.match(data.html());
  return match.hasMatch() ? bytesOfDataUrl(match.captured(1)) : QByteArray();
}

}  // namespace

bool mayHoldImage(const QMimeData& data) {
  return data.hasUrls() || data.hasImage() ||
         (data.hasHtml() && data.html().contains(QLatin1String("data:image/"))) ||
         std::ranges::any_of(
             kEncoded, [&](const char* format) { return data.hasFormat(QLatin1String(format)); });
}

std::vector<ImageSource> imageSourcesFrom(const QMimeData& data) {
  if (data.hasUrls()) {
    auto sources = fromFiles(data);
    if (!sources.empty()) return sources;
  }
  for (const char* format : kEncoded) {
    if (!data.hasFormat(QLatin1String(format))) continue;
    QByteArray bytes = data.data(QLatin1String(format));
    if (!bytes.isEmpty()) return {{.bytes = std::move(bytes), .name = pastedName()}};
  }
  if (QByteArray bytes = embeddedBytes(data); !bytes.isEmpty()) {
    return {{.bytes = std::move(bytes), .name = pastedName()}};
  }
  if (!data.hasImage()) return {};
  QImage pixels = qvariant_cast<QImage>(data.imageData());
  if (pixels.isNull()) return {};
  return {{.pixels = std::move(pixels), .name = pastedName()}};
}

}  // namespace corgi
