#include "app/desktop.h"

#include "ui/main_window/main_window.h"
#include "ui/theme/icons.h"

#include <QSettings>

namespace corgi {

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
  window.show();
  window.openFiles(setup.files);
  window.askWhenReady(setup.question);
  return app.exec();
}

}  // namespace corgi
