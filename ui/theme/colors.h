// The program's own colours, light and dark, and the arithmetic that keeps them readable.
#pragma once

#include <QColor>

namespace corgi {

// One complete set. Pairs that carry text hold at least 4.5:1; outlines of controls at least 3:1.
struct ThemeColors {
  bool dark = false;
  QColor window;          // menu bar, status bar
  QColor panel;           // behind the cards
  QColor canvas;          // behind the image
  QColor surface;         // cards and fields
  QColor hover;           // a control under the pointer
  QColor border;          // hairlines between surfaces
  QColor control_border;  // outline of fields and buttons
  QColor text;
  QColor text_muted;
  QColor accent;  // primary button, focus ring, running stage
  QColor on_accent;
  QColor accent_soft;
  QColor on_accent_soft;
  QColor supported;
  QColor contradicted;
  QColor not_visible;
  QColor error_soft;
  QColor on_error_soft;
  QColor warning_soft;
  QColor on_warning_soft;
};

ThemeColors lightColors();
ThemeColors darkColors();

// The colour of a step's boxes and number, the same in both themes. Steps beyond the palette start
// over. Source: Okabe and Ito, "Color Universal Design", 2008: told apart with every common colour
// blindness.
QColor stepColor(int step_number);
inline constexpr int kStepColors = 7;

// Near-black or white, whichever reads better on `background`.
QColor readableOn(const QColor& background);

// From 1 to 21. Source: WCAG 2.1, "contrast ratio". Alpha is ignored.
double contrastRatio(const QColor& a, const QColor& b);

}  // namespace corgi
