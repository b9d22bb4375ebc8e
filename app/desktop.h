// The desktop program, once main has decided on it.
#pragma once

#include "ui/session/pipeline_controller.h"

#include <QApplication>
#include <QStringList>

namespace corgi {

struct DesktopSetup {
  BackendMaker make_backend;
  PipelineController::Texts texts;
  QStringList files;  // the first is opened; the window says so when there are more
  QString question;   // asked about it at once; may be empty
};

// Shows the window and runs the event loop; gives its exit status. Names the application to Qt.
int run_desktop(QApplication& app, DesktopSetup setup);

}  // namespace corgi
