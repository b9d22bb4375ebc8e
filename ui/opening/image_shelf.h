// The images that were opened together: which there are, which is shown, what they look like small.
#pragma once

#include "ui/main_window/image_source.h"

#include <atomic>
#include <memory>
#include <vector>

#include <QImage>
#include <QObject>
#include <QThreadPool>

namespace corgi {

struct ShelfItem {
  ImageSource source;
  QImage thumbnail;  // null until it is made, and for what can't be shown
};

// GUI thread only; folders, PDFs and thumbnails are read beside it.
class ImageShelf : public QObject {
  Q_OBJECT

 public:
  explicit ImageShelf(QObject* parent = nullptr);
  // Waits for the thumbnail that is being made.
  ~ImageShelf() override;

  // Takes the place of what was there; the first image is chosen.
  void open(std::vector<ImageSource> sources);

  const std::vector<ShelfItem>& items() const { return items_; }
  int current() const { return current_; }
  void choose(int index);
  // The next (+1) or previous (-1) image; nothing beyond the ends.
  void step(int direction);

  // At most this size.
  static constexpr QSize kThumbnailPx{144, 108};

 Q_SIGNALS:
  void itemsChanged();
  void chosen(int index, const corgi::ImageSource& source);
  void thumbnailReady(int index);
  // `given` held no image at all.
  void nothingFound(const QString& name);
  void leftOut(int count);

 private:
  void adopt(std::vector<ImageSource> sources);
  void makeThumbnails();

  std::vector<ShelfItem> items_;
  int current_ = -1;
  quint64 newest_ = 0;
  std::shared_ptr<std::atomic<bool>> thumbnails_wanted_;
  QThreadPool pool_;
};

}  // namespace corgi
