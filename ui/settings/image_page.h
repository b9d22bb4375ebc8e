// How large the model sees an image, what that takes, and what reads its text.
#pragma once

#include "core/base/settings.h"
#include "ui/settings/prediction_card.h"
#include "ui/settings/setting_rows.h"

namespace corgi {

class ImagePage : public SettingRows {
  Q_OBJECT

 public:
  explicit ImagePage(const Theme& theme, QWidget* parent = nullptr);

  void show(const Settings& settings);
  void take(Settings& settings) const;
  void predict(const AtHand& at_hand, const ImageBudget& budget);
  const PredictionCard& prediction() const { return *prediction_; }

 private:
  QSpinBox* most_tokens_;
  QSpinBox* least_tokens_;
  PredictionCard* prediction_;
  QComboBox* ocr_engine_;
  QLineEdit* languages_;
};

}  // namespace corgi
