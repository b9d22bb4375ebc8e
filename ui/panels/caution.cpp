#include "ui/panels/caution.h"

#include <QHBoxLayout>

namespace corgi {

Caution::Caution(const Theme& theme, QWidget* parent) : QWidget(parent), text_(new QuietLabel) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(5);
  row->addWidget(new IconLabel(theme, QStringLiteral("warning"), &ThemeColors::on_warning_soft, 14),
                 0,
                 Qt::AlignTop);
  row->addWidget(text_, 1);
  hide();
}

void Caution::setText(const QString& text) {
  text_->setText(text);
  setAccessibleName(text);
  setVisible(!text.isEmpty());
}

}  // namespace corgi
