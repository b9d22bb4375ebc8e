// Which model answers, and with what of this machine.
#pragma once

#include "core/base/settings.h"
#include "ui/settings/setting_rows.h"

namespace corgi {

class ModelPage : public SettingRows {
  Q_OBJECT

 public:
  explicit ModelPage(QWidget* parent = nullptr);

  void show(const Settings& settings);
  // The model alone, when it was chosen elsewhere.
  void showModel(const Settings& settings);
  void take(Settings& settings) const;

 Q_SIGNALS:
  // The person wants to see which models there are.
  void modelsRequested();

 private:
  void addModel();

  QLineEdit* model_;
  QLabel* server_note_;
  bool server_answers_ = false;
  QComboBox* device_;
  QComboBox* dtype_;
  QSpinBox* threads_;
};

}  // namespace corgi
