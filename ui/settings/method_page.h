// How the method goes about a question.
#pragma once

#include "core/base/settings.h"
#include "ui/settings/fold.h"
#include "ui/settings/setting_rows.h"

namespace corgi {

class MethodPage : public SettingRows {
  Q_OBJECT

 public:
  explicit MethodPage(const Theme& theme, QWidget* parent = nullptr);

  void show(const MethodSettings& settings);
  void take(MethodSettings& settings) const;

 private:
  SettingRows* buildAdvanced();
  void addReply(SettingRows* rows);

  QCheckBox* second_look_;
  QCheckBox* counter_check_;
  QCheckBox* explanation_;
  QSpinBox* steps_;
  QSpinBox* regions_;
  QDoubleSpinBox* margin_;
  QDoubleSpinBox* overlap_;
  QSpinBox* crop_tokens_;
  QSpinBox* reply_tokens_;
  QDoubleSpinBox* temperature_;
  QSpinBox* seed_;
  Fold* advanced_;
};

}  // namespace corgi
