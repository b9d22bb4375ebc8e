// A picture with its halved copies, so that drawing it small never touches every pixel.
#pragma once

#include "core/base/box.h"
#include "core/image/image.h"

#include <vector>

#include <QImage>
#include <QRectF>
#include <QSize>

class QPainter;

namespace corgi {

// Immutable; thread-safe to read. Made off the GUI thread.
class ImagePyramid {
 public:
  // Blocks for the time of one pass over the pixels. Throws Error{kInput} for an empty image.
  explicit ImagePyramid(Image image);

  const Image& image() const { return image_; }
  QSize sizePx() const { return levels_.front().size(); }
  int levelCount() const { return static_cast<int>(levels_.size()); }
  // From 0, the picture itself (RGB888), to levelCount() - 1; each next (RGB32) is half as wide and
  // high.
  const QImage& level(int index) const { return levels_[static_cast<std::size_t>(index)]; }

  // Draws what of the picture lies within `visible_dip`, when the whole picture covers
  // `target_dip`.
  void draw(QPainter& painter, const QRectF& target_dip, const QRectF& visible_dip) const;

  // The part in `box`, scaled to fit `size_px` and never enlarged more than fourfold. Cheap at any
  // picture size.
  QImage thumbnail(const Box& box, const QSize& size_px) const;

 private:
  // The smallest level that still has a pixel for each of the screen's at `scale_px` screen pixels
  // per image pixel.
  const QImage& levelFor(double scale_px) const;

  Image image_;
  std::vector<QImage>
      levels_;  // [0] shares the image's own pixels; each next is half as wide and high
};

}  // namespace corgi
