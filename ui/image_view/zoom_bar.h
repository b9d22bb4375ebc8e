// The small bar over the image: open, smaller, size, larger, fit, what is shown, correcting.
#pragma once

#include "ui/image_view/image_view.h"
#include "ui/panels/icon_button.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QMenu>
#include <QToolButton>

namespace corgi {

class ShortcutBook;

class ZoomBar : public QFrame {
  Q_OBJECT

 public:
  ZoomBar(const Theme& theme, ImageView& view, QWidget* parent = nullptr);

  // What the layers button opens; stays its owner's.
  void setLayerMenu(QMenu* menu) { layers_->setMenu(menu); }
  // The buttons tell the keys that do the same.
  void showKeys(const ShortcutBook& shortcuts);
  void setCorrectable(bool correctable) { correct_->setEnabled(correctable); }

 Q_SIGNALS:
  void openRequested();

 private:
  IconButton* open_;
  IconButton* smaller_;
  QToolButton* size_;
  IconButton* larger_;
  IconButton* fit_;
  IconButton* layers_;
  IconButton* correct_;
};

}  // namespace corgi
