// How careful the answer shall be: three segments.
#pragma once

#include "core/pipeline/result.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QRadioButton>

namespace corgi {

// One segment: a radio button by nature, so that arrow keys and screen readers treat it as one.
class SegmentButton : public QRadioButton {
  Q_OBJECT

 public:
  SegmentButton(const Theme& theme, const QString& text, QWidget* parent = nullptr);

  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool hitButton(const QPoint& point) const override { return rect().contains(point); }

 private:
  const Theme& theme_;
};

class ModeChooser : public QWidget {
  Q_OBJECT

 public:
  explicit ModeChooser(const Theme& theme, QWidget* parent = nullptr);

  Mode mode() const;
  void setMode(Mode mode);

 Q_SIGNALS:
  void modeChanged(corgi::Mode mode);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& theme_;
  QButtonGroup buttons_;
};

}  // namespace corgi
