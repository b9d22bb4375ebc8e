// What the window remembers from one start to the next, and under which names.
#pragma once

#include "core/pipeline/result.h"
#include "ui/theme/theme.h"

#include <QSettings>
#include <QSize>

class QMainWindow;
class QSplitter;

namespace corgi {

class ModeChooser;

void saveThemeChoice(QSettings& settings, ThemeChoice choice);
void saveMode(QSettings& settings, Mode mode);
void saveWindow(QSettings& settings, const QMainWindow& window, const QSplitter& splitter);

// Whatever isn't there, or isn't sound, leaves a good first state.
void restoreTheme(const QSettings& settings, Theme& theme);
void restoreMode(const QSettings& settings, ModeChooser& chooser);
void restoreWindow(const QSettings& settings, QMainWindow& window, QSplitter& splitter);

}  // namespace corgi
