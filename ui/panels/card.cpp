#include "ui/panels/card.h"

#include <QPainter>

namespace corgi {
namespace {

constexpr double kRadius = 12;

}  // namespace

Card::Card(const Theme& theme, QWidget* parent) : QFrame(parent), theme_(theme) {
  connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::setGlow(const QColor& color) {
  if (color == glow_) return;
  glow_ = color;
  update();
}

void Card::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double width = glow_.isValid() ? 2 : 1;
  const QRectF frame = QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2);
  painter.setBrush(theme_.colors().surface);
  painter.setPen(QPen(glow_.isValid() ? glow_ : theme_.colors().border, width));
  painter.drawRoundedRect(frame, kRadius, kRadius);
}

}  // namespace corgi
