#include "app/desktop.h"

#include "ui/desk/desk.h"
#include "ui/main_window/main_window.h"
#include "ui/theme/icons.h"

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
  PipelineController controller(std::move(setup.make_backend), std::move(setup.texts));
  MainWindow window(theme, controller, settings);
  Desk desk(window, theme, controller, historyFolder());
  window.show();
  window.openFiles(setup.files);
  window.askWhenReady(setup.question);
  return app.exec();
}

}  // namespace corgi
