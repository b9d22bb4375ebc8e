#include "ui/models/models_opener.h"

#include "ui/text/wording.h"

#include <algorithm>

namespace corgi {
namespace {

QString activityOf(const ModelStatus& status) {
  switch (status.state) {
    case ModelState::kLoading:
      if (status.quantized) {
        return ModelsOpener::tr("%1: its weights are being made smaller, which is done once: %2 %")
            .arg(status.message)
            .arg(static_cast<int>(*status.quantized * 100));
      }
      return status.message.isEmpty() ? ModelsOpener::tr("Loading the model…")
                                      : ModelsOpener::tr("Loading %1…").arg(status.message);
    case ModelState::kFailed:
      return Wording::problem(status.error, status.message);
    case ModelState::kLent:
      return ModelsOpener::tr("Models are being compared; choosing one here ends that.");
    case ModelState::kReady:
    case ModelState::kMissing:
      break;
  }
  return {};
}

}  // namespace

ModelsOpener::ModelsOpener(const Parts& parts, std::vector<std::filesystem::path> folders)
    : parts_(parts), folders_(std::move(folders)) {
  connect(&parts_.window, &MainWindow::modelWanted, this, [this] { open(&parts_.window); });
  connect(&parts_.settings, &SettingsOpener::modelsRequested, this, &ModelsOpener::open);
  connect(&parts_.settings, &SettingsOpener::changed, this, &ModelsOpener::refreshFolders);
  connect(&parts_.manager, &ModelManager::folderChecked, this, &ModelsOpener::addFolder);
  refreshFolders();
}

void ModelsOpener::open(QWidget* parent) {
  if (auto* shown = parent->findChild<ModelsDialog*>()) {
    shown->raise();
    shown->activateWindow();
    return;
  }
  auto* dialog = new ModelsDialog(parts_.theme, parts_.manager, parts_.keys, parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setUse(use());
  connect(dialog, &ModelsDialog::modelChosen, this, &ModelsOpener::useModel);
  connect(dialog, &ModelsDialog::serverChosen, this, &ModelsOpener::useServer);
  connect(dialog, &ModelsDialog::folderAdded, &parts_.manager, &ModelManager::checkFolder);
  connect(dialog, &ModelsDialog::folderForgotten, this, &ModelsOpener::forgetFolder);
  connect(&parts_.settings, &SettingsOpener::changed, dialog, [this, dialog] {
    dialog->setUse(use());
  });
  connect(&parts_.window.session(), &Session::modelChanged, dialog, [this, dialog] {
    dialog->setUse(use());
  });
  dialog->show();
}

ModelUse ModelsOpener::use() const {
  const Settings& settings = parts_.settings.settings();
  const ModelStatus status = parts_.window.session().model();
  QStringList folders;
  for (const std::string& folder : settings.model_folders) {
    folders.append(QString::fromStdString(folder));
  }
  return {status.source,
          {QString::fromStdString(settings.server), QString::fromStdString(settings.server_model)},
          activityOf(status),
          folders};
}

void ModelsOpener::useModel(const QString& model) {
  Settings settings = parts_.settings.settings();
  settings.model_dir = model.toStdString();
  settings.use_server = false;
  Q_EMIT chosen();
  parts_.settings.change(settings);
}

void ModelsOpener::useServer(const ServerChoice& server) {
  Settings settings = parts_.settings.settings();
  settings.server = server.address.toStdString();
  settings.server_model = server.model.toStdString();
  settings.use_server = true;
  Q_EMIT chosen();
  parts_.settings.change(settings);
}

void ModelsOpener::addFolder(const QString& folder, bool has_models) {
  Settings settings = parts_.settings.settings();
  const std::string path = folder.toStdString();
  if (!has_models ||
      std::ranges::find(settings.model_folders, path) != settings.model_folders.end())
    return;
  settings.model_folders.push_back(path);
  parts_.settings.change(settings);
}

void ModelsOpener::forgetFolder(const QString& folder) {
  Settings settings = parts_.settings.settings();
  std::erase(settings.model_folders, folder.toStdString());
  parts_.settings.change(settings);
}

void ModelsOpener::refreshFolders() {
  const Settings& settings = parts_.settings.settings();
  std::vector<std::filesystem::path> folders(settings.model_folders.begin(),
                                             settings.model_folders.end());
  folders.insert(folders.end(), folders_.begin(), folders_.end());
  const std::filesystem::path chosen = settings.model_dir;
  if (chosen.is_absolute()) folders.push_back(chosen);
  parts_.manager.setFolders(std::move(folders));
  if (parts_.manager.hasLooked()) parts_.manager.refresh();
}

}  // namespace corgi
