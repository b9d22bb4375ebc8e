#include "ui/settings/settings_opener.h"

#include "ui/main_window/file_menu.h"
#include "ui/main_window/menu_action.h"
#include "ui/main_window/window_state.h"
#include "ui/settings/settings_store.h"

namespace corgi {

SettingsOpener::SettingsOpener(MainWindow& window,
                               Theme& theme,
                               const RunMeasurements& measurements,
                               QSettings& store,
                               Apply apply)
    : window_(window),
      theme_(theme),
      measurements_(measurements),
      store_(store),
      apply_(std::move(apply)),
      settings_(loadSettings(store)) {
  auto* file = window_.findChild<FileMenu*>();
  const QList<QAction*> entries = file->actions();
  // Some desktops name no keys for it.
  const QList<QKeySequence> preferences = QKeySequence::keyBindings(QKeySequence::Preferences);
  QAction* entry = addMenuAction(file,
                                 QStringLiteral("file.settings"),
                                 tr("&Settings…"),
                                 preferences.value(0, QKeySequence(Qt::CTRL | Qt::Key_Comma)));
  if (entries.size() >= 2) file->insertAction(entries[entries.size() - 2], entry);
  connect(entry, &QAction::triggered, this, &SettingsOpener::open);
  connect(&window_, &MainWindow::shortcutsWanted, this, &SettingsOpener::openShortcuts);
  window_.shortcuts().adopt();
  window_.shortcuts().use(settings_.shortcuts);
}

SettingsDialog& SettingsOpener::dialog() {
  for (auto* shown : window_.findChildren<SettingsDialog*>()) {
    // One that was closed is still there for a moment.
    if (!shown->isVisible()) continue;
    shown->raise();
    shown->activateWindow();
    return *shown;
  }
  auto* dialog = new SettingsDialog(theme_, settings_, &window_);
  dialog->setCommands(window_.shortcuts().table().commands());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  const auto predict = [this, dialog] { dialog->setAtHand(atHand()); };
  predict();
  connect(&window_.session(), &Session::modelChanged, dialog, predict);
  connect(&window_.session(), &Session::phaseChanged, dialog, predict);
  connect(dialog, &SettingsDialog::themeChosen, this, [this](ThemeChoice choice) {
    theme_.setChoice(choice);
    saveThemeChoice(store_, choice);
  });
  connect(dialog, &SettingsDialog::applied, this, &SettingsOpener::change);
  connect(dialog, &SettingsDialog::modelsRequested, this, [this, dialog] {
    Q_EMIT modelsRequested(dialog);
  });
  connect(this, &SettingsOpener::changed, dialog, &SettingsDialog::adoptModel);
  dialog->open();
  return *dialog;
}

AtHand SettingsOpener::atHand() {
  AtHand at_hand;
  const auto& picture = window_.session().picture();
  if (picture) at_hand.image_px = picture->sizePx();
  at_hand.mode = window_.findChild<ModeChooser*>()->mode();
  at_hand.model = window_.session().model();
  at_hand.costs = measurements_.of(at_hand.model.info);
  return at_hand;
}

void SettingsOpener::change(const Settings& settings) {
  const Settings before = std::exchange(settings_, settings);
  saveSettings(store_, settings_);
  window_.shortcuts().use(settings_.shortcuts);
  apply_(before, settings_);
  Q_EMIT changed(settings_);
}

}  // namespace corgi
