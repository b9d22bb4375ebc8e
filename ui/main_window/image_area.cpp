#include "ui/main_window/image_area.h"

#include <QPainter>
#include <QVBoxLayout>

namespace corgi {
namespace {

constexpr int kBarGap = 16;

}  // namespace

DropVeil::DropVeil(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  hide();
}

void DropVeil::paintEvent(QPaintEvent*) {
  const ThemeColors& c = theme_.colors();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor veil = c.accent_soft;
  veil.setAlpha(225);
  painter.fillRect(rect(), veil);
  painter.setPen(QPen(c.accent, 3));
  painter.drawRoundedRect(QRectF(rect()).adjusted(14, 14, -14, -14), 16, 16);
  painter.setFont(theme_.scaledFont(1.7, QFont::DemiBold));
  painter.setPen(c.on_accent_soft);
  painter.drawText(rect(), Qt::AlignCenter, tr("Let go to open"));
}

ImageArea::ImageArea(const Theme& theme, EvidenceLink& link, ImageShelf& shelf, QWidget* parent)
    : QWidget(parent),
      pages_(new QStackedWidget(this)),
      welcome_(new WelcomePage(theme)),
      view_(new ImageView(theme, link)),
      zoom_bar_(new ZoomBar(theme, *view_, this)),
      strip_(new FilmStrip(theme, shelf, this)),
      waiting_(new QFrame(this)),
      waiting_text_(new QLabel),
      veil_(new DropVeil(theme, this)) {
  pages_->addWidget(welcome_);
  pages_->addWidget(view_);
  waiting_->setObjectName(QStringLiteral("floatingBar"));
  auto* progress = new QProgressBar;
  progress->setRange(0, 0);
  progress->setTextVisible(false);
  progress->setFixedWidth(200);
  auto* column = new QVBoxLayout(waiting_);
  column->setContentsMargins(18, 12, 18, 14);
  column->setSpacing(10);
  column->addWidget(waiting_text_);
  column->addWidget(progress);
  waiting_->hide();
  zoom_bar_->hide();
  connect(welcome_, &WelcomePage::openRequested, this, &ImageArea::openRequested);
  connect(welcome_, &WelcomePage::pasteRequested, this, &ImageArea::pasteRequested);
  connect(zoom_bar_, &ZoomBar::openRequested, this, &ImageArea::openRequested);
  connect(&shelf, &ImageShelf::itemsChanged, this, &ImageArea::arrange);
}

void ImageArea::setPicture(std::shared_ptr<const ImagePyramid> picture, const QString& name) {
  const bool any = picture != nullptr;
  view_->setPicture(std::move(picture), name);
  pages_->setCurrentWidget(any ? static_cast<QWidget*>(view_) : welcome_);
  zoom_bar_->setVisible(any);
  arrange();
}

void ImageArea::showWaiting(const QString& name) {
  waiting_text_->setText(tr("Opening %1…").arg(name));
  waiting_->setVisible(!name.isEmpty());
  arrange();
}

void ImageArea::setDropVeil(bool shown) {
  veil_->setVisible(shown);
  if (shown) veil_->raise();
}

void ImageArea::resizeEvent(QResizeEvent*) {
  arrange();
}

void ImageArea::arrange() {
  // isHidden rather than isVisible: the area itself may not be on screen yet.
  const int strip = strip_->isHidden() ? 0 : strip_->sizeHint().height();
  strip_->setGeometry(0, height() - strip, width(), strip);
  const QRect free(0, 0, width(), height() - strip);
  pages_->setGeometry(free);
  veil_->setGeometry(rect());
  const auto centre = [this](QWidget* floating, int bottom) {
    floating->adjustSize();
    floating->move((width() - floating->width()) / 2, bottom - floating->height());
    floating->raise();
  };
  centre(zoom_bar_, free.height() - kBarGap);
  centre(waiting_, free.height() / 2 + waiting_->sizeHint().height() / 2);
  veil_->raise();
}

}  // namespace corgi
