#include "ui/image_view/image_view.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

namespace corgi {
namespace {

// Above and below there is room for the bar that floats over the image.
constexpr QSizeF kFitMargin(28, 66);
constexpr double kRevealMargin = 28;
constexpr double kMostFitScale = 6;
constexpr double kLeastZoom = 0.01;
constexpr double kMostZoom = 32;
constexpr int kFadeMs = 220;
constexpr int kFrameMs = 16;

}  // namespace

ImageView::ImageView(const Theme& theme, EvidenceLink& link, QWidget* parent)
    : QWidget(parent), theme_(theme), link_(link) {
  setObjectName(QStringLiteral("imageView"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setMinimumSize(240, 200);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setAccessibleName(tr("Image"));
  connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
  connect(&link_, &EvidenceLink::currentChanged, this, &ImageView::onLinkChanged);
}

void ImageView::setPicture(std::shared_ptr<const ImagePyramid> picture, const QString& name) {
  picture_ = std::move(picture);
  overlay_.setBoxes({});
  selection_.setLines({});
  edited_ = {};
  drag_.reset();
  fade_timer_.stop();
  transform_ = ViewTransform(picture_ ? QSizeF(picture_->sizePx()) : QSizeF(), size());
  setAccessibleName(picture_ ? tr("Image %1").arg(name) : tr("Image"));
  setAccessibleDescription(tr("No places marked"));
  fit();
}

void ImageView::setBoxes(std::vector<OverlayBox> boxes) {
  const std::vector<OverlayBox>& before = overlay_.boxes();
  bool any_new = false;
  for (OverlayBox& box : boxes) {
    const auto same = std::ranges::find_if(before, [&](const OverlayBox& old) {
      return old.ref == box.ref && old.box == box.box && old.is_text_line == box.is_text_line;
    });
    box.opacity = same != before.end() ? same->opacity : 0;
    any_new = any_new || box.opacity < 1;
  }
  const auto places = std::ranges::count(boxes, false, &OverlayBox::is_text_line);
  std::vector<TextSelection::Line> lines;
  for (const OverlayBox& box : boxes) {
    if (box.is_text_line) lines.push_back({box.box, box.title, box.quad});
  }
  selection_.setLines(lines);
  overlay_.setBoxes(std::move(boxes));
  if (!placeOf(edited_)) edited_ = {};
  setAccessibleDescription(places == 0
                               ? tr("No places marked")
                               : tr("%n place(s) marked", nullptr, static_cast<int>(places)));
  QAccessibleEvent reordered(this, QAccessible::ObjectReorder);
  QAccessible::updateAccessibility(&reordered);
  if (any_new) {
    fade_clock_.start();
    fade_timer_.start(kFrameMs, this);
  }
  update();
}

void ImageView::setLayers(const OverlayLayers& layers) {
  overlay_.setLayers(layers);
  if (!layers.text && !layers.transcript) selection_.clear();
  update();
  Q_EMIT layersChanged();
}

void ImageView::setEditing(bool editing) {
  if (editing == editing_) return;
  editing_ = editing;
  drag_.reset();
  selection_.clear();
  edited_ = {};
  if (editing && placeOf({link_.current().step, link_.current().region})) {
    edited_ = {link_.current().step, link_.current().region};
  }
  unsetCursor();
  update();
  Q_EMIT editingChanged(editing);
}

void ImageView::setEditedPlace(const EvidenceRef& ref) {
  edited_ = placeOf(ref) ? ref : EvidenceRef();
  update();
}

void ImageView::copySelectedText() const {
  if (!selection_.isEmpty()) QGuiApplication::clipboard()->setText(selection_.text());
}

OverlayBox* ImageView::placeOf(const EvidenceRef& ref) {
  const auto found = std::ranges::find_if(overlay_.boxes(), [&](const OverlayBox& box) {
    return !box.is_text_line && box.ref == ref && ref.region >= 0;
  });
  return found == overlay_.boxes().end() ? nullptr : &*found;
}

double ImageView::zoom() const {
  return transform_.scale() * devicePixelRatioF();
}

void ImageView::fit() {
  fitted_ = true;
  transform_.fit(kFitMargin, dipScale(kMostFitScale));
  update();
  Q_EMIT zoomChanged(zoom());
}

void ImageView::setZoom(double zoom) {
  zoomAt(zoom, QRectF(rect()).center());
}
void ImageView::zoomIn() {
  setZoom(zoom() * kZoomStep);
}
void ImageView::zoomOut() {
  setZoom(zoom() / kZoomStep);
}

void ImageView::zoomAt(double zoom, const QPointF& anchor) {
  if (!picture_) return;
  fitted_ = false;
  transform_.zoomTo(dipScale(std::clamp(zoom, kLeastZoom, kMostZoom)), anchor);
  update();
  Q_EMIT zoomChanged(this->zoom());
}

void ImageView::stepPlace(int direction) {
  std::vector<EvidenceRef> places;
  for (const OverlayBox& box : overlay_.boxes()) {
    if (!box.is_text_line) places.push_back(box.ref);
  }
  if (places.empty()) return;
  const int count = static_cast<int>(places.size());
  const auto found = std::ranges::find_if(
      places, [&](const EvidenceRef& ref) { return ref.touches(link_.current()); });
  const int at = static_cast<int>(found - places.begin());
  const int next =
      found == places.end() ? (direction > 0 ? 0 : count - 1) : (at + direction + count) % count;
  const EvidenceRef ref = places[static_cast<std::size_t>(next)];
  if (editing_) edited_ = ref;
  link_.setFocused(ref, LinkSource::kImage);
  Q_EMIT placeActivated(ref);
}

void ImageView::onLinkChanged(const EvidenceRef& ref, LinkSource source) {
  // A card that points at a place out of sight brings it into view; the image itself never moves
  // under the pointer.
  if (source == LinkSource::kPanel && !fitted_ && !ref.isNone()) {
    const auto& boxes = overlay_.boxes();
    const auto found = std::ranges::find_if(
        boxes, [&](const OverlayBox& box) { return !box.is_text_line && box.ref.touches(ref); });
    if (found != boxes.end()) transform_.reveal(found->box, kRevealMargin);
  }
  update();
}

void ImageView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme_.colors().canvas);
  if (!picture_) return;
  picture_->draw(painter, transform_.imageRect(), rect());
  overlay_.paint(painter, transform_, rect(), link_.current());
  paintSelection(painter);
  if (editing_) paintEditing(painter);
  if (hasFocus()) paintFocusRing(painter);
}

void ImageView::paintSelection(QPainter& painter) const {
  if (selection_.isEmpty()) return;
  QColor mark = theme_.colors().accent;
  painter.setPen(mark);
  mark.setAlpha(115);
  painter.setBrush(mark);
  for (const QPolygonF& area : selection_.areas(transform_)) {
    // On the picture itself: over the light of a box the letters are hard to read.
    if (!layers().transcript) {
      QPainterPath path;
      path.addPolygon(area);
      painter.save();
      painter.setClipPath(path);
      picture_->draw(painter, transform_.imageRect(), area.boundingRect().toAlignedRect());
      painter.restore();
    }
    painter.drawPolygon(area);
  }
}

void ImageView::paintEditing(QPainter& painter) const {
  if (drag_ && drag_->ref.isNone()) {
    painter.setPen(QPen(Qt::white, 3.5));
    painter.setBrush(QColor(255, 255, 255, 40));
    painter.drawRect(transform_.toView(drag_->now));
    painter.setPen(QPen(theme_.colors().accent, 1.8, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(transform_.toView(drag_->now));
  }
  const auto found = std::ranges::find_if(boxes(), [this](const OverlayBox& box) {
    return !box.is_text_line && !edited_.isNone() && box.ref == edited_;
  });
  if (found == boxes().end()) return;
  const QRectF rect = transform_.toView(found->box);
  painter.setPen(QPen(QColor(10, 12, 16), 1));
  painter.setBrush(Qt::white);
  for (const double x : {rect.left(), rect.center().x(), rect.right()}) {
    for (const double y : {rect.top(), rect.center().y(), rect.bottom()}) {
      if (QPointF(x, y) == rect.center()) continue;
      painter.drawRoundedRect(QRectF(x - 4, y - 4, 8, 8), 2, 2);
    }
  }
}

void ImageView::paintFocusRing(QPainter& painter) {
  painter.setPen(QPen(theme_.colors().accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

void ImageView::resizeEvent(QResizeEvent*) {
  transform_.resizeView(size());
  if (fitted_) fit();
}

void ImageView::timerEvent(QTimerEvent* event) {
  if (event->timerId() != fade_timer_.timerId()) return;
  const double step = static_cast<double>(fade_clock_.restart()) / kFadeMs;
  bool fading = false;
  for (OverlayBox& box : overlay_.boxes()) {
    box.opacity = std::min(1.0, box.opacity + step);
    fading = fading || box.opacity < 1;
  }
  if (!fading) fade_timer_.stop();
  update();
}

}  // namespace corgi
