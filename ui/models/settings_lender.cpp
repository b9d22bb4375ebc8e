#include "ui/models/settings_lender.h"

#include "core/engine/remote_options.h"
#include "ui/models/model_texts.h"

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
    : parts_(parts), loading_(std::move(loading)) {
  connect(&parts_.manager, &ModelManager::foundChanged, this, &ModelLender::found);
}

std::vector<Answerer> SettingsLender::answerers() const {
  std::vector<Answerer> all;
  for (const FoundModel& model : parts_.manager.found()) {
    if (model.files.state != CheckpointState::kComplete) continue;
    all.push_back({QString::fromStdString(model.name), ModelTexts::name(model)});
  }
  const Settings& settings = parts_.settings.settings();
  if (!settings.server.empty() && !sourceOfServer(settings).isEmpty()) {
    const QString server = QString::fromStdString(settings.server);
    const QString model = QString::fromStdString(settings.server_model);
    all.push_back({kServer, model.isEmpty() ? server : tr("%1 on %2").arg(model, server)});
  }
  return all;
}

QString SettingsLender::loaded() const {
  const QString source = parts_.controller.model().source;
  if (source.isEmpty()) return {};
  for (const FoundModel& model : parts_.manager.found()) {
    if (QString::fromStdString(model.folder.string()) == source) {
      return QString::fromStdString(model.name);
    }
  }
  return source == sourceOfServer(parts_.settings.settings()) ? QString(kServer) : QString();
}

void SettingsLender::lend(const QString& id) {
  Settings settings = parts_.settings.settings();
  settings.use_server = id == kServer;
  if (!settings.use_server) settings.model_dir = id.toStdString();
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
