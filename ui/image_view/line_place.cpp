#include "ui/image_view/line_place.h"

#include <QLineF>
#include <QTransform>

namespace corgi {

QPointF LinePlace::toLine(const QPointF& view_point) const {
  return QTransform().rotate(-angle_deg).map(view_point - start);
}

QPolygonF LinePlace::part(double from, double to) const {
  const QRectF rect(from * size.width(), 0, (to - from) * size.width(), size.height());
  return QTransform::fromTranslate(start.x(), start.y()).rotate(angle_deg).map(QPolygonF(rect));
}

LinePlace linePlace(const Box& box,
                    const std::optional<TextQuad>& quad,
                    const ViewTransform& transform) {
  if (!quad) {
    const QRectF rect = transform.toView(box);
    return {rect.topLeft(), 0, rect.size()};
  }
  const auto corner = [&](std::size_t i) { return transform.toView((*quad)[i].x, (*quad)[i].y); };
  const QLineF top(corner(0), corner(1));
  const QLineF side(corner(0), corner(3));
  return {corner(0), -top.angle(), {top.length(), side.length()}};
}

}  // namespace corgi
