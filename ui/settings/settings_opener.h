// Opens the settings and sees to it that they are kept and take effect.
#pragma once

#include "core/base/settings.h"
#include "ui/main_window/main_window.h"
#include "ui/settings/run_measurements.h"
#include "ui/settings/settings_dialog.h"

#include <functional>

namespace corgi {

// GUI thread only. Adds an entry to the window's menu. All of these must outlive it.
class SettingsOpener : public QObject {
  Q_OBJECT

 public:
  // `apply` makes changed settings take effect; it mustn't wait.
  using Apply = std::function<void(const Settings& before, const Settings& after)>;

  SettingsOpener(MainWindow& window,
                 Theme& theme,
                 const RunMeasurements& measurements,
                 QSettings& store,
                 Apply apply);

  const Settings& settings() const { return settings_; }
  void open() { dialog(); }
  void openShortcuts() { dialog().showShortcuts(); }
  // Changes them from elsewhere, as if the person had done so in the dialog.
  void change(const Settings& changed);

 Q_SIGNALS:
  // The person looks for a model; what is shown belongs over `dialog`.
  void modelsRequested(QWidget* dialog);
  void changed(const corgi::Settings& settings);

 private:
  // The one that is open, or a new one.
  SettingsDialog& dialog();
  AtHand atHand();

  MainWindow& window_;
  Theme& theme_;
  const RunMeasurements& measurements_;
  QSettings& store_;
  Apply apply_;
  Settings settings_;
};

}  // namespace corgi
