// The desktop program, once main has decided on it.
#pragma once

#include "core/base/settings.h"
#include "ui/models/model_manager.h"
#include "ui/session/pipeline_controller.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include <QApplication>
#include <QByteArray>
#include <QFuture>
#include <QStringList>

namespace corgi {

// What is to answer.
struct BackendWish {
  Settings settings;
  QFuture<QByteArray> server_key;  // of the settings' server; cancelled when nobody will know it
  bool is_chosen = false;  // in the window, since the start: counts more than the command line
};

struct DesktopSetup {
  // Called on a thread of Qt's pool, as a BackendMaker is.
  std::function<std::optional<Backend>(const BackendWish&)> make_backend;
  ReaderMaker make_reader;
  ModelManager::Sources models;
  std::vector<std::filesystem::path> model_folders;  // that the command line or environment names
  PipelineController::Texts texts;
  QStringList files;  // the first is opened; the window says so when there are more
  QString question;   // asked about it at once; may be empty
};

// Shows the window and runs the event loop; gives its exit status. Names the application to Qt.
int run_desktop(QApplication& app, DesktopSetup setup);

}  // namespace corgi
