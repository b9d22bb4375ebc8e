#include "ui/panels/labels.h"

#include "ui/image_view/box_overlay.h"
#include "ui/text/wording.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QPainter>

namespace corgi {
namespace {

QColor ThemeColors::*verdictColor(Verdict verdict) {
  switch (verdict) {
    case Verdict::kSupported:
      return &ThemeColors::supported;
    case Verdict::kContradicted:
      return &ThemeColors::contradicted;
    case Verdict::kNotVisible:
    case Verdict::kUnknown:
      break;
  }
  return &ThemeColors::not_visible;
}

}  // namespace

TextLabel::TextLabel(const QString& text, QWidget* parent) : QLabel(text, parent) {
  setTextFormat(Qt::PlainText);
  setWordWrap(true);
  setTextInteractionFlags(Qt::TextSelectableByMouse);
  setFocusPolicy(Qt::NoFocus);
  setCursor(Qt::IBeamCursor);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
}

QuietLabel::QuietLabel(const QString& text, QWidget* parent) : TextLabel(text, parent) {
  setProperty("quiet", true);
}

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::PlainText);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
  painter.setPen(palette().color(foregroundRole()));
  painter.drawText(contentsRect(), Qt::AlignVCenter | Qt::AlignLeft, shown);
}

HeadingLabel::HeadingLabel(const QString& text, QWidget* parent) : QLabel(text, parent) {
  setTextFormat(Qt::PlainText);
  setProperty("heading", true);
}

IconLabel::IconLabel(const Theme& theme,
                     const QString& icon,
                     QColor ThemeColors::*color,
                     int size_dip,
                     QWidget* parent)
    : QLabel(parent), theme_(theme), icon_(icon), color_(color), size_dip_(size_dip) {
  setFixedSize(size_dip, size_dip);
  redraw();
  connect(&theme_, &Theme::changed, this, &IconLabel::redraw);
}

void IconLabel::setIconName(const QString& icon, QColor ThemeColors::*color) {
  icon_ = icon;
  color_ = color;
  redraw();
}

void IconLabel::redraw() {
  setPixmap(linePixmap(icon_, theme_.colors().*color_, size_dip_, devicePixelRatioF()));
}

VerdictMark::VerdictMark(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      icon_(new IconLabel(theme, QStringLiteral("unknown"), &ThemeColors::not_visible, 17)),
      word_(new QLabel) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(5);
  row->addWidget(icon_);
  row->addWidget(word_);
  row->addStretch();
  word_->setFont(theme_.scaledFont(0.95, QFont::DemiBold));
  setVerdict(Verdict::kUnknown);
  connect(&theme_, &Theme::changed, this, &VerdictMark::recolor);
}

void VerdictMark::setVerdict(Verdict verdict) {
  verdict_ = verdict;
  icon_->setIconName(Wording::verdictIcon(verdict), verdictColor(verdict));
  word_->setText(Wording::verdict(verdict));
  recolor();
}

void VerdictMark::recolor() {
  word_->setStyleSheet(
      QStringLiteral("color: %1;").arg((theme_.colors().*verdictColor(verdict_)).name()));
}

StepNumber::StepNumber(int number, QWidget* parent) : QWidget(parent), number_(number) {
  setFixedSize(24, 24);
}

void StepNumber::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintStepNumber(painter, QRectF(rect()).adjusted(1, 1, -1, -1), number_);
}

}  // namespace corgi
