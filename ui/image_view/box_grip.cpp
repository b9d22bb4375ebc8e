#include "ui/image_view/box_grip.h"

#include <algorithm>

namespace corgi {
namespace {

constexpr double kReach = 6;
// How much of a box's side its two edges may take.
constexpr double kMostOfSide = 0.25;

}  // namespace

BoxGrip gripAt(const QRectF& rect, const QPointF& point) {
  if (!rect.adjusted(-kReach, -kReach, kReach, kReach).contains(point)) return {};
  const double across = std::min(kReach, rect.width() * kMostOfSide);
  const double down = std::min(kReach, rect.height() * kMostOfSide);
  BoxGrip grip;
  grip.left = point.x() < rect.left() + across;
  grip.right = !grip.left && point.x() > rect.right() - across;
  grip.top = point.y() < rect.top() + down;
  grip.bottom = !grip.top && point.y() > rect.bottom() - down;
  return grip.isNone() ? kWholeGrip : grip;
}

Qt::CursorShape cursorFor(const BoxGrip& grip) {
  if (grip.isNone()) return Qt::CrossCursor;
  if (grip.isWhole()) return Qt::SizeAllCursor;
  const bool across = grip.left || grip.right;
  const bool down = grip.top || grip.bottom;
  if (!down) return Qt::SizeHorCursor;
  if (!across) return Qt::SizeVerCursor;
  return grip.left == grip.top ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
}

Box dragged(const Box& box, const BoxGrip& grip, const QPointF& delta) {
  if (grip.isWhole()) {
    const double dx = std::clamp(delta.x(), -box.x0, 1 - box.x1);
    const double dy = std::clamp(delta.y(), -box.y0, 1 - box.y1);
    return {box.x0 + dx, box.y0 + dy, box.x1 + dx, box.y1 + dy};
  }
  return normalized_box(box.x0 + (grip.left ? delta.x() : 0),
                        box.y0 + (grip.top ? delta.y() : 0),
                        box.x1 + (grip.right ? delta.x() : 0),
                        box.y1 + (grip.bottom ? delta.y() : 0));
}

}  // namespace corgi
