#include "app/desktop.h"

#include "core/base/log.h"
#include "core/hub/hub_cache.h"
#include "ui/desk/desk.h"
#include "ui/main_window/main_window.h"
#include "ui/models/models_opener.h"
#include "ui/models/settings_lender.h"
#include "ui/settings/settings_opener.h"
#include "ui/settings/settings_store.h"
#include "ui/text/languages.h"
#include "ui/theme/icons.h"

#include <filesystem>
#include <map>
#include <memory>
#include <utility>

#include <QSettings>
#include <QStandardPaths>

namespace corgi {

namespace {

// Beside the person's other data, not in a folder that cleaners empty.
std::filesystem::path history_folder() {
  return std::filesystem::path(
             QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation).toStdString()) /
         "history";
}

// The environment's word counts more than a setting.
void use_log_level(const Settings& settings) {
  if (qEnvironmentVariableIsSet("CORGI_LOG_LEVEL")) return;
  static const std::map<std::string, LogLevel> kLevels = {{"debug", LogLevel::kDebug},
                                                          {"info", LogLevel::kInfo},
                                                          {"warning", LogLevel::kWarning},
                                                          {"error", LogLevel::kError}};
  const auto level = kLevels.find(settings.log_level);
  if (level != kLevels.end()) configure_logging(level->second);
}

// Brings what is chosen in the window to the controller.
class Answering {
 public:
  Answering(const DesktopSetup& setup, KeyStore& keys) : setup_(setup), keys_(keys) {}

  BackendMaker maker(const Settings& settings) const { return maker(settings, is_chosen_); }

  BackendMaker maker(const Settings& settings, bool is_chosen) const {
    const QString server = QString::fromStdString(settings.use_server ? settings.server : "");
    const BackendWish wish{settings, keys_.load(server), is_chosen};
    return [make = setup_.make_backend, wish] { return make(wish); };
  }

  QString name(const Settings& settings) const {
    if (settings.use_server) return QString::fromStdString(settings.server);
    const std::string name = checkpoint_name(settings.model_dir);
    return name.empty() ? setup_.texts.model_name : QString::fromStdString(name);
  }

  // Something was chosen, be it what the settings say already.
  void choose() {
    is_chosen_ = true;
    is_due_ = true;
  }

  // True when the model is loaded again.
  bool change(PipelineController& controller, const Settings& before, const Settings& after) {
    if (before.model_dir != after.model_dir || before.use_server != after.use_server) {
      is_chosen_ = true;
    }
    controller.follow(before, after);
    // Where nothing could be made of the old wording, the new one may do.
    const bool may_do =
        after.prompts != before.prompts && controller.model().state == ModelState::kFailed;
    const bool is_new = std::exchange(is_due_, false) || may_do || needs_reload(before, after);
    if (is_new) controller.reload(maker(after), name(after));
    return is_new;
  }

 private:
  const DesktopSetup& setup_;
  KeyStore& keys_;
  bool is_chosen_ = false;
  bool is_due_ = false;
};

}  // namespace

int run_desktop(QApplication& app, DesktopSetup setup) {
  QCoreApplication::setOrganizationName(QStringLiteral("corgi"));
  QCoreApplication::setApplicationName(QStringLiteral("corgi"));
  QCoreApplication::setApplicationVersion(QStringLiteral(CORGI_VERSION));
  QGuiApplication::setApplicationDisplayName(QStringLiteral("CoRGI"));
  QGuiApplication::setDesktopFileName(QStringLiteral("corgi"));
  QGuiApplication::setWindowIcon(applicationIcon());
  QSettings settings;
  Theme theme;
  const Settings first = loadSettings(settings);
  use_log_level(first);
  useLanguage(app, first.language);
  setup.texts.how_to_get_model = QCoreApplication::translate(
      "Desktop",
      "Download one here, choose a folder with a Qwen3-VL model in it, or use a server that runs "
      "one.");
  KeyStore keys;
  ModelManager models(setup.models);
  Answering answering(setup, keys);
  PipelineController controller(answering.maker(first), setup.texts);
  controller.setReaderMaker(setup.make_reader);
  MainWindow window(theme, controller, settings);
  std::unique_ptr<SettingsLender> lender;  // before the desk, which it must outlive
  Desk desk(window, theme, controller, history_folder());
  const RunMeasurements measurements(controller, settings);
  SettingsOpener opener(
      window, theme, measurements, settings, [&](const Settings& before, const Settings& after) {
        use_log_level(after);
        if (answering.change(controller, before, after)) lender->takeBack();
      });
  lender = std::make_unique<SettingsLender>(
      SettingsLender::Parts{models, opener, controller, keys},
      SettingsLender::Loading{[&](const Settings& lent) {
                                controller.reload(answering.maker(lent, true),
                                                  answering.name(lent));
                              },
                              [&] {
                                controller.reload(answering.maker(opener.settings()),
                                                  answering.name(opener.settings()));
                              }});
  desk.setModelLender(*lender);
  const ModelsOpener models_opener({window, theme, opener, models, keys}, setup.model_folders);
  QObject::connect(&models_opener, &ModelsOpener::chosen, &window, [&] { answering.choose(); });
  window.show();
  window.openFiles(setup.files);
  window.askWhenReady(setup.question);
  return app.exec();
}

}  // namespace corgi
