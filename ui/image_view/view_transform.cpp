#include "ui/image_view/view_transform.h"

#include <algorithm>

namespace corgi {
namespace {

double settled(double origin, double length, double view) {
  if (length <= view) return (view - length) / 2;
  return std::clamp(origin, view - length, 0.0);
}

// How far to move [low, high] so that it lies within [0, view].
double revealing(double low, double high, double view) {
  if (high - low > view) return view / 2 - (low + high) / 2;
  if (low < 0) return -low;
  if (high > view) return view - high;
  return 0;
}

}  // namespace

ViewTransform::ViewTransform(const QSizeF& image_px, const QSizeF& view_dip)
    : image_px_(image_px), view_dip_(view_dip) {
  settle();
}

QPointF ViewTransform::toView(double x, double y) const {
  const QRectF image = imageRect();
  return {image.x() + x * image.width(), image.y() + y * image.height()};
}

QRectF ViewTransform::toView(const Box& box) const {
  const QRectF image = imageRect();
  return {image.x() + box.x0 * image.width(),
          image.y() + box.y0 * image.height(),
          box.width() * image.width(),
          box.height() * image.height()};
}

QPointF ViewTransform::toImage(const QPointF& view_point) const {
  const QRectF image = imageRect();
  if (image.isEmpty()) return {-1, -1};
  return {(view_point.x() - image.x()) / image.width(),
          (view_point.y() - image.y()) / image.height()};
}

void ViewTransform::resizeView(const QSizeF& view_dip) {
  // The middle of the view stays in the middle.
  origin_ +=
      QPointF(view_dip.width() - view_dip_.width(), view_dip.height() - view_dip_.height()) / 2;
  view_dip_ = view_dip;
  settle();
}

void ViewTransform::fit(const QSizeF& margin_dip, double most_scale) {
  if (image_px_.isEmpty()) return;
  const double width = std::max(1.0, view_dip_.width() - 2 * margin_dip.width());
  const double height = std::max(1.0, view_dip_.height() - 2 * margin_dip.height());
  scale_ = std::min({width / image_px_.width(), height / image_px_.height(), most_scale});
  settle();
}

void ViewTransform::zoomTo(double scale, const QPointF& anchor) {
  const QPointF kept = (anchor - origin_) / scale_;
  scale_ = scale;
  origin_ = anchor - kept * scale_;
  settle();
}

void ViewTransform::panBy(const QPointF& delta_dip) {
  origin_ += delta_dip;
  settle();
}

void ViewTransform::reveal(const Box& box, double margin_dip) {
  const QRectF r = toView(box).adjusted(-margin_dip, -margin_dip, margin_dip, margin_dip);
  panBy({revealing(r.left(), r.right(), view_dip_.width()),
         revealing(r.top(), r.bottom(), view_dip_.height())});
}

void ViewTransform::settle() {
  const QSizeF size = image_px_ * scale_;
  origin_ = {settled(origin_.x(), size.width(), view_dip_.width()),
             settled(origin_.y(), size.height(), view_dip_.height())};
}

}  // namespace corgi
