#include "ui/opening/film_strip.h"

#include <algorithm>

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <QWheelEvent>

namespace corgi {
namespace {

constexpr QSize kFrame(84, 63);
constexpr int kGap = 8;
constexpr int kMargin = 12;
constexpr double kCorner = 7;

}  // namespace

FilmStrip::FilmStrip(const Theme& theme, ImageShelf& shelf, QWidget* parent)
    : QWidget(parent), theme_(theme), shelf_(shelf) {
  setObjectName(QStringLiteral("filmStrip"));
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Opened images"));
  connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
  connect(&shelf_, &ImageShelf::itemsChanged, this, &FilmStrip::onItems);
  connect(&shelf_, &ImageShelf::chosen, this, &FilmStrip::onChosen);
  connect(
      &shelf_, &ImageShelf::thumbnailReady, this, [this](int index) { update(frameOf(index)); });
  onItems();
}

QSize FilmStrip::sizeHint() const {
  return {200, kFrame.height() + 2 * kMargin};
}

int FilmStrip::contentWidth() const {
  const int count = static_cast<int>(shelf_.items().size());
  return 2 * kMargin + count * kFrame.width() + std::max(0, count - 1) * kGap;
}

QRect FilmStrip::frameOf(int index) const {
  // A row with room to spare stands in the middle.
  const int start = std::max(0, (width() - contentWidth()) / 2) + kMargin - offset_;
  return {QPoint(start + index * (kFrame.width() + kGap), kMargin), kFrame};
}

int FilmStrip::indexAt(const QPoint& point) const {
  for (int i = 0; i < static_cast<int>(shelf_.items().size()); ++i) {
    if (frameOf(i).contains(point)) return i;
  }
  return -1;
}

void FilmStrip::scrollTo(int offset) {
  const int fresh = std::clamp(offset, 0, std::max(0, contentWidth() - width()));
  if (fresh == offset_) return;
  offset_ = fresh;
  update();
}

void FilmStrip::onItems() {
  offset_ = 0;
  setVisible(shelf_.items().size() > 1);
  update();
}

void FilmStrip::onChosen(int index) {
  const QRect frame = frameOf(index);
  const int room = kFrame.width();
  if (frame.left() < room) scrollTo(offset_ + frame.left() - room);
  if (frame.right() > width() - room) scrollTo(offset_ + frame.right() - width() + room);
  setAccessibleDescription(tr("Image %1 of %2: %3")
                               .arg(index + 1)
                               .arg(shelf_.items().size())
                               .arg(shelf_.items()[static_cast<std::size_t>(index)].source.name));
  QAccessibleEvent described(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&described);
  update();
}

void FilmStrip::paintEvent(QPaintEvent* event) {
  const ThemeColors& c = theme_.colors();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.fillRect(event->rect(), c.window);
  painter.fillRect(QRect(0, 0, width(), 1), c.border);
  for (int i = 0; i < static_cast<int>(shelf_.items().size()); ++i) {
    const QRect frame = frameOf(i);
    if (!frame.adjusted(-4, -4, 4, 4).intersects(event->rect())) continue;
    QPainterPath clip;
    clip.addRoundedRect(frame, kCorner, kCorner);
    painter.fillPath(clip, c.canvas);
    const QImage& thumbnail = shelf_.items()[static_cast<std::size_t>(i)].thumbnail;
    if (!thumbnail.isNull()) {
      const QSizeF size =
          QSizeF(thumbnail.size()).scaled(frame.size(), Qt::KeepAspectRatioByExpanding);
      QRectF target(QPointF(), size);
      target.moveCenter(QRectF(frame).center());
      painter.save();
      painter.setClipPath(clip);
      painter.drawImage(target, thumbnail);
      painter.restore();
    }
    const bool chosen = i == shelf_.current();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(chosen ? c.accent : c.border, chosen ? 2.5 : 1));
    painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    if (chosen && hasFocus()) {
      painter.drawRoundedRect(QRectF(frame).adjusted(-4, -4, 4, 4), kCorner + 4, kCorner + 4);
    }
  }
}

void FilmStrip::mousePressEvent(QMouseEvent* event) {
  const int index = indexAt(event->position().toPoint());
  if (event->button() == Qt::LeftButton && index >= 0) shelf_.choose(index);
}

void FilmStrip::wheelEvent(QWheelEvent* event) {
  const QPoint turned = event->angleDelta();
  scrollTo(offset_ - (turned.x() != 0 ? turned.x() : turned.y()));
  event->accept();
}

void FilmStrip::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
      shelf_.step(-1);
      return;
    case Qt::Key_Right:
      shelf_.step(1);
      return;
    case Qt::Key_Home:
      shelf_.choose(0);
      return;
    case Qt::Key_End:
      shelf_.choose(static_cast<int>(shelf_.items().size()) - 1);
      return;
    default:
      QWidget::keyPressEvent(event);
  }
}

void FilmStrip::resizeEvent(QResizeEvent*) {
  scrollTo(offset_);
}

void FilmStrip::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void FilmStrip::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

bool FilmStrip::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int index = indexAt(help->pos());
  if (index < 0) {
    QToolTip::hideText();
  } else {
    QToolTip::showText(
        help->globalPos(), shelf_.items()[static_cast<std::size_t>(index)].source.name, this);
  }
  return true;
}

}  // namespace corgi
