// The pictures that come with the program, with questions about them: the world that the
// demonstration understands.
#pragma once

#include "core/image/image.h"

#include <vector>

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

namespace corgi {

struct SamplePicture {
  QString name;
  QByteArray file;  // PNG
  QStringList questions;
  ImageHash hash;
};

// GUI thread only; the pictures are decoded beside it.
class SampleGallery : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  // Begins to read them; nothing the second time. loaded() tells when they are there.
  void load();
  bool isLoaded() const { return is_loaded_; }
  const std::vector<SamplePicture>& pictures() const { return pictures_; }
  // The picture with these pixels, whatever file they came from; null when it is none of them.
  const SamplePicture* find(const ImageHash& hash) const;

 Q_SIGNALS:
  void loaded();

 private:
  std::vector<SamplePicture> pictures_;
  bool has_begun_ = false;
  bool is_loaded_ = false;
};

}  // namespace corgi
