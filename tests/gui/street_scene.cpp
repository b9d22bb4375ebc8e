// The painted shop front of the sample run; its parts lie where sample_run.cpp's boxes say.
#include "tests/gui/sample_run.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

namespace corgi::test {
namespace {

void paintText(
    QPainter& painter, const QRectF& rect, int height, const char* text, const QColor& color) {
  QFont font(QStringLiteral("DejaVu Sans"));
  font.setPixelSize(height);
  font.setBold(true);
  painter.setFont(font);
  painter.setPen(color);
  painter.drawText(rect, Qt::AlignCenter, QLatin1String(text));
}

void paintBackground(QPainter& painter) {
  QLinearGradient sky(0, 0, 0, 300);
  sky.setColorAt(0, QColor(0x9CC4E4));
  sky.setColorAt(1, QColor(0xE3EEF5));
  painter.fillRect(0, 0, 1024, 768, sky);
  QLinearGradient wall(0, 90, 0, 690);
  wall.setColorAt(0, QColor(0xD9B38C));
  wall.setColorAt(1, QColor(0xC99B70));
  painter.fillRect(60, 90, 904, 600, wall);
  painter.setPen(QPen(QColor(0xB98B62), 1));
  for (int y = 110; y < 690; y += 24) painter.drawLine(60, y, 964, y);
  painter.fillRect(0, 690, 1024, 78, QColor(0x9AA0A6));
  painter.fillRect(0, 690, 1024, 8, QColor(0x7C8288));
  painter.fillRect(40, 70, 944, 26, QColor(0x7A4A2B));
}

void paintShop(QPainter& painter) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(0x2F4A3C));
  painter.drawRoundedRect(110, 140, 760, 92, 8, 8);
  paintText(painter, QRectF(110, 140, 760, 92), 60, "BAKERY", QColor(0xF6E7C8));
  for (int i = 0; i < 16; ++i) {
    painter.fillRect(QRectF(110 + i * 47.5, 240, 47.5, 46),
                     i % 2 ? QColor(0xF5F1E8) : QColor(0xB5473C));
  }
  painter.fillRect(130, 296, 390, 234, QColor(0x4A3020));
  QLinearGradient glass(130, 296, 520, 530);
  glass.setColorAt(0, QColor(0x6F8FA0));
  glass.setColorAt(1, QColor(0x3B5361));
  painter.fillRect(140, 306, 370, 214, glass);
  painter.fillRect(140, 462, 370, 10, QColor(0x6B4A30));
  painter.setPen(Qt::NoPen);
  for (int i = 0; i < 6; ++i) {
    painter.setBrush(i % 2 ? QColor(0xC98A3E) : QColor(0xDDA55B));
    painter.drawEllipse(QRectF(158 + i * 58, 424, 50, 38));
  }
  painter.fillRect(580, 306, 190, 384, QColor(0x4A3020));
  painter.fillRect(594, 322, 162, 250, QColor(0x5C7D8E));
  painter.setBrush(QColor(0xE8C46A));
  painter.drawEllipse(QPointF(748, 600), 8, 8);
  painter.setPen(QPen(QColor(0xE9E4D8), 2));
  painter.drawLine(675, 380, 630, 412);
  painter.drawLine(675, 380, 722, 412);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(0x1F7A4A));
  painter.drawRoundedRect(624, 412, 104, 46, 6, 6);
  paintText(painter, QRectF(624, 412, 104, 46), 30, "OPEN", Qt::white);
}

void paintBoard(QPainter& painter) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(0x6B4A30));
  painter.drawPolygon(QPolygonF({{820, 512}, {950, 512}, {944, 676}, {826, 676}}));
  painter.fillRect(828, 520, 114, 130, QColor(0x23282B));
  paintText(painter, QRectF(828, 532, 114, 42), 17, "BREAD 2.50", QColor(0xF2EFE6));
  paintText(painter, QRectF(828, 586, 114, 42), 17, "CAKE 3.20", QColor(0xF2EFE6));
}

void paintBicycle(QPainter& painter) {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(QColor(0x22262B), 7));
  painter.drawEllipse(QPointF(130, 640), 60, 60);
  painter.drawEllipse(QPointF(284, 640), 60, 60);
  painter.setPen(QPen(QColor(0x2A63B8), 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(QPolygonF({{130, 640}, {176, 552}, {258, 552}, {206, 640}, {130, 640}}));
  painter.drawLine(176, 552, 206, 640);
  painter.drawLine(284, 640, 252, 524);
  painter.drawLine(170, 534, 176, 552);
  painter.setPen(QPen(QColor(0x22262B), 9, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(152, 532, 192, 532);
  painter.drawLine(252, 524, 282, 516);
}

}  // namespace

QImage streetScene(const QSize& size_px) {
  QImage image(size_px, QImage::Format_RGB32);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(size_px.width() / 1024.0, size_px.height() / 768.0);
  paintBackground(painter);
  paintShop(painter);
  paintBoard(painter);
  paintBicycle(painter);
  return image;
}

}  // namespace corgi::test
