// The desktop program, once main has decided on it.
#pragma once

#include "core/base/settings.h"
#include "ui/session/pipeline_controller.h"

#include <functional>

#include <QApplication>
#include <QStringList>

namespace corgi {

struct DesktopSetup {
  // Called on a thread of Qt's pool, as a BackendMaker is.
  std::function<std::optional<Backend>(const Settings&)> make_backend;
  PipelineController::Texts texts;
  QStringList files;  // the first is opened; the window says so when there are more
  QString question;   // asked about it at once; may be empty
};

// Shows the window and runs the event loop; gives its exit status. Names the application to Qt.
int run_desktop(QApplication& app, DesktopSetup setup);

}  // namespace corgi
