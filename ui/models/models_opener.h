// Opens the window "Models" and sees to it that what is chosen there is kept and takes effect.
#pragma once

#include "ui/main_window/main_window.h"
#include "ui/models/models_dialog.h"
#include "ui/settings/settings_opener.h"

#include <filesystem>
#include <vector>

namespace corgi {

// GUI thread only. Opens from the window's Model menu, from wherever the window offers a model, and
// from the settings. All parts must outlive it.
class ModelsOpener : public QObject {
  Q_OBJECT

 public:
  struct Parts {
    MainWindow& window;
    const Theme& theme;
    SettingsOpener& settings;
    ModelManager& manager;
    KeyStore& keys;
  };

  // `folders` are looked through beside those of the settings.
  ModelsOpener(const Parts& parts, std::vector<std::filesystem::path> folders);

  // Over `parent`; one that is open already comes to the front.
  void open(QWidget* parent);

 Q_SIGNALS:
  // The person says what answers from now on; the settings that say so too follow.
  void chosen();

 private:
  ModelUse use() const;
  void useModel(const QString& model);
  void useServer(const ServerChoice& server);
  void addFolder(const QString& folder, bool has_models);
  void forgetFolder(const QString& folder);
  void refreshFolders();

  Parts parts_;
  std::vector<std::filesystem::path> folders_;
};

}  // namespace corgi
