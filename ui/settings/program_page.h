// How the program looks, speaks and tells of itself.
#pragma once

#include "core/base/settings.h"
#include "ui/settings/setting_rows.h"
#include "ui/theme/theme.h"

namespace corgi {

class ProgramPage : public SettingRows {
  Q_OBJECT

 public:
  explicit ProgramPage(const Theme& theme, QWidget* parent = nullptr);

  void show(const Settings& settings);
  void take(Settings& settings) const;

 Q_SIGNALS:
  void themeChosen(corgi::ThemeChoice choice);

 private:
  QComboBox* theme_choice_;
  QComboBox* language_;
  QComboBox* log_level_;
};

}  // namespace corgi
