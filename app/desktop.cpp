#include "app/desktop.h"

#include "core/base/log.h"
#include "ui/desk/desk.h"
#include "ui/main_window/main_window.h"
#include "ui/settings/settings_opener.h"
#include "ui/settings/settings_store.h"
#include "ui/theme/icons.h"

#include <filesystem>
#include <map>

#include <QSettings>
#include <QStandardPaths>

namespace corgi {

namespace {

// Beside the person's other data, not in a folder that cleaners empty.
std::filesystem::path historyFolder() {
  return std::filesystem::path(
             QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation).toStdString()) /
         "history";
}

// The environment's word counts more than a setting.
void useLogLevel(const Settings& settings) {
  if (qEnvironmentVariableIsSet("CORGI_LOG_LEVEL")) return;
  static const std::map<std::string, LogLevel> kLevels = {{"debug", LogLevel::kDebug},
                                                          {"info", LogLevel::kInfo},
                                                          {"warning", LogLevel::kWarning},
                                                          {"error", LogLevel::kError}};
  const auto level = kLevels.find(settings.log_level);
  if (level != kLevels.end()) configure_logging(level->second);
}

QString modelName(const Settings& settings, const QString& usual) {
  const auto folder = std::filesystem::path(settings.model_dir).filename();
  return folder.empty() ? usual : QString::fromStdString(folder.string());
}

}  // namespace

int run_desktop(QApplication& app, DesktopSetup setup) {
  QCoreApplication::setOrganizationName(QStringLiteral("corgi"));
  QCoreApplication::setApplicationName(QStringLiteral("corgi"));
  QCoreApplication::setApplicationVersion(QStringLiteral(CORGI_VERSION));
  QGuiApplication::setApplicationDisplayName(QStringLiteral("CoRGI"));
  QGuiApplication::setDesktopFileName(QStringLiteral("corgi"));
  QGuiApplication::setWindowIcon(applicationIcon());
  QSettings settings;
  Theme theme;
  const Settings first = loadSettings(settings);
  useLogLevel(first);
  const auto maker = [make = setup.make_backend](const Settings& chosen) {
    return [make, chosen] { return make(chosen); };
  };
  PipelineController controller(maker(first), setup.texts);
  MainWindow window(theme, controller, settings);
  Desk desk(window, theme, controller, historyFolder());
  SettingsOpener opener(
      window, theme, desk.history(), settings, [&](const Settings& before, const Settings& after) {
        useLogLevel(after);
        if (!needs_reload(before, after)) return;
        controller.reload(maker(after), modelName(after, setup.texts.model_name));
      });
  window.show();
  window.openFiles(setup.files);
  window.askWhenReady(setup.question);
  return app.exec();
}

}  // namespace corgi
