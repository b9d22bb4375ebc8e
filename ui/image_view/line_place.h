// Where a line of text stands in the view, upright or at a slant.
#pragma once

#include "core/evidence/text_quad.h"
#include "ui/image_view/view_transform.h"

#include <optional>

#include <QPointF>
#include <QPolygonF>
#include <QSizeF>

namespace corgi {

// The line's length is along x, its height along y, both from where its text begins.
struct LinePlace {
  QPointF start;
  double angle_deg = 0;  // clockwise
  QSizeF size;

  // A point of the view, in the line's own directions.
  QPointF toLine(const QPointF& view_point) const;
  // The part of the line between two shares of its length.
  QPolygonF part(double from, double to) const;
};

// By `quad` where there is one.
LinePlace linePlace(const Box& box,
                    const std::optional<TextQuad>& quad,
                    const ViewTransform& transform);

}  // namespace corgi
