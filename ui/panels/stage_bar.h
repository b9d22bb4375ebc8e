// The five stages as one slim bar: what is done, what goes on, and where the time went.
#pragma once

#include "ui/session/run_record.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace corgi {

// Equal parts while the run goes on; once it is over each part is as long as its stage took.
class StageBar : public QWidget {
  Q_OBJECT

 public:
  explicit StageBar(const Theme& theme, QWidget* parent = nullptr);

  void show(const RunRecord& run);

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  struct Part {
    Stage stage;
    StageState state;
    double share = 0;  // of the whole bar
    double done = 0;   // of this part
  };
  QRectF rectOf(const Part& part, double start) const;

  const Theme& theme_;
  std::vector<Part> parts_;
};

}  // namespace corgi
