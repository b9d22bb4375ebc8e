#include "ui/main_window/welcome_page.h"

#include "ui/panels/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace corgi {
namespace {

constexpr int kMargin = 28;

}  // namespace

WelcomePage::WelcomePage(const Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), content_(new QWidget) {
  setObjectName(QStringLiteral("welcomePage"));
  setMinimumSize(240, 200);
  auto* title = new QLabel(tr("Drop an image here"));
  title->setFont(theme.scaledFont(1.7, QFont::DemiBold));
  title->setAlignment(Qt::AlignHCenter);
  auto* text = new QLabel(tr("Then ask about it and see which places the answer rests on."));
  text->setAlignment(Qt::AlignHCenter);
  text->setWordWrap(true);
  auto* kinds =
      new QuietLabel(tr("PNG, JPEG, WebP, BMP, TIFF or GIF. Nothing leaves this computer."));
  kinds->setAlignment(Qt::AlignHCenter);

  auto* column = new QVBoxLayout(content_);
  column->setSpacing(10);
  column->addWidget(
      new IconLabel(theme, QStringLiteral("image"), &ThemeColors::accent, 56), 0, Qt::AlignHCenter);
  column->addSpacing(4);
  column->addWidget(title);
  column->addWidget(text);
  column->addSpacing(10);
  column->addLayout(makeButtons());
  column->addSpacing(10);
  column->addWidget(kinds);
  auto* page = new QVBoxLayout(this);
  page->setContentsMargins(kMargin + 24, kMargin + 16, kMargin + 24, kMargin + 16);
  page->addStretch();
  page->addWidget(content_);
  page->addStretch();
  connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QHBoxLayout* WelcomePage::makeButtons() {
  auto* open = new QPushButton(tr("Open an image…"));
  open->setObjectName(QStringLiteral("openButton"));
  open->setProperty("primary", true);
  auto* paste = new QPushButton(tr("Paste"));
  paste->setObjectName(QStringLiteral("pasteButton"));
  paste->setAccessibleDescription(tr("Pastes an image from the clipboard"));
  for (QPushButton* button : {open, paste}) button->setMinimumHeight(36);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(10);
  buttons->addStretch();
  buttons->addWidget(open);
  buttons->addWidget(paste);
  buttons->addStretch();
  connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
  connect(paste, &QPushButton::clicked, this, &WelcomePage::pasteRequested);
  return buttons;
}

void WelcomePage::paintEvent(QPaintEvent*) {
  const ThemeColors& c = theme_.colors();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), c.canvas);
  QPen pen(c.control_border, 1.3);
  pen.setDashPattern({5, 5});
  pen.setCapStyle(Qt::RoundCap);
  painter.setPen(pen);
  painter.drawRoundedRect(QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin), 18, 18);
}

}  // namespace corgi
