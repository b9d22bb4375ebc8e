#include "ui/models/settings_lender.h"

#include "core/engine/remote_options.h"
#include "ui/models/model_texts.h"

#include <algorithm>
#include <utility>

namespace corgi {
namespace {

// No folder and no model of a hub has such a name.
const QLatin1String kServer("server:");

// Empty for an address that is none.
QString sourceOfServer(const Settings& settings) {
  try {
    return server_address(QString::fromStdString(settings.server)).toString();
  } catch (const Error&) {
    return {};
  }
}

}  // namespace

SettingsLender::SettingsLender(const Parts& parts, Loading loading)
    : parts_(parts), server_(parts.keys), loading_(std::move(loading)) {
  connect(&parts_.manager, &ModelManager::foundChanged, this, &ModelLender::found);
  connect(&server_, &ServerList::found, this, &ModelLender::found);
}

void SettingsLender::look() {
  parts_.manager.refresh();
  server_.look(QString::fromStdString(parts_.settings.settings().server));
}

std::vector<QString> SettingsLender::serverModels() const {
  const Settings& settings = parts_.settings.settings();
  if (settings.server.empty() || sourceOfServer(settings).isEmpty()) return {};
  std::vector<QString> models = server_.models(QString::fromStdString(settings.server));
  const QString chosen = QString::fromStdString(settings.server_model);
  const bool is_listed = std::ranges::find(models, chosen) != models.end();
  if (chosen.isEmpty() ? models.empty() : !is_listed) models.insert(models.begin(), chosen);
  return models;
}

std::vector<Answerer> SettingsLender::answerers() const {
  std::vector<Answerer> all;
  for (const FoundModel& model : parts_.manager.found()) {
    if (model.files.state != CheckpointState::kComplete) continue;
    all.push_back({QString::fromStdString(model.name), ModelTexts::name(model)});
  }
  const QString server = QString::fromStdString(parts_.settings.settings().server);
  for (const QString& model : serverModels()) {
    all.push_back({kServer + model, model.isEmpty() ? server : tr("%1 on %2").arg(model, server)});
  }
  return all;
}

QString SettingsLender::loaded() const {
  const ModelStatus status = parts_.controller.model();
  const QString source = status.source;
  if (source.isEmpty()) return {};
  for (const FoundModel& model : parts_.manager.found()) {
    if (QString::fromStdString(model.folder.string()) == source) {
      return QString::fromStdString(model.name);
    }
  }
  if (source != sourceOfServer(parts_.settings.settings())) return {};
  const std::vector<QString> models = serverModels();
  const QString name = QString::fromStdString(status.info.name);
  return std::ranges::find(models, name) == models.end() ? QString(kServer) : kServer + name;
}

void SettingsLender::lend(const QString& id) {
  Settings settings = parts_.settings.settings();
  settings.use_server = id.startsWith(kServer);
  if (settings.use_server) {
    settings.server_model = id.mid(kServer.size()).toStdString();
  } else {
    settings.model_dir = id.toStdString();
  }
  is_lent_ = true;
  loading_.lend(settings);
}

void SettingsLender::giveBack() {
  if (std::exchange(is_lent_, false)) loading_.restore();
}

void SettingsLender::takeBack() {
  is_lent_ = false;
  Q_EMIT takenBack();
}

}  // namespace corgi
