// Taking hold of a box: by an edge, a corner or its middle, by mouse or by keyboard.
#pragma once

#include "core/base/box.h"

#include <QPointF>
#include <QRectF>

namespace corgi {

// Which edges follow the pointer.
struct BoxGrip {
  bool left = false;
  bool right = false;
  bool top = false;
  bool bottom = false;

  bool isNone() const { return !left && !right && !top && !bottom; }
  bool isWhole() const { return left && right && top && bottom; }
  bool operator==(const BoxGrip&) const = default;
};

inline constexpr BoxGrip kWholeGrip{true, true, true, true};
// A box that is being drawn grows from its first corner.
inline constexpr BoxGrip kDrawGrip{false, true, false, true};

// The grip of a box that lies at `rect` in the view under `point`; none outside of it. Edges of a
// small box reach outwards, so that its middle can still be taken.
BoxGrip gripAt(const QRectF& rect, const QPointF& point);
Qt::CursorShape cursorFor(const BoxGrip& grip);

// `box` after the grip moved by `delta`, in shares of the image. Moved as a whole it keeps its size
// and stays on the image; an edge stops at the image's edge, and past the opposite one it turns the
// box over.
Box dragged(const Box& box, const BoxGrip& grip, const QPointF& delta);

}  // namespace corgi
