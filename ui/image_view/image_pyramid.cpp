#include "ui/image_view/image_pyramid.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

namespace corgi {
namespace {

constexpr int kSmallestLevelPx = 256;
// Beyond this many screen pixels per image pixel a person wants to see the pixels themselves.
constexpr double kPixelatedFrom = 4;
constexpr double kMostEnlarged = 4;

// A QImage over the image's own bytes; holds the image as long as it lives.
QImage sharedView(const Image& image) {
  auto* owner = new Image(image);
  return QImage(
      owner->rgb().data(),
      owner->width_px(),
      owner->height_px(),
      owner->stride_bytes(),
      QImage::Format_RGB888,
      [](void* held) { delete static_cast<Image*>(held); },
      owner);
}

// Averages 2x2 pixels; an odd last row or column is averaged with itself.
QImage halved(const QImage& source) {
  const int width = (source.width() + 1) / 2;
  const int height = (source.height() + 1) / 2;
  const int bytes = source.format() == QImage::Format_RGB888 ? 3 : 4;
  QImage half(width, height, QImage::Format_RGB32);
  for (int y = 0; y < height; ++y) {
    const uchar* upper = source.constScanLine(2 * y);
    const uchar* lower = source.constScanLine(std::min(2 * y + 1, source.height() - 1));
    auto* out = reinterpret_cast<QRgb*>(half.scanLine(y));
    for (int x = 0; x < width; ++x) {
      const int left = bytes * 2 * x;
      const int right = bytes * std::min(2 * x + 1, source.width() - 1);
      const auto mean = [&](int c) {
        return (upper[left + c] + upper[right + c] + lower[left + c] + lower[right + c] + 2) / 4;
      };
      // RGB32 lies in memory as B G R x on the little-endian machines that Qt's format is told for.
      out[x] = bytes == 3 ? qRgb(mean(0), mean(1), mean(2)) : qRgb(mean(2), mean(1), mean(0));
    }
  }
  return half;
}

}  // namespace

ImagePyramid::ImagePyramid(Image image) : image_(std::move(image)) {
  if (image_.empty()) throw Error(ErrorCode::kInput, "expected a picture, found an empty one");
  levels_.push_back(sharedView(image_));
  while (std::max(levels_.back().width(), levels_.back().height()) > kSmallestLevelPx) {
    levels_.push_back(halved(levels_.back()));
  }
}

const QImage& ImagePyramid::levelFor(double scale_px) const {
  std::size_t level = 0;
  while (level + 1 < levels_.size() && scale_px <= 0.5) {
    scale_px *= 2;
    ++level;
  }
  return levels_[level];
}

void ImagePyramid::draw(QPainter& painter,
                        const QRectF& target_dip,
                        const QRectF& visible_dip) const {
  const QRectF shown = target_dip.intersected(visible_dip);
  if (shown.isEmpty()) return;
  const double scale_px =
      target_dip.width() / sizePx().width() * painter.device()->devicePixelRatioF();
  const QImage& level = levelFor(scale_px);
  const double x_scale = target_dip.width() / level.width();
  const double y_scale = target_dip.height() / level.height();
  // Whole source pixels, so that panning never shifts the sampling.
  const QRect source = QRectF((shown.x() - target_dip.x()) / x_scale,
                              (shown.y() - target_dip.y()) / y_scale,
                              shown.width() / x_scale,
                              shown.height() / y_scale)
                           .toAlignedRect()
                           .adjusted(-1, -1, 1, 1)
                           .intersected(level.rect());
  const QRectF target(target_dip.x() + source.x() * x_scale,
                      target_dip.y() + source.y() * y_scale,
                      source.width() * x_scale,
                      source.height() * y_scale);
  painter.save();
  painter.setRenderHint(QPainter::SmoothPixmapTransform, scale_px < kPixelatedFrom);
  if (level.format() == QImage::Format_RGB32) {
    painter.drawImage(target, level, source);
  } else {
    // Qt scales 24-bit rows one pixel at a time; converting what is visible first is ten times
    // faster.
    const QImage part = level.copy(source).convertToFormat(QImage::Format_RGB32);
    painter.drawImage(target, part, part.rect());
  }
  painter.restore();
}

QImage ImagePyramid::thumbnail(const Box& box, const QSize& size_px) const {
  const double width_px = std::max(1.0, box.width() * sizePx().width());
  const double height_px = std::max(1.0, box.height() * sizePx().height());
  const double scale =
      std::min({size_px.width() / width_px, size_px.height() / height_px, kMostEnlarged});
  const QImage& level = levelFor(scale);
  QRect source = QRectF(box.x0 * level.width(),
                        box.y0 * level.height(),
                        box.width() * level.width(),
                        box.height() * level.height())
                     .toAlignedRect();
  source.setSize(source.size().expandedTo({1, 1}));
  source &= level.rect();
  if (source.isEmpty()) return {};
  const QSize size(std::max(1, qRound(width_px * scale)), std::max(1, qRound(height_px * scale)));
  return level.copy(source)
      .convertToFormat(QImage::Format_RGB32)
      .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

}  // namespace corgi
