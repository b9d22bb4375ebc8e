// The window "Models": those on this machine, those to download, and a server instead of either.
#pragma once

#include "ui/models/model_manager.h"
#include "ui/models/model_row.h"
#include "ui/models/server_form.h"

#include <vector>

#include <QDialog>
#include <QScrollArea>
#include <QVBoxLayout>

namespace corgi {

// What answers at the moment.
struct ModelUse {
  QString source;            // ModelStatus::source of what is loaded or being loaded
  ServerChoice server;       // the one that was entered last
  QString activity;          // what happens to the model in use, for people; empty: nothing
  QStringList folders = {};  // that are looked through because the person said so
};

// GUI thread only. Downloads go on when it is closed.
class ModelsDialog : public QDialog {
  Q_OBJECT

 public:
  // All must outlive it.
  ModelsDialog(const Theme& theme,
               ModelManager& manager,
               KeyStore& keys,
               QWidget* parent = nullptr);

  void setUse(const ModelUse& use);

 Q_SIGNALS:
  void modelChosen(const QString& model);
  void serverChosen(const corgi::ServerChoice& server);
  // A folder with a model, or with models, to list from now on.
  void folderAdded(const QString& folder);
  // One of ModelUse::folders, to list no more.
  void folderForgotten(const QString& folder);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void buildLayout();
  void rebuild();
  void place(std::vector<ModelRow*>& former,
             QVBoxLayout* list,
             const QString& id,
             const CatalogueModel* published,
             const FoundModel* found);
  void placeFound(std::vector<ModelRow*>& former);
  void placeAvailable(std::vector<ModelRow*>& former);
  ModelRow* takeRow(std::vector<ModelRow*>& former, const QString& id);
  void chooseFolder();
  ModelRow::Leave leaveOf(const FoundModel* found) const;
  void leave(const QString& id);
  void confirmRemoval(const QString& id, quint64 bytes);
  ModelRow* rowOf(const QString& id) const;

  const Theme& theme_;
  ModelManager& manager_;
  ModelUse use_;
  std::vector<ModelRow*> rows_;
  QLabel* activity_;
  QLabel* folder_note_;
  QLabel* nothing_;
  QVBoxLayout* found_;
  QVBoxLayout* available_;
  QPushButton* add_folder_;
  ServerForm* server_;
};

}  // namespace corgi
