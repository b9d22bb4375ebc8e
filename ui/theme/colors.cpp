#include "ui/theme/colors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace corgi {
namespace {

// Source: WCAG 2.1, "relative luminance".
double relativeLuminance(const QColor& color) {
  const auto linear = [](double v) {
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
         0.0722 * linear(color.blueF());
}

}  // namespace

ThemeColors lightColors() {
  return {.dark = false,
          .window = QColor(0xF6F7F9),
          .panel = QColor(0xF6F7F9),
          .canvas = QColor(0xE7EAEF),
          .surface = QColor(0xFFFFFF),
          .hover = QColor(0xECEFF4),
          .border = QColor(0xDCE0E7),
          .control_border = QColor(0x848D9D),
          .text = QColor(0x191D25),
          .text_muted = QColor(0x566073),
          .accent = QColor(0x3450C8),
          .on_accent = QColor(0xFFFFFF),
          .accent_soft = QColor(0xE6EBFC),
          .on_accent_soft = QColor(0x24399A),
          .supported = QColor(0x0A6B4C),
          .contradicted = QColor(0xA93A0A),
          .not_visible = QColor(0x566073),
          .error_soft = QColor(0xFCE8E1),
          .on_error_soft = QColor(0x7F2A08),
          .warning_soft = QColor(0xFFF2D6),
          .on_warning_soft = QColor(0x6B4800)};
}

ThemeColors darkColors() {
  return {.dark = true,
          .window = QColor(0x171A20),
          .panel = QColor(0x171A20),
          .canvas = QColor(0x0F1115),
          .surface = QColor(0x20242C),
          .hover = QColor(0x2A2F39),
          .border = QColor(0x313843),
          .control_border = QColor(0x768194),
          .text = QColor(0xE9ECF1),
          .text_muted = QColor(0xA5AEBC),
          .accent = QColor(0x93A9FF),
          .on_accent = QColor(0x0C1230),
          .accent_soft = QColor(0x27315A),
          .on_accent_soft = QColor(0xC6D2FF),
          .supported = QColor(0x5CCB98),
          .contradicted = QColor(0xFF9A70),
          .not_visible = QColor(0xA5AEBC),
          .error_soft = QColor(0x41241A),
          .on_error_soft = QColor(0xFFC0A6),
          .warning_soft = QColor(0x3A2F15),
          .on_warning_soft = QColor(0xF5D184)};
}

QColor stepColor(int step_number) {
  static constexpr std::array<QRgb, kStepColors> kColors = {
      0xFF0072B2, 0xFFE69F00, 0xFF009E73, 0xFFCC79A7, 0xFF56B4E9, 0xFFD55E00, 0xFFF0E442};
  const int index = (std::max(step_number, 1) - 1) % kStepColors;
  return QColor(kColors[static_cast<std::size_t>(index)]);
}

QColor readableOn(const QColor& background) {
  const QColor dark(0x101318);
  const QColor light(Qt::white);
  return contrastRatio(background, dark) >= contrastRatio(background, light) ? dark : light;
}

double contrastRatio(const QColor& a, const QColor& b) {
  const double la = relativeLuminance(a);
  const double lb = relativeLuminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace corgi
