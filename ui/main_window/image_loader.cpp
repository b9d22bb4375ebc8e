#include "ui/main_window/image_loader.h"

#include "core/document/picture_name.h"
#include "core/image/decode.h"
#include "core/image/qt_image.h"

#include <new>
#include <span>

#include <QFutureWatcher>
#include <QtConcurrent>

namespace corgi {
namespace {

constexpr int kPatienceMs = 500;

Image decoded(const ImageSource& source, const PictureName& file) {
  if (!source.pixels.isNull()) return upright_on_white(source.pixels);
  if (source.bytes.isEmpty()) return open_picture(file);
  return decode_image(std::as_bytes(std::span(source.bytes.constData(),
                                              static_cast<std::size_t>(source.bytes.size()))),
                      source.name.toStdString());
}

PictureName fileOf(const ImageSource& source) {
  const std::string path = source.path.toStdString();
  return source.page > 0 ? PictureName{path, source.page} : picture_name(path);
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
    const PictureName file = fileOf(source);
    // A page is kept as a picture: another version of a library may draw it otherwise.
    return {.picture = std::make_shared<const ImagePyramid>(decoded(source, file)),
            .path = file.page > 0 ? QString() : source.path,
            .message = {}};
  } catch (const Error& error) {
    return {.picture = {},
            .path = {},
            .code = error.code(),
            .message = QString::fromUtf8(error.what())};
  } catch (const std::bad_alloc&) {
    return {.picture = {}, .path = {}, .code = ErrorCode::kOutOfMemory, .message = {}};
  } catch (const std::exception& error) {
    return {.picture = {},
            .path = {},
            .code = ErrorCode::kInternal,
            .message = QString::fromUtf8(error.what())};
  }
}

void ImageLoader::deliver(const Outcome& outcome, const ImageSource& source) {
  patience_.stop();
  loading_ = false;
  if (outcome.picture) {
    path_ = outcome.path;
    Q_EMIT loaded(outcome.picture, source.name);
  } else {
    Q_EMIT failed(outcome.code, source.name, outcome.message);
  }
  Q_EMIT settled();
}

}  // namespace corgi
