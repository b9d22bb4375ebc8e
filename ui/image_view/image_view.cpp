#include "ui/image_view/image_view.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QStyleHints>
#include <QToolTip>
#include <QWheelEvent>

namespace corgi {
namespace {

// Above and below there is room for the bar that floats over the image.
constexpr QSizeF kFitMargin(28, 66);
constexpr double kRevealMargin = 28;
constexpr double kMostFitScale = 6;
constexpr double kLeastZoom = 0.01;
constexpr double kMostZoom = 32;
constexpr double kZoomStep = 1.25;
constexpr double kPanStep = 60;
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
  overlay_.setBoxes(std::move(boxes));
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
  if (hasFocus()) paintFocusRing(painter);
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

void ImageView::wheelEvent(QWheelEvent* event) {
  const double notches = event->angleDelta().y() / 120.0;
  if (notches != 0) zoomAt(zoom() * std::pow(kZoomStep, notches), event->position());
  event->accept();
}

void ImageView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return;
  press_point_ = last_point_ = event->position();
  panning_ = true;
}

void ImageView::mouseMoveEvent(QMouseEvent* event) {
  if (!panning_) {
    hover(event->position());
    return;
  }
  const double travelled = (event->position() - press_point_).manhattanLength();
  if (travelled < QGuiApplication::styleHints()->startDragDistance() &&
      cursor().shape() != Qt::ClosedHandCursor) {
    return;
  }
  setCursor(Qt::ClosedHandCursor);
  transform_.panBy(event->position() - last_point_);
  last_point_ = event->position();
  update();
}

void ImageView::mouseReleaseEvent(QMouseEvent* event) {
  const bool moved = cursor().shape() == Qt::ClosedHandCursor;
  panning_ = false;
  unsetCursor();
  hover(event->position());
  if (moved || event->button() != Qt::LeftButton) return;
  const int index = overlay_.hit(transform_, event->position());
  if (index >= 0) Q_EMIT placeActivated(boxes()[static_cast<std::size_t>(index)].ref);
}

void ImageView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (fitted_) {
    zoomAt(std::abs(zoom() - 1) < 0.01 ? 2 : 1, event->position());
  } else {
    fit();
  }
}

void ImageView::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
      transform_.panBy({kPanStep, 0});
      break;
    case Qt::Key_Right:
      transform_.panBy({-kPanStep, 0});
      break;
    case Qt::Key_Up:
      transform_.panBy({0, kPanStep});
      break;
    case Qt::Key_Down:
      transform_.panBy({0, -kPanStep});
      break;
    case Qt::Key_PageDown:
      stepPlace(1);
      break;
    case Qt::Key_PageUp:
      stepPlace(-1);
      break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      zoomIn();
      break;
    case Qt::Key_Minus:
      zoomOut();
      break;
    default:
      QWidget::keyPressEvent(event);
      return;
  }
  update();
}

void ImageView::leaveEvent(QEvent*) {
  link_.setHovered({}, LinkSource::kImage);
}

void ImageView::hover(const QPointF& point) {
  const int index = overlay_.hit(transform_, point);
  const EvidenceRef ref = index < 0 ? EvidenceRef{} : boxes()[static_cast<std::size_t>(index)].ref;
  link_.setHovered(ref, LinkSource::kImage);
  if (index < 0) {
    unsetCursor();
  } else {
    setCursor(Qt::PointingHandCursor);
  }
}

bool ImageView::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int index = overlay_.hit(transform_, help->pos());
    if (index < 0) {
      QToolTip::hideText();
    } else {
      const OverlayBox& box = boxes()[static_cast<std::size_t>(index)];
      QToolTip::showText(
          help->globalPos(), box.description.isEmpty() ? box.title : box.description, this);
    }
    return true;
  }
  if (event->type() == QEvent::NativeGesture) {
    const auto* gesture = static_cast<QNativeGestureEvent*>(event);
    if (gesture->gestureType() == Qt::ZoomNativeGesture) {
      zoomAt(zoom() * (1 + gesture->value()), gesture->position());
      return true;
    }
  }
  return QWidget::event(event);
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
