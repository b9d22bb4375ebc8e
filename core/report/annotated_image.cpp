#include "core/report/annotated_image.h"

#include <algorithm>
#include <array>

#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>

namespace corgi {
namespace {

// Sizes that look alike on a thumbnail and on a poster.
int line_width_px(const QSize& size) {
  return std::max(2, std::min(size.width(), size.height()) / 250);
}
int text_height_px(const QSize& size) {
  return std::clamp(std::min(size.width(), size.height()) / 35, 11, 64);
}

QRectF on_pixels(const Box& box, const QSize& size) {
  return QRectF(QPointF(box.x0 * size.width(), box.y0 * size.height()),
                QPointF(box.x1 * size.width(), box.y1 * size.height()));
}

Qt::PenStyle line_style(Verdict verdict) {
  switch (verdict) {
    case Verdict::kSupported:
      return Qt::SolidLine;
    case Verdict::kContradicted:
      return Qt::DashLine;
    case Verdict::kNotVisible:
    case Verdict::kUnknown:
      return Qt::DotLine;
  }
  return Qt::DotLine;
}

// Weighed as the eye does; above it black text reads better than white.
bool is_light(const QColor& color) {
  return 0.299 * color.red() + 0.587 * color.green() + 0.114 * color.blue() > 150;
}

void draw_label(QPainter& painter, const QRectF& box, const QString& text, const QColor& color) {
  const QRectF bounds = painter.viewport();
  const QFontMetrics metrics(painter.font());
  const int pad = metrics.height() / 5;
  const QString shown =
      metrics.elidedText(text, Qt::ElideRight, static_cast<int>(bounds.width()) - 2 * pad);
  QRectF plate(box.left(),
               box.top() - metrics.height() - pad,
               metrics.horizontalAdvance(shown) + 2 * pad,
               metrics.height() + pad);
  // Above the box where there is room, else inside it; never outside the picture.
  if (plate.top() < 0) plate.moveTop(box.top());
  plate.moveLeft(std::clamp(plate.left(), 0.0, std::max(0.0, bounds.width() - plate.width())));
  painter.fillRect(plate, color);
  painter.setPen(is_light(color) ? Qt::black : Qt::white);
  painter.drawText(plate, Qt::AlignCenter, shown);
}

void draw_box(QPainter& painter, const QRectF& box, const QColor& color, Qt::PenStyle style) {
  const int width = line_width_px(painter.viewport().size());
  // A dark rim keeps a yellow box visible on a white wall.
  painter.setPen(QPen(QColor(0, 0, 0, 110), width + 2));
  painter.drawRect(box);
  painter.setPen(QPen(color, width, style));
  painter.drawRect(box);
}

QImage copied(const Image& image) {
  const QImage view(image.rgb().data(),
                    image.width_px(),
                    image.height_px(),
                    image.stride_bytes(),
                    QImage::Format_RGB888);
  return view.copy();
}

}  // namespace

QColor report_color(int step_number) {
  static constexpr std::array<QRgb, 7> kColors = {
      0xFF0072B2, 0xFFE69F00, 0xFF009E73, 0xFFCC79A7, 0xFF56B4E9, 0xFFD55E00, 0xFFF0E442};
  const auto index = static_cast<std::size_t>(std::max(step_number, 1) - 1);
  return QColor(kColors[index % kColors.size()]);
}

QImage annotated_image(const Image& image, const std::vector<Step>& steps) {
  if (image.empty())
    throw Error(ErrorCode::kInput, "annotated image: expected a picture, found an empty one");
  QImage picture = copied(image);
  QPainter painter(&picture);
  const bool has_fonts = qobject_cast<QGuiApplication*>(QCoreApplication::instance()) != nullptr;
  if (has_fonts) {
    QFont font;
    font.setPixelSize(text_height_px(picture.size()));
    painter.setFont(font);
  }
  for (const Step& step : steps) {
    for (const Region& region : step.regions) {
      const QRectF box = on_pixels(region.box, picture.size());
      const QColor color = report_color(step.number);
      draw_box(painter, box, color, line_style(step.verdict));
      const QString label =
          QString::number(step.number) + QLatin1Char(' ') + QString::fromStdString(region.label);
      if (has_fonts) draw_label(painter, box, label, color);
    }
  }
  return picture;
}

}  // namespace corgi
