// What is kept of images between questions.
#pragma once

#include "core/base/settings.h"
#include "ui/settings/at_hand.h"
#include "ui/settings/setting_rows.h"

namespace corgi {

class MemoryPage : public SettingRows {
  Q_OBJECT

 public:
  explicit MemoryPage(QWidget* parent = nullptr);

  void show(const CacheSettings& settings);
  void take(CacheSettings& settings) const;
  // Tells what the image at hand needs of each.
  void predict(const AtHand& at_hand, const ImageBudget& budget);

 private:
  void tell(const QSpinBox* box, std::int64_t needed_bytes);

  QSpinBox* prepared_;
  QSpinBox* seen_;
  QSpinBox* read_;
};

}  // namespace corgi
