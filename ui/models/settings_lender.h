// Lends the models that the window "Models" knows, and those of the server that was entered there.
#pragma once

#include "ui/models/model_manager.h"
#include "ui/models/server_list.h"
#include "ui/session/ask_controller.h"
#include "ui/session/model_lender.h"
#include "ui/settings/settings_opener.h"

#include <functional>

namespace corgi {

// GUI thread only. The parts must outlive it. The settings themselves stay as they are.
class SettingsLender : public ModelLender {
  Q_OBJECT

 public:
  struct Parts {
    ModelManager& manager;
    SettingsOpener& settings;
    AskController& controller;
    KeyStore& keys;
  };
  struct Loading {
    std::function<void(const Settings& settings)> lend;  // what these name answers for a while
    std::function<void()> restore;                       // what the person chose answers again
  };

  SettingsLender(const Parts& parts, Loading loading);

  std::vector<Answerer> answerers() const override;
  void look() override;
  QString loaded() const override;
  void lend(const QString& id) override;
  void giveBack() override;
  // To be told when what the person chose is loaded for any other reason.
  void takeBack();

 private:
  // Their names at the server; an empty one stands for the first that it lists.
  std::vector<QString> serverModels() const;

  Parts parts_;
  ServerList server_;
  Loading loading_;
  bool is_lent_ = false;
};

}  // namespace corgi
