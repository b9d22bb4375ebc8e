#include "ui/opening/screen_picker.h"

#include <algorithm>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace corgi {
namespace {

// A region that is smaller was a slip of the hand.
constexpr int kLeastSide = 8;
const QColor kVeil(8, 10, 14, 130);
const QColor kPlate(16, 19, 24, 225);

}  // namespace

ScreenPicker::ScreenPicker(const QPixmap& still, QWidget* parent)
    : QWidget(parent, Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint),
      still_(still) {
  setAttribute(Qt::WA_DeleteOnClose);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setCursor(Qt::CrossCursor);
  setFocusPolicy(Qt::StrongFocus);
  setWindowTitle(tr("Choose a region of the screen"));
  setAccessibleName(windowTitle());
}

void ScreenPicker::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.drawPixmap(0, 0, still_);
  const QRect region = dragging_ ? chosen() : QRect();
  painter.setClipRegion(QRegion(rect()) - QRegion(region));
  painter.fillRect(rect(), kVeil);
  painter.setClipping(false);
  QFont font = this->font();
  font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto plate = [&](const QString& text, QPoint center) {
    QRectF box = painter.fontMetrics().boundingRect(text).adjusted(-14, -8, 14, 8);
    box.moveCenter(center);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kPlate);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(Qt::white);
    painter.drawText(box, Qt::AlignCenter, text);
  };
  if (region.isEmpty()) {
    plate(tr("Drag over a region. Enter takes everything, Esc gives up."), {width() / 2, 60});
    return;
  }
  painter.setPen(QPen(Qt::white, 1.5));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(region);
  const QSize px = region.size() * still_.devicePixelRatio();
  plate(QStringLiteral("%1 × %2").arg(px.width()).arg(px.height()),
        {region.center().x(), std::min(region.bottom() + 24, height() - 20)});
}

void ScreenPicker::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::RightButton) {
    Q_EMIT cancelled();
    close();
    return;
  }
  from_ = to_ = event->position().toPoint();
  dragging_ = true;
  update();
}

void ScreenPicker::mouseMoveEvent(QMouseEvent* event) {
  if (!dragging_) return;
  to_ = event->position().toPoint();
  update();
}

void ScreenPicker::mouseReleaseEvent(QMouseEvent* event) {
  if (!dragging_ || event->button() != Qt::LeftButton) return;
  to_ = event->position().toPoint();
  const QRect region = chosen();
  dragging_ = false;
  update();
  if (region.width() >= kLeastSide && region.height() >= kLeastSide) finish(region);
}

void ScreenPicker::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    Q_EMIT cancelled();
    close();
  } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    finish(rect());
  } else {
    QWidget::keyPressEvent(event);
  }
}

QRect ScreenPicker::chosen() const {
  const QPoint first(std::min(from_.x(), to_.x()), std::min(from_.y(), to_.y()));
  const QPoint last(std::max(from_.x(), to_.x()), std::max(from_.y(), to_.y()));
  return QRect(first, last) & rect();
}

void ScreenPicker::finish(const QRect& region_dip) {
  const double ratio = still_.devicePixelRatio();
  const QRect region_px =
      QRectF(QPointF(region_dip.topLeft()) * ratio, QSizeF(region_dip.size()) * ratio)
          .toAlignedRect()
          .intersected(QRect(QPoint(), still_.size()));
  QImage region = still_.copy(region_px).toImage();
  region.setDevicePixelRatio(1);
  Q_EMIT picked(region);
  close();
}

}  // namespace corgi
