#include "ui/panels/icon_button.h"

#include "ui/theme/icons.h"

namespace corgi {

IconButton::IconButton(const Theme& theme,
                       const QString& icon,
                       const QString& label,
                       QWidget* parent)
    : QToolButton(parent), theme_(theme), icon_(icon) {
  setFocusPolicy(Qt::StrongFocus);
  setIconSize({18, 18});
  setLabel(label);
  recolor();
  connect(&theme_, &Theme::changed, this, &IconButton::recolor);
}

void IconButton::setIconName(const QString& icon) {
  icon_ = icon;
  recolor();
}

void IconButton::setLabel(const QString& label) {
  setToolTip(label);
  setAccessibleName(label);
}

void IconButton::recolor() {
  setIcon(lineIcon(icon_, theme_.colors().text));
}

void showWhenWanted(QToolButton* button, bool wanted) {
  QSizePolicy policy = button->sizePolicy();
  policy.setRetainSizeWhenHidden(true);
  button->setSizePolicy(policy);
  button->setVisible(wanted);
}

}  // namespace corgi
