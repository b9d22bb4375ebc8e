// Where the picture lies in its view: the only place with the arithmetic between the two.
#pragma once

#include "core/base/box.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace corgi {

// `scale` is device-independent pixels (dip) per image pixel; `origin` the view position of the
// image's top left.
class ViewTransform {
 public:
  ViewTransform() = default;
  ViewTransform(const QSizeF& image_px, const QSizeF& view_dip);

  double scale() const { return scale_; }
  QRectF imageRect() const { return {origin_, image_px_ * scale_}; }
  QRectF toView(const Box& box) const;
  // Of a point in [0,1] of the image.
  QPointF toView(double x, double y) const;
  // In [0,1] of the image where the point lies on it, beyond that range where it doesn't.
  QPointF toImage(const QPointF& view_point) const;

  void resizeView(const QSizeF& view_dip);
  // The whole image with `margin_dip` left free on either side of each axis, enlarged at most
  // `most_scale`.
  void fit(const QSizeF& margin_dip, double most_scale);
  // Keeps the image point under `anchor` where it is.
  void zoomTo(double scale, const QPointF& anchor);
  void panBy(const QPointF& delta_dip);
  // Pans by the least that brings `box` into view; centres it when it is larger than the view.
  void reveal(const Box& box, double margin_dip);

 private:
  // An axis with room to spare is centred; any other shows no gap.
  void settle();

  QSizeF image_px_;
  QSizeF view_dip_;
  double scale_ = 1;
  QPointF origin_;
};

}  // namespace corgi
