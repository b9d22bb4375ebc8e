#include "ui/opening/sample_gallery.h"

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/image/decode.h"

#include <algorithm>

#include <QFile>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrent>

// The macro must be called outside every namespace.
static void initGalleryResources() {
  Q_INIT_RESOURCE(gallery);
}

namespace corgi {
namespace {

QByteArray resource(const QString& name) {
  QFile file(QStringLiteral(":/gallery/") + name);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Beside the GUI thread: decodes every picture for its hash.
std::vector<SamplePicture> readAll() {
  std::vector<SamplePicture> pictures;
  const QJsonObject root =
      QJsonDocument::fromJson(resource(QStringLiteral("samples.json"))).object();
  for (const QJsonValue entry : root[QStringLiteral("samples")].toArray()) {
    SamplePicture picture;
    const QString name = entry[QStringLiteral("file")].toString();
    picture.name = name;
    picture.file = resource(name);
    for (const QJsonValue question : entry[QStringLiteral("questions")].toArray()) {
      picture.questions << question[QStringLiteral("question")].toString();
    }
    try {
      const auto* bytes = reinterpret_cast<const std::byte*>(picture.file.constData());
      picture.hash =
          decode_image({bytes, static_cast<std::size_t>(picture.file.size())}, name.toStdString())
              .hash();
      pictures.push_back(std::move(picture));
    } catch (const Error& e) {
      qCWarning(ui_log) << e.what();
    }
  }
  return pictures;
}

}  // namespace

void SampleGallery::load() {
  if (std::exchange(has_begun_, true)) return;
  initGalleryResources();
  using Pictures = std::vector<SamplePicture>;
  auto* watcher = new QFutureWatcher<Pictures>(this);
  connect(watcher, &QFutureWatcher<Pictures>::finished, this, [this, watcher] {
    watcher->deleteLater();
    pictures_ = watcher->result();
    is_loaded_ = true;
    Q_EMIT loaded();
  });
  watcher->setFuture(QtConcurrent::run(readAll));
}

const SamplePicture* SampleGallery::find(const ImageHash& hash) const {
  const auto it = std::ranges::find(pictures_, hash, &SamplePicture::hash);
  return it == pictures_.end() ? nullptr : &*it;
}

}  // namespace corgi
