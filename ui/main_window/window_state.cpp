#include "ui/main_window/window_state.h"

#include "ui/panels/mode_chooser.h"

#include <QMainWindow>
#include <QScreen>
#include <QSplitter>

namespace corgi {
namespace {

const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kDocksKey = QStringLiteral("window/docks");
const QString kSplitterKey = QStringLiteral("window/splitter");
const QString kThemeKey = QStringLiteral("window/theme");
const QString kModeKey = QStringLiteral("ask/mode");
constexpr QSize kFirstSize(1240, 800);
constexpr int kPanelWidth = 430;

}  // namespace

void saveThemeChoice(QSettings& settings, ThemeChoice choice) {
  settings.setValue(kThemeKey, themeChoiceName(choice));
}

void saveMode(QSettings& settings, Mode mode) {
  settings.setValue(kModeKey, static_cast<int>(mode));
}

void saveWindow(QSettings& settings, const QMainWindow& window, const QSplitter& splitter) {
  settings.setValue(kGeometryKey, window.saveGeometry());
  settings.setValue(kDocksKey, window.saveState());
  settings.setValue(kSplitterKey, splitter.saveState());
}

void restoreTheme(const QSettings& settings, Theme& theme) {
  theme.setChoice(themeChoiceFromString(settings.value(kThemeKey).toString()));
}

void restoreMode(const QSettings& settings, ModeChooser& chooser) {
  const int mode = settings.value(kModeKey, static_cast<int>(Mode::kThorough)).toInt();
  if (mode >= static_cast<int>(Mode::kThorough) && mode <= static_cast<int>(Mode::kDirect)) {
    chooser.setMode(static_cast<Mode>(mode));
  }
}

void restoreWindow(const QSettings& settings, QMainWindow& window, QSplitter& splitter) {
  if (!window.restoreGeometry(settings.value(kGeometryKey).toByteArray())) {
    window.resize(kFirstSize.boundedTo(window.screen()->availableSize() * 0.95));
  }
  window.restoreState(settings.value(kDocksKey).toByteArray());
  if (!splitter.restoreState(settings.value(kSplitterKey).toByteArray())) {
    splitter.setSizes({window.width() - kPanelWidth, kPanelWidth});
  }
  // The saved state brings an older width along.
  splitter.setHandleWidth(1);
}

}  // namespace corgi
