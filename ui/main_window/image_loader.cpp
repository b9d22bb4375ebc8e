#include "ui/main_window/image_loader.h"

#include "core/image/decode.h"
#include "ui/opening/pdf_pages.h"

#include <cstring>
#include <new>
#include <span>

#include <QFutureWatcher>
#include <QPainter>
#include <QtConcurrent>

namespace corgi {
namespace {

constexpr int kPatienceMs = 500;

// Pixels of another program as the core's picture; transparency lies on white, as in
// decode_image().
Image fromPixels(const QImage& pixels) {
  QImage flat(pixels.size(), QImage::Format_RGB888);
  flat.fill(Qt::white);
  QPainter(&flat).drawImage(0, 0, pixels);
  const auto row_bytes = static_cast<std::size_t>(flat.width()) * 3;
  std::vector<std::uint8_t> rgb(row_bytes * static_cast<std::size_t>(flat.height()));
  for (int y = 0; y < flat.height(); ++y) {
    std::memcpy(
        rgb.data() + row_bytes * static_cast<std::size_t>(y), flat.constScanLine(y), row_bytes);
  }
  return Image(flat.width(), flat.height(), std::move(rgb));
}

Image decoded(const ImageSource& source) {
  if (!source.pixels.isNull()) return fromPixels(source.pixels);
  if (source.page >= 0) return fromPixels(renderPdfPage(source.path, source.page, kPdfPagePx));
  if (source.bytes.isEmpty()) {
    return decode_image(std::filesystem::path(source.path.toStdU16String()));
  }
  return decode_image(std::as_bytes(std::span(source.bytes.constData(),
                                              static_cast<std::size_t>(source.bytes.size()))),
                      source.name.toStdString());
}

}  // namespace

ImageLoader::ImageLoader(QObject* parent) : QObject(parent) {
  patience_.setSingleShot(true);
  patience_.setInterval(kPatienceMs);
  connect(&patience_, &QTimer::timeout, this, [this] { Q_EMIT waiting(name_); });
}

void ImageLoader::load(const ImageSource& source) {
  const quint64 ticket = ++newest_;
  name_ = source.name;
  loading_ = true;
  patience_.start();
  auto* watcher = new QFutureWatcher<Outcome>(this);
  connect(watcher, &QFutureWatcher<Outcome>::finished, this, [this, watcher, ticket, source] {
    watcher->deleteLater();
    if (ticket == newest_) deliver(watcher->result(), source);
  });
  watcher->setFuture(QtConcurrent::run([source] { return work(source); }));
}

ImageLoader::Outcome ImageLoader::work(const ImageSource& source) {
  try {
    return {.picture = std::make_shared<const ImagePyramid>(decoded(source)), .message = {}};
  } catch (const Error& error) {
    return {.picture = {}, .code = error.code(), .message = QString::fromUtf8(error.what())};
  } catch (const std::bad_alloc&) {
    return {.picture = {}, .code = ErrorCode::kOutOfMemory, .message = {}};
  } catch (const std::exception& error) {
    return {
        .picture = {}, .code = ErrorCode::kInternal, .message = QString::fromUtf8(error.what())};
  }
}

void ImageLoader::deliver(const Outcome& outcome, const ImageSource& source) {
  patience_.stop();
  loading_ = false;
  if (outcome.picture) {
    // A page of a document is no picture that could be opened again by its path.
    path_ = source.page >= 0 ? QString() : source.path;
    Q_EMIT loaded(outcome.picture, source.name);
  } else {
    Q_EMIT failed(outcome.code, source.name, outcome.message);
  }
  Q_EMIT settled();
}

}  // namespace corgi
