#include "ui/image_view/image_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QStyleHints>
#include <QToolTip>
#include <QWheelEvent>

namespace corgi {
namespace {

constexpr double kPanStep = 60;
// A box that is smaller, in the view, was a slip of the hand.
constexpr double kLeastDrawnDip = 6;
// Share of the image that a box made by keyboard takes, each way.
constexpr double kKeyedSide = 0.2;
constexpr double kLongStrides = 10;

}  // namespace

void ImageView::wheelEvent(QWheelEvent* event) {
  const double notches = event->angleDelta().y() / 120.0;
  if (notches != 0) zoomAt(zoom() * std::pow(kZoomStep, notches), event->position());
  event->accept();
}

void ImageView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return;
  press_point_ = last_point_ = event->position();
  if (event->button() == Qt::LeftButton) {
    if (editing_ && pressEditing(event->position())) return;
    const auto spot = selection_.spotAt(transform_, event->position());
    selecting_ = !editing_ && spot && (overlay_.layers().text || overlay_.layers().transcript);
    selection_.clear();
    if (selecting_) selection_.start(*spot);
    update();
    if (selecting_) return;
  }
  panning_ = true;
}

void ImageView::mouseMoveEvent(QMouseEvent* event) {
  if (drag_) {
    moveDrag(event->position());
    return;
  }
  if (selecting_) {
    selection_.extend(selection_.nearestSpot(transform_, event->position()));
    update();
    return;
  }
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
  if (drag_) {
    endDrag(event->position());
    return;
  }
  const bool moved =
      cursor().shape() == Qt::ClosedHandCursor || (selecting_ && !selection_.isEmpty());
  panning_ = false;
  selecting_ = false;
  unsetCursor();
  hover(event->position());
  if (!moved && event->button() == Qt::LeftButton) clickAt(event->position());
}

void ImageView::clickAt(const QPointF& point) {
  const int index = overlay_.hit(transform_, point);
  if (index >= 0) Q_EMIT placeActivated(boxes()[static_cast<std::size_t>(index)].ref);
}

void ImageView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || editing_) return;
  const auto spot = selection_.spotAt(transform_, event->position());
  if (spot && overlay_.layers().text) {
    selection_.selectWord(*spot);
    update();
  } else if (fitted_) {
    zoomAt(std::abs(zoom() - 1) < 0.01 ? 2 : 1, event->position());
  } else {
    fit();
  }
}

const OverlayBox* ImageView::placeAt(const QPointF& point) const {
  // The one with grips first, so that it can be taken where others lie over it.
  const OverlayBox* best = nullptr;
  for (const OverlayBox& box : boxes()) {
    if (box.is_text_line || gripAt(transform_.toView(box.box), point).isNone()) continue;
    if (box.ref == edited_) return &box;
    if (!best || box.box.area() < best->box.area()) best = &box;
  }
  return best;
}

bool ImageView::pressEditing(const QPointF& point) {
  const QPointF on_image = transform_.toImage(point);
  if (const OverlayBox* place = placeAt(point)) {
    edited_ = place->ref;
    const BoxGrip grip = gripAt(transform_.toView(place->box), point);
    drag_ = Drag{place->ref, grip, place->box, place->box, point};
    update();
    return true;
  }
  if (!QRectF(0, 0, 1, 1).contains(on_image)) return false;
  const Box start{on_image.x(), on_image.y(), on_image.x(), on_image.y()};
  drag_ = Drag{{}, kDrawGrip, start, start, point};
  return true;
}

void ImageView::moveDrag(const QPointF& point) {
  const QPointF delta = transform_.toImage(point) - transform_.toImage(drag_->from);
  drag_->now = dragged(drag_->start, drag_->grip, delta);
  if (OverlayBox* place = placeOf(drag_->ref)) place->box = drag_->now;
  update();
}

void ImageView::endDrag(const QPointF& point) {
  moveDrag(point);
  const Drag drag = *std::exchange(drag_, std::nullopt);
  const QRectF drawn = transform_.toView(drag.now);
  const bool moved = (point - drag.from).manhattanLength() >= 2;
  const bool large = drawn.width() >= kLeastDrawnDip && drawn.height() >= kLeastDrawnDip;
  // Whoever hears of it answers with the boxes as they shall be.
  if (OverlayBox* place = placeOf(drag.ref)) place->box = drag.start;
  update();
  if (drag.ref.isNone()) {
    if (large) Q_EMIT newBoxWanted(drag.now, mapToGlobal(point.toPoint()));
  } else if (moved && large) {
    Q_EMIT boxChangeWanted(drag.ref, drag.now);
  } else if (!moved) {
    clickAt(point);
  }
}

bool ImageView::editByKey(const QKeyEvent& event) {
  if (event.key() == Qt::Key_Escape) {
    setEditing(false);
    return true;
  }
  if (event.key() == Qt::Key_Insert || event.key() == Qt::Key_N) {
    const QPointF middle = transform_.toImage(QRectF(rect()).center());
    const double half = kKeyedSide / 2;
    const Box box =
        normalized_box(middle.x() - half, middle.y() - half, middle.x() + half, middle.y() + half);
    Q_EMIT newBoxWanted(box, mapToGlobal(rect().center()));
    return true;
  }
  const OverlayBox* place = placeOf(edited_);
  if (!place) return false;
  if (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace) {
    Q_EMIT boxRemovalWanted(edited_);
    return true;
  }
  const int across = (event.key() == Qt::Key_Right) - (event.key() == Qt::Key_Left);
  const int down = (event.key() == Qt::Key_Down) - (event.key() == Qt::Key_Up);
  if (across == 0 && down == 0) return false;
  // One pixel of the screen, so that it is a fine step at every zoom.
  const double stride = event.modifiers() & Qt::ControlModifier ? kLongStrides : 1;
  const QSizeF image = transform_.imageRect().size();
  const BoxGrip grip = event.modifiers() & Qt::ShiftModifier ? kDrawGrip : kWholeGrip;
  const QPointF delta(across * stride / image.width(), down * stride / image.height());
  Q_EMIT boxChangeWanted(edited_, dragged(place->box, grip, delta));
  return true;
}

void ImageView::keyPressEvent(QKeyEvent* event) {
  if (editing_ && editByKey(*event)) return;
  if (event->matches(QKeySequence::Copy) && !selection_.isEmpty()) {
    copySelectedText();
    return;
  }
  if (event->matches(QKeySequence::SelectAll) && selection_.hasLines()) {
    selection_.selectAll();
    update();
    return;
  }
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
  showCursor(point);
}

void ImageView::showCursor(const QPointF& point) {
  if (editing_) {
    const OverlayBox* place = placeAt(point);
    setCursor(cursorFor(place ? gripAt(transform_.toView(place->box), point) : BoxGrip()));
  } else if (overlay_.layers().text && selection_.spotAt(transform_, point)) {
    setCursor(Qt::IBeamCursor);
  } else if (overlay_.hit(transform_, point) >= 0) {
    setCursor(Qt::PointingHandCursor);
  } else {
    unsetCursor();
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

}  // namespace corgi
