// A small button that shows one of the program's icons in the theme's colour.
#pragma once

#include "ui/theme/theme.h"

#include <QToolButton>

namespace corgi {

class IconButton : public QToolButton {
  Q_OBJECT

 public:
  // `label` is the tooltip and the accessible name.
  IconButton(const Theme& theme,
             const QString& icon,
             const QString& label,
             QWidget* parent = nullptr);

  void setIconName(const QString& icon);
  void setLabel(const QString& label);

 private:
  void recolor();

  const Theme& theme_;
  QString icon_;
};

// Hides a button and keeps its place, so that nothing moves when it comes back.
void showWhenWanted(QToolButton* button, bool wanted);

}  // namespace corgi
