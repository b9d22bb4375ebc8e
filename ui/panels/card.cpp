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

void Card::setProminent(bool prominent) {
  prominent_ = prominent;
  update();
}

void Card::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const ThemeColors& c = theme_.colors();
  const double width = glow_.isValid() ? 2 : prominent_ ? 1.5 : 1;
  const QColor line = glow_.isValid() ? glow_ : prominent_ ? c.accent : c.border;
  const QRectF frame = QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2);
  painter.setBrush(c.surface);
  painter.setPen(QPen(line, width));
  painter.drawRoundedRect(frame, kRadius, kRadius);
}

}  // namespace corgi
