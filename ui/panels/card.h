// A quiet rounded surface that things lie on; it can glow in a step's colour.
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

namespace corgi {

class Card : public QFrame {
  Q_OBJECT

 public:
  explicit Card(const Theme& theme, QWidget* parent = nullptr);

  // The one card that matters most has a frame in the accent colour.
  void setProminent(bool prominent);
  // An invalid colour ends the glow.
  void setGlow(const QColor& color);
  bool glows() const { return glow_.isValid(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  const Theme& theme() const { return theme_; }

 private:
  const Theme& theme_;
  QColor glow_;
  bool prominent_ = false;
};

}  // namespace corgi
