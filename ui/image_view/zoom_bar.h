// The small bar over the image: open, smaller, size, larger, fit, what is shown, correcting.
#pragma once

#include "ui/image_view/image_view.h"
#include "ui/panels/icon_button.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QMenu>
#include <QToolButton>

namespace corgi {

class ZoomBar : public QFrame {
  Q_OBJECT

 public:
  ZoomBar(const Theme& theme, ImageView& view, QWidget* parent = nullptr);

  // What the layers button opens; stays its owner's.
  void setLayerMenu(QMenu* menu) { layers_->setMenu(menu); }
  void setCorrectable(bool correctable) { correct_->setEnabled(correctable); }

 Q_SIGNALS:
  void openRequested();

 private:
  QToolButton* size_;
  IconButton* layers_;
  IconButton* correct_;
};

}  // namespace corgi
