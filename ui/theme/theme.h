// Which colours are in use, and how they reach the widgets.
#pragma once

#include "ui/theme/colors.h"

#include <QFont>
#include <QObject>
#include <QWidget>

namespace corgi {

enum class ThemeChoice { kFollowSystem, kLight, kDark };

// "system", "light", "dark".
QString themeChoiceName(ThemeChoice choice);
// kFollowSystem for any other text.
ThemeChoice themeChoiceFromString(const QString& text);

// GUI thread only. Leaves the application's palette alone, because that is how the desktop says
// light or dark; the window given to dress() gets a palette and a style sheet of its own, and its
// dialogs and menus inherit both.
class Theme : public QObject {
  Q_OBJECT

 public:
  explicit Theme(QObject* parent = nullptr);

  const ThemeColors& colors() const { return colors_; }
  ThemeChoice choice() const { return choice_; }
  void setChoice(ThemeChoice choice);

  // Dresses a top-level widget now and again whenever the colours change.
  void dress(QWidget* window);

  // The body font, and the same in another size and weight.
  QFont font() const { return font_; }
  QFont scaledFont(double factor, QFont::Weight weight = QFont::Normal) const;

 Q_SIGNALS:
  void changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void update();

  ThemeChoice choice_ = ThemeChoice::kFollowSystem;
  ThemeColors colors_;
  QFont font_;
};

}  // namespace corgi
