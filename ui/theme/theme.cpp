#include "ui/theme/theme.h"

#include "ui/theme/stylesheet.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPalette>

namespace corgi {
namespace {

bool systemIsDark() {
  const QPalette palette = QGuiApplication::palette();
  return palette.color(QPalette::Window).lightnessF() <
         palette.color(QPalette::WindowText).lightnessF();
}

// The desktop's own font; on a bare X server, which names none, the best reading face that is
// installed.
QFont bodyFont() {
  QFont font = QApplication::font();
  if (QFontInfo(font).family() != QLatin1String("DejaVu Sans")) return font;
  const QStringList installed = QFontDatabase::families();
  for (const char* family :
       {"Inter", "Noto Sans", "Cantarell", "Ubuntu", "Open Sans", "Roboto", "Liberation Sans"}) {
    if (!installed.contains(QLatin1String(family))) continue;
    font.setFamily(QLatin1String(family));
    font.setPointSizeF(std::max(font.pointSizeF(), 10.0));
    break;
  }
  return font;
}

QPalette paletteFor(const ThemeColors& c) {
  QPalette p;
  p.setColor(QPalette::Window, c.window);
  p.setColor(QPalette::WindowText, c.text);
  p.setColor(QPalette::Base, c.surface);
  p.setColor(QPalette::AlternateBase, c.panel);
  p.setColor(QPalette::Text, c.text);
  p.setColor(QPalette::PlaceholderText, c.text_muted);
  p.setColor(QPalette::Button, c.surface);
  p.setColor(QPalette::ButtonText, c.text);
  p.setColor(QPalette::BrightText, c.contradicted);
  p.setColor(QPalette::Highlight, c.accent);
  p.setColor(QPalette::HighlightedText, c.on_accent);
  p.setColor(QPalette::Link, c.on_accent_soft);
  p.setColor(QPalette::LinkVisited, c.on_accent_soft);
  p.setColor(QPalette::ToolTipBase, c.surface);
  p.setColor(QPalette::ToolTipText, c.text);
  p.setColor(QPalette::Light, c.hover);
  p.setColor(QPalette::Midlight, c.hover);
  p.setColor(QPalette::Mid, c.border);
  p.setColor(QPalette::Dark, c.control_border);
  p.setColor(QPalette::Shadow, c.canvas);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    p.setColor(QPalette::Disabled, role, c.text_muted);
  }
  return p;
}

}  // namespace

QString themeChoiceName(ThemeChoice choice) {
  switch (choice) {
    case ThemeChoice::kFollowSystem:
      return QStringLiteral("system");
    case ThemeChoice::kLight:
      return QStringLiteral("light");
    case ThemeChoice::kDark:
      return QStringLiteral("dark");
  }
  return QStringLiteral("system");
}

ThemeChoice themeChoiceFromString(const QString& text) {
  if (text == QLatin1String("light")) return ThemeChoice::kLight;
  if (text == QLatin1String("dark")) return ThemeChoice::kDark;
  return ThemeChoice::kFollowSystem;
}

Theme::Theme(QObject* parent) : QObject(parent), font_(bodyFont()) {
  QApplication::setFont(font_);
  qApp->installEventFilter(this);
  update();
}

void Theme::setChoice(ThemeChoice choice) {
  choice_ = choice;
  update();
}

void Theme::dress(QWidget* window) {
  const auto apply = [this, window] {
    window->setPalette(paletteFor(colors_));
    window->setStyleSheet(styleSheetFor(colors_, font_));
  };
  apply();
  connect(this, &Theme::changed, window, apply);
}

QFont Theme::scaledFont(double factor, QFont::Weight weight) const {
  QFont font = font_;
  font.setPointSizeF(font_.pointSizeF() * factor);
  font.setWeight(weight);
  return font;
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
  if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange) update();
  return QObject::eventFilter(watched, event);
}

void Theme::update() {
  const bool dark =
      choice_ == ThemeChoice::kDark || (choice_ == ThemeChoice::kFollowSystem && systemIsDark());
  if (colors_.text.isValid() && colors_.dark == dark) return;
  colors_ = dark ? darkColors() : lightColors();
  Q_EMIT changed();
}

}  // namespace corgi
