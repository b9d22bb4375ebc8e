#include "ui/theme/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

// The macro must be called outside every namespace.
static void initIconResources() {
  Q_INIT_RESOURCE(icons);
}

namespace corgi {
namespace {

QByteArray svgInColor(const QString& name, const QColor& color) {
  initIconResources();
  QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return file.readAll().replace("currentColor", color.name(QColor::HexRgb).toLatin1());
}

// Draws the SVG anew for every size, so no scaled copy is ever shown.
class SvgIconEngine final : public QIconEngine {
 public:
  explicit SvgIconEngine(QByteArray svg) : svg_(std::move(svg)), renderer_(svg_) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    painter->save();
    if (mode == QIcon::Disabled) painter->setOpacity(0.55);
    const int side = std::min(rect.width(), rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    renderer_.render(painter, square);
    painter->restore();
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    return pixmap;
  }

  QIconEngine* clone() const override { return new SvgIconEngine(svg_); }

 private:
  QByteArray svg_;
  QSvgRenderer renderer_;
};

}  // namespace

QIcon lineIcon(const QString& name, const QColor& color) {
  const QByteArray svg = svgInColor(name, color);
  return svg.isEmpty() ? QIcon() : QIcon(new SvgIconEngine(svg));
}

QPixmap linePixmap(const QString& name, const QColor& color, int size_dip, double pixel_ratio) {
  const int side_px = qRound(size_dip * pixel_ratio);
  QPixmap pixmap(side_px, side_px);
  pixmap.fill(Qt::transparent);
  QSvgRenderer renderer(svgInColor(name, color));
  QPainter painter(&pixmap);
  renderer.render(&painter, QRectF(0, 0, side_px, side_px));
  painter.end();
  pixmap.setDevicePixelRatio(pixel_ratio);
  return pixmap;
}

QIcon applicationIcon() {
  return lineIcon(QStringLiteral("corgi"), Qt::black);
}

}  // namespace corgi
