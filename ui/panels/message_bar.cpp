#include "ui/panels/message_bar.h"

#include "ui/text/wording.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace corgi {

MessageBar::MessageBar(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      theme_(theme),
      icon_(new IconLabel(theme, QStringLiteral("warning"), &ThemeColors::on_error_soft, 20)),
      title_(new TextLabel),
      next_(new TextLabel),
      details_(new QuietLabel),
      details_button_(new QPushButton(tr("Details"))) {
  setObjectName(QStringLiteral("messageBar"));
  title_->setFont(theme.scaledFont(1.0, QFont::DemiBold));
  auto* texts = new QVBoxLayout;
  texts->setSpacing(2);
  texts->addWidget(title_);
  texts->addWidget(next_);
  texts->addWidget(details_);
  auto* close = new IconButton(theme, QStringLiteral("close"), tr("Close this message"));
  connect(close, &QToolButton::clicked, this, &QWidget::hide);
  details_button_->setCheckable(true);
  connect(details_button_, &QPushButton::toggled, this, [this](bool on) {
    details_->setVisible(on);
    details_button_->setText(on ? tr("Fewer details") : tr("Details"));
  });
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(18, 10, 12, 10);
  row->setSpacing(12);
  row->addWidget(icon_, 0, Qt::AlignTop);
  row->addLayout(texts, 1);
  row->addWidget(details_button_, 0, Qt::AlignVCenter);
  row->addWidget(close, 0, Qt::AlignVCenter);
  hide();
}

void MessageBar::showError(ErrorCode code, const QString& subject, const QString& details) {
  const Advice advice = Wording::advice(code);
  details_->setText(details);
  details_button_->setChecked(false);
  details_button_->setVisible(!details.isEmpty());
  icon_->setIconName(QStringLiteral("warning"), &ThemeColors::on_error_soft);
  present(QStringLiteral("error"),
          subject.isEmpty() ? advice.what : tr("%1: %2").arg(subject, advice.what),
          advice.next);
}

void MessageBar::showNotice(const QString& text) {
  details_button_->setChecked(false);
  details_button_->hide();
  icon_->setIconName(QStringLiteral("info"), &ThemeColors::on_warning_soft);
  present(QStringLiteral("notice"), text, {});
}

QString MessageBar::text() const {
  return next_->text().isEmpty() ? title_->text()
                                 : title_->text() + QLatin1Char(' ') + next_->text();
}

void MessageBar::present(const QString& kind, const QString& title, const QString& next) {
  setProperty("kind", kind);
  title_->setText(title);
  next_->setText(next);
  next_->setVisible(!next.isEmpty());
  details_->hide();
  setAccessibleName(text());
  redraw();
  show();
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void MessageBar::redraw() {
  // A style sheet looks at properties only when it is applied anew.
  style()->unpolish(this);
  style()->polish(this);
  for (QWidget* child : findChildren<QWidget*>()) {
    style()->unpolish(child);
    style()->polish(child);
  }
}

}  // namespace corgi
