// Reads and prepares pictures beside the GUI thread; only the one asked for last is delivered.
#pragma once

#include "core/base/error.h"
#include "ui/image_view/image_pyramid.h"
#include "ui/main_window/image_source.h"

#include <memory>

#include <QObject>
#include <QTimer>

namespace corgi {

// GUI thread only; the work runs on Qt's global pool.
class ImageLoader : public QObject {
  Q_OBJECT

 public:
  explicit ImageLoader(QObject* parent = nullptr);

  // Forgets a load that is still going on.
  void load(const ImageSource& source);
  bool isLoading() const { return loading_; }
  // The file of the picture that was delivered last; empty when it had none, or is a page of one.
  const QString& path() const { return path_; }

 Q_SIGNALS:
  // The load has lasted long enough for a person to wonder.
  void waiting(const QString& name);
  void loaded(std::shared_ptr<const corgi::ImagePyramid> picture, const QString& name);
  void failed(corgi::ErrorCode code, const QString& name, const QString& message);
  // Follows loaded() and failed().
  void settled();

 private:
  struct Outcome {
    std::shared_ptr<const ImagePyramid> picture;
    QString path;  // of the file; empty for a page of a document and for what is no file
    ErrorCode code = ErrorCode::kInternal;
    QString message;
  };
  static Outcome work(const ImageSource& source);
  void deliver(const Outcome& outcome, const ImageSource& source);

  QTimer patience_;
  QString name_;
  QString path_;
  quint64 newest_ = 0;
  bool loading_ = false;
};

}  // namespace corgi
