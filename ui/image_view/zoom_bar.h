// The small bar over the image: open, smaller, size, larger, fit.
#pragma once

#include "ui/image_view/image_view.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QToolButton>

namespace corgi {

class ZoomBar : public QFrame {
  Q_OBJECT

 public:
  ZoomBar(const Theme& theme, ImageView& view, QWidget* parent = nullptr);

 Q_SIGNALS:
  void openRequested();

 private:
  QToolButton* size_;
};

}  // namespace corgi
