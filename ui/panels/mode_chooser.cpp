#include "ui/panels/mode_chooser.h"

#include "ui/text/wording.h"

#include <QHBoxLayout>
#include <QPainter>

namespace corgi {
namespace {

constexpr int kSegmentHeight = 30;
constexpr double kRadius = 8;
constexpr Mode kModes[] = {Mode::kThorough, Mode::kFast, Mode::kDirect};

}  // namespace

SegmentButton::SegmentButton(const Theme& theme, const QString& text, QWidget* parent)
    : QRadioButton(text, parent), theme_(theme) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAttribute(Qt::WA_Hover);
}

QSize SegmentButton::sizeHint() const {
  return {fontMetrics().horizontalAdvance(text()) + 26, kSegmentHeight};
}

void SegmentButton::paintEvent(QPaintEvent*) {
  const ThemeColors& c = theme_.colors();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF frame = QRectF(rect()).adjusted(3, 3, -3, -3);
  if (isChecked()) {
    painter.setPen(QPen(hasFocus() ? c.accent : c.border, hasFocus() ? 2 : 1));
    painter.setBrush(c.surface);
    painter.drawRoundedRect(frame, kRadius - 2, kRadius - 2);
  } else if (hasFocus()) {
    painter.setPen(QPen(c.accent, 2));
    painter.drawRoundedRect(frame, kRadius - 2, kRadius - 2);
  }
  QFont font = this->font();
  if (isChecked()) font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  painter.setPen(isChecked() || underMouse() ? c.text : c.text_muted);
  painter.drawText(rect(), Qt::AlignCenter, text());
}

ModeChooser::ModeChooser(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  for (const Mode mode : kModes) {
    auto* button = new SegmentButton(theme, Wording::mode(mode));
    button->setAccessibleDescription(Wording::modeExplained(mode));
    button->setToolTip(Wording::modeExplained(mode));
    buttons_.addButton(button, static_cast<int>(mode));
    row->addWidget(button);
  }
  connect(&buttons_, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
    if (!checked) return;
    Q_EMIT modeChanged(static_cast<Mode>(id));
  });
  connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
  setMode(Mode::kThorough);
}

Mode ModeChooser::mode() const {
  return static_cast<Mode>(buttons_.checkedId());
}

void ModeChooser::setMode(Mode mode) {
  buttons_.button(static_cast<int>(mode))->setChecked(true);
}

void ModeChooser::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme_.colors().canvas);
  painter.drawRoundedRect(rect(), kRadius, kRadius);
}

}  // namespace corgi
