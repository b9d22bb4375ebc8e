#include "ui/settings/setting_rows.h"

#include "ui/panels/labels.h"

#include <QVBoxLayout>

namespace corgi {

SettingRows::SettingRows(QWidget* parent) : QWidget(parent), form_(new QFormLayout(this)) {
  form_->setContentsMargins(18, 18, 18, 14);
  form_->setHorizontalSpacing(18);
  form_->setVerticalSpacing(16);
  form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form_->setLabelAlignment(Qt::AlignLeft);
}

void SettingRows::add(const QString& name, QWidget* control, const QString& explanation) {
  auto* label = new QLabel(name);
  label->setBuddy(control);
  label->setContentsMargins(0, 7, 0, 0);
  control->setAccessibleName(QString(name).remove(QLatin1Char('&')));
  control->setAccessibleDescription(explanation);
  auto* field = new QVBoxLayout;
  field->setSpacing(4);
  field->addWidget(control);
  field->addWidget(new QuietLabel(explanation));
  form_->addRow(label, field);
}

void SettingRows::addWide(QWidget* widget) {
  form_->addRow(widget);
}

void SettingRows::addFilling(QWidget* widget) {
  widget->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  form_->addRow(widget);
}

}  // namespace corgi
