#include "ui/settings/fold.h"

#include <QVBoxLayout>

namespace corgi {

Fold::Fold(const Theme& theme, const QString& title, QWidget* content, QWidget* parent)
    : QWidget(parent),
      head_(new IconButton(theme, QStringLiteral("expand"), QString())),
      content_(content) {
  head_->setText(title);
  head_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  head_->setAccessibleName(QString(title).remove(QLatin1Char('&')));
  head_->setCheckable(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(head_, 0, Qt::AlignLeft);
  column->addWidget(content_);
  connect(head_, &QToolButton::clicked, this, [this] { setOpen(!isOpen()); });
  setFocusProxy(head_);
  setOpen(false);
}

void Fold::setOpen(bool open) {
  content_->setVisible(open);
  head_->setIconName(open ? QStringLiteral("collapse") : QStringLiteral("expand"));
  head_->setAccessibleDescription(open ? tr("Shown; press to hide") : tr("Hidden; press to show"));
}

}  // namespace corgi
