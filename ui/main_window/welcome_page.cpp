#include "ui/main_window/welcome_page.h"

#include "ui/panels/card.h"
#include "ui/panels/labels.h"
#include "ui/text/wording.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace corgi {
namespace {

constexpr int kMargin = 28;
constexpr int kRecentShown = 4;
constexpr int kRecentWidth = 300;
constexpr int kModelWidth = 460;
constexpr int kModelTextWidth = 220;

}  // namespace

WelcomePage::WelcomePage(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      content_(new QWidget),
      recent_(new QWidget),
      model_(new Card(theme)),
      model_text_(new QuietLabel),
      get_model_(new QPushButton) {
  setObjectName(QStringLiteral("welcomePage"));
  setMinimumSize(240, 200);
  auto* title = new QLabel(tr("Drop an image here"));
  title->setFont(theme.scaledFont(1.7, QFont::DemiBold));
  title->setAlignment(Qt::AlignHCenter);
  auto* text = new QLabel(tr("Then ask about it and see which places the answer rests on."));
  text->setAlignment(Qt::AlignHCenter);
  text->setWordWrap(true);
  auto* kinds =
      new QuietLabel(tr("Pictures, folders of pictures and PDFs. Nothing leaves this computer."));
  kinds->setAlignment(Qt::AlignHCenter);
  auto* sample = new QPushButton(tr("Try it with a sample"));
  sample->setObjectName(QStringLiteral("sampleButton"));
  sample->setProperty("link", true);
  sample->setAccessibleDescription(tr("Opens a picture that comes with the program"));
  connect(sample, &QPushButton::clicked, this, &WelcomePage::sampleRequested);
  new QVBoxLayout(recent_);
  recent_->layout()->setContentsMargins(0, 14, 0, 0);
  recent_->layout()->setSpacing(0);
  recent_->hide();

  buildModelCard();
  auto* column = new QVBoxLayout(content_);
  column->setSpacing(10);
  column->addWidget(
      new IconLabel(theme, QStringLiteral("image"), &ThemeColors::accent, 56), 0, Qt::AlignHCenter);
  column->addSpacing(4);
  column->addWidget(title);
  column->addWidget(text);
  column->addSpacing(10);
  column->addLayout(makeButtons());
  column->addWidget(sample, 0, Qt::AlignHCenter);
  column->addSpacing(6);
  column->addWidget(kinds);
  column->addWidget(recent_, 0, Qt::AlignHCenter);
  column->addSpacing(10);
  // Between stretches rather than aligned: an aligned widget is given the height of its text at
  // another width.
  auto* centred = new QHBoxLayout;
  centred->addStretch(1);
  centred->addWidget(model_, 100);
  centred->addStretch(1);
  column->addLayout(centred);
  auto* page = new QVBoxLayout(this);
  page->setContentsMargins(kMargin + 24, kMargin + 16, kMargin + 24, kMargin + 16);
  page->addStretch();
  page->addWidget(content_);
  page->addStretch();
  connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void WelcomePage::buildModelCard() {
  model_->setObjectName(QStringLiteral("welcomeModel"));
  model_->setMaximumWidth(kModelWidth);
  model_text_->setMinimumWidth(kModelTextWidth);
  get_model_->setObjectName(QStringLiteral("welcomeGetModel"));
  get_model_->setProperty("small", true);
  connect(get_model_, &QPushButton::clicked, this, &WelcomePage::modelRequested);
  auto* row = new QHBoxLayout(model_);
  row->setContentsMargins(14, 10, 10, 10);
  row->setSpacing(12);
  row->addWidget(new IconLabel(theme_, QStringLiteral("model"), &ThemeColors::text_muted, 20),
                 0,
                 Qt::AlignTop);
  row->addWidget(model_text_, 1);
  row->addWidget(get_model_);
  model_->hide();
}

void WelcomePage::showModel(const ModelStatus& status) {
  const bool is_demo = status.state == ModelState::kReady && status.info.is_demo;
  const bool is_missing = status.state == ModelState::kMissing;
  model_->setVisible(is_demo || is_missing);
  model_text_->setText(is_demo ? Wording::demonstration(DemoFit::kUnknown)
                               : tr("There is no model on this computer yet to answer questions."));
  get_model_->setText(is_demo ? tr("Get a real model…") : tr("Get a model…"));
}

void WelcomePage::setRecent(const QStringList& paths) {
  qDeleteAll(recent_->findChildren<QWidget*>());
  recent_->setVisible(!paths.isEmpty());
  if (paths.isEmpty()) return;
  auto* heading = new HeadingLabel(tr("Opened before"));
  heading->setAlignment(Qt::AlignHCenter);
  recent_->layout()->addWidget(heading);
  for (const QString& path : paths.mid(0, kRecentShown)) {
    const QString name = QFileInfo(path).fileName();
    auto* button = new QPushButton(fontMetrics()
                                       .elidedText(name, Qt::ElideMiddle, kRecentWidth)
                                       .replace(QLatin1Char('&'), QLatin1String("&&")));
    button->setProperty("link", true);
    button->setToolTip(path);
    button->setAccessibleName(tr("Open %1").arg(name));
    connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT recentRequested(path); });
    recent_->layout()->addWidget(button);
  }
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
