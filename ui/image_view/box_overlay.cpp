#include "ui/image_view/box_overlay.h"

#include "ui/image_view/line_place.h"
#include "ui/theme/colors.h"

#include <algorithm>
#include <limits>
#include <set>

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace corgi {
namespace {

constexpr double kCorner = 4;
constexpr double kHitSlack = 4;
constexpr double kChip = 22;
constexpr double kLabelHeight = 26;
constexpr double kLabelGap = 5;
constexpr double kWidestLabel = 270;
constexpr double kRoomyPicture = 520;
constexpr double kStepBack = 0.45;
constexpr double kLabelStepBack = 0.7;
constexpr double kGlowReach = 10;

const QColor kCasing(10, 12, 16, 120);
const QColor kLabelBack(16, 19, 24, 232);

struct Label {
  QRectF rect;
  QString text;
};

QString labelText(const OverlayBox& box, bool full, const QFontMetricsF& metrics) {
  if (!full || box.title.isEmpty()) return {};
  return metrics.elidedText(box.title, Qt::ElideRight, kWidestLabel - kChip - 18);
}

// Above, below, inside: the first that meets no other label; empty when each of them would.
QRectF placed(const QSizeF& size,
              const QRectF& box,
              const QRectF& view,
              const std::vector<QRectF>& taken) {
  const QPointF tries[] = {{box.left() - 2, box.top() - size.height() - kLabelGap},
                           {box.left() - 2, box.bottom() + kLabelGap},
                           {box.left() + kLabelGap, box.top() + kLabelGap},
                           {box.right() - size.width() + 2, box.top() - size.height() - kLabelGap},
                           {box.right() - size.width() + 2, box.bottom() + kLabelGap}};
  const auto within = [&](QPointF at) {
    const double x = std::clamp(
        at.x(), view.left() + 4, std::max(view.left() + 4, view.right() - size.width() - 4));
    const double y = std::clamp(
        at.y(), view.top() + 4, std::max(view.top() + 4, view.bottom() - size.height() - 4));
    return QRectF({x, y}, size);
  };
  for (const QPointF& at : tries) {
    const QRectF rect = within(at);
    const bool meets = std::ranges::any_of(
        taken, [&](const QRectF& other) { return other.adjusted(-2, -2, 2, 2).intersects(rect); });
    if (!meets && (rect.top() == at.y() || rect.intersects(box))) return rect;
  }
  return {};
}

QRectF numberInCorner(const QRectF& box, const QRectF& view) {
  const QPointF corner(std::clamp(box.left(), view.left(), view.right() - kLabelHeight),
                       std::clamp(box.top(), view.top(), view.bottom() - kLabelHeight));
  return {corner, QSizeF(kLabelHeight, kLabelHeight)};
}

void paintGlow(QPainter& painter, const QRectF& rect, const QColor& color) {
  painter.setBrush(Qt::NoBrush);
  for (const auto& [width, alpha] : {std::pair{16.0, 36}, {11.0, 60}, {7.0, 110}}) {
    QColor faint = color;
    faint.setAlpha(alpha);
    painter.setPen(QPen(faint, width));
    painter.drawRoundedRect(rect, kCorner + 2, kCorner + 2);
  }
}

void paintFrame(QPainter& painter, const OverlayBox& box, const QRectF& rect, bool lit) {
  const QColor color = stepColor(box.ref.step);
  const double width = lit ? 3.5 : 2.5;
  if (lit) paintGlow(painter, rect, color);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(kCasing, width + 2.2));
  painter.drawRoundedRect(rect, kCorner, kCorner);
  painter.setPen(QPen(color, width));
  painter.drawRoundedRect(rect, kCorner, kCorner);
}

// A line of text: a marker's stroke under it, strong while somebody points at it.
void paintLine(QPainter& painter, const OverlayBox& box, const QRectF& rect, bool lit) {
  const QColor color = stepColor(box.ref.step);
  QColor wash = color;
  wash.setAlpha(lit ? 110 : 34);
  painter.setBrush(wash);
  painter.setPen(QPen(kCasing, lit ? 3 : 2));
  painter.drawRoundedRect(rect, 2, 2);
  painter.setPen(QPen(color, lit ? 2 : 1));
  painter.drawRoundedRect(rect, 2, 2);
}

// What was read, as large as the letters in the picture.
void paintTranscript(QPainter& painter, const OverlayBox& box, const QRectF& rect) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(kLabelBack);
  painter.drawRoundedRect(rect, 3, 3);
  if (rect.height() < 4) return;
  QFont font = painter.font();
  font.setPixelSize(std::max(3, qRound(rect.height() * 0.68)));
  painter.setFont(font);
  const double needed = std::max(1.0, QFontMetricsF(font).horizontalAdvance(box.title));
  painter.scale(rect.width() * 0.94 / needed, 1);
  painter.setPen(Qt::white);
  painter.drawText(QRectF(needed * 0.03, 0, needed * 1.02, rect.height()),
                   Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip,
                   box.title);
}

// In the direction in which the text runs.
void paintText(
    QPainter& painter, const OverlayBox& box, const LinePlace& place, bool lit, bool transcript) {
  painter.save();
  painter.translate(place.start);
  painter.rotate(place.angle_deg);
  const QRectF rect(QPointF(), place.size);
  if (transcript) {
    paintTranscript(painter, box, rect);
  } else {
    paintLine(painter, box, rect, lit);
  }
  painter.restore();
}

void paintLabel(QPainter& painter, const Label& label, int step) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(kLabelBack);
  const double radius = label.rect.height() / 2;
  painter.drawRoundedRect(label.rect, radius, radius);
  const double inset = (label.rect.height() - kChip) / 2;
  paintStepNumber(
      painter, QRectF(label.rect.left() + inset, label.rect.top() + inset, kChip, kChip), step);
  if (label.text.isEmpty()) return;
  painter.setPen(Qt::white);
  painter.drawText(label.rect.adjusted(inset + kChip + 7, 0, -4, 0),
                   Qt::AlignVCenter | Qt::AlignLeft,
                   label.text);
}

// Dims everything but the boxes in the spotlight.
void paintDim(QPainter& painter, const std::vector<QRectF>& lit, const QRectF& picture) {
  QPainterPath path;
  path.addRect(picture);
  QPainterPath holes;
  for (const QRectF& rect : lit) {
    QPainterPath hole;
    hole.addRoundedRect(rect, kCorner, kCorner);
    holes = holes.united(hole);
  }
  painter.fillPath(path.subtracted(holes), QColor(0, 0, 0, 84));
}

}  // namespace

void paintStepNumber(QPainter& painter, const QRectF& circle, int step_number) {
  const QColor color = stepColor(step_number);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  painter.drawEllipse(circle);
  QFont font = painter.font();
  font.setPixelSize(qRound(circle.height() * 0.58));
  font.setWeight(QFont::Bold);
  painter.setFont(font);
  painter.setPen(readableOn(color));
  painter.drawText(circle, Qt::AlignCenter, QString::number(step_number));
  painter.restore();
}

std::vector<const OverlayBox*> BoxOverlay::paintOrder(const EvidenceRef& spotlight) const {
  std::vector<const OverlayBox*> order;
  for (const OverlayBox& box : boxes_) {
    if (isShown(box)) order.push_back(&box);
  }
  std::ranges::stable_sort(order, {}, [&](const OverlayBox* box) {
    return 2 * int{box->ref.touches(spotlight)} + int{!box->is_text_line};
  });
  return order;
}

void BoxOverlay::paint(QPainter& painter,
                       const ViewTransform& transform,
                       const QRectF& view,
                       const EvidenceRef& spotlight) const {
  const std::vector<const OverlayBox*> order = paintOrder(spotlight);
  std::vector<QRectF> lit_rects;
  for (const OverlayBox* box : order) {
    if (box->ref.touches(spotlight) && !box->is_text_line) {
      lit_rects.push_back(transform.toView(box->box));
    }
  }
  painter.setRenderHint(QPainter::Antialiasing);
  if (!lit_rects.empty()) {
    paintDim(painter, lit_rects, transform.imageRect().intersected(view));
  }
  for (const OverlayBox* box : order) {
    const QRectF rect = transform.toView(box->box);
    if (!rect.adjusted(-kGlowReach, -kGlowReach, kGlowReach, kGlowReach).intersects(view)) continue;
    const bool lit = box->ref.touches(spotlight);
    painter.setOpacity(box->opacity * (!lit_rects.empty() && !lit ? kStepBack : 1));
    if (box->is_text_line) {
      const LinePlace place = linePlace(box->box, box->quad, transform);
      paintText(painter, *box, place, lit && spotlight.line >= 0, layers_.transcript);
    } else {
      paintFrame(painter, *box, rect, lit);
    }
  }
  painter.setOpacity(1);
  if (layers_.labels) paintLabels(painter, transform, view, spotlight);
}

void BoxOverlay::paintLabels(QPainter& painter,
                             const ViewTransform& transform,
                             const QRectF& view,
                             const EvidenceRef& spotlight) const {
  const std::vector<const OverlayBox*> order = paintOrder(spotlight);
  const auto lit = [&](const OverlayBox& box) { return box.ref.touches(spotlight); };
  const bool stepping_back = std::ranges::any_of(
      order, [&](const OverlayBox* box) { return !box->is_text_line && lit(*box); });
  const QFontMetricsF metrics(painter.font());
  std::vector<QRectF> taken;
  std::set<int> named;
  // Over the picture rather than beside it, as long as it leaves room.
  const QRectF on_picture = transform.imageRect().intersected(view);
  const QRectF& bounds = on_picture.width() > kWidestLabel + 10 ? on_picture : view;
  const bool roomy = transform.imageRect().width() >= kRoomyPicture;
  for (auto it = order.rbegin(); it != order.rend(); ++it) {
    const OverlayBox& box = **it;
    const QRectF rect = transform.toView(box.box);
    if (box.is_text_line || !rect.intersects(view)) continue;
    // One statement for each step is enough; its other places carry the number. On a small picture
    // even that would hide what it names, and beside a place in the spotlight it would distract.
    const bool first = named.insert(box.ref.step).second && roomy && !stepping_back;
    const QString text = labelText(box, first || lit(box), metrics);
    const double text_width = text.isEmpty() ? 0 : metrics.horizontalAdvance(text) + 18;
    Label label{placed({kLabelHeight + text_width, kLabelHeight}, rect, bounds, taken), text};
    if (label.rect.isEmpty()) {
      // No room for the words without hiding another label; the number is smaller.
      label = {placed({kLabelHeight, kLabelHeight}, rect, bounds, taken), {}};
    }
    if (label.rect.isEmpty()) label.rect = numberInCorner(rect, bounds);
    painter.setOpacity(box.opacity * (stepping_back && !lit(box) ? kLabelStepBack : 1));
    paintLabel(painter, label, box.ref.step);
    taken.push_back(label.rect);
  }
  painter.setOpacity(1);
}

int BoxOverlay::hit(const ViewTransform& transform, const QPointF& point) const {
  int best = -1;
  double best_area = std::numeric_limits<double>::max();
  for (std::size_t i = 0; i < boxes_.size(); ++i) {
    if (!isShown(boxes_[i])) continue;
    const QRectF rect = transform.toView(boxes_[i].box);
    const double area = rect.width() * rect.height();
    const QRectF grown = rect.adjusted(-kHitSlack, -kHitSlack, kHitSlack, kHitSlack);
    if (area >= best_area || !grown.contains(point)) continue;
    best = static_cast<int>(i);
    best_area = area;
  }
  return best;
}

}  // namespace corgi
