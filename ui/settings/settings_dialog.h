// Everything that can be set, each with one line that explains it.
#pragma once

#include "core/base/settings.h"
#include "ui/settings/at_hand.h"
#include "ui/settings/image_page.h"
#include "ui/settings/memory_page.h"
#include "ui/settings/method_page.h"
#include "ui/settings/model_page.h"
#include "ui/settings/program_page.h"
#include "ui/settings/prompt_editor.h"
#include "ui/settings/shortcut_page.h"
#include "ui/theme/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QTabWidget>

namespace corgi {

// GUI thread only; reads no file. Changes are told by applied() and have taken effect when the
// dialog is closed by OK.
class SettingsDialog : public QDialog {
  Q_OBJECT

 public:
  SettingsDialog(Theme& theme, const Settings& settings, QWidget* parent = nullptr);

  // What stands in the fields.
  Settings settings() const;
  void setSettings(const Settings& settings);
  // For the predictions, which follow the fields.
  void setAtHand(const AtHand& at_hand);
  QString prediction() const { return image_->prediction().text(); }
  // Whose keys can be changed.
  void setCommands(const std::vector<Command>& commands) { shortcuts_->setCommands(commands); }
  void showShortcuts();
  // Takes what was chosen elsewhere, and leaves the other fields as they are.
  void adoptModel(const Settings& settings);

 Q_SIGNALS:
  void applied(const corgi::Settings& settings);
  void themeChosen(corgi::ThemeChoice choice);
  // The person wants to see which models there are.
  void modelsRequested();

 private:
  void addPage(SettingRows* page, const QString& title);
  void buildButtons();
  void apply();
  void refresh();
  void predict(const Settings& settings);
  QString whenItCounts(const Settings& settings) const;
  // What holds when nothing was set; what was entered elsewhere isn't forgotten.
  Settings usual() const;

  Settings applied_;
  AtHand at_hand_;
  QTabWidget* pages_;
  ModelPage* model_;
  ImagePage* image_;
  MethodPage* method_;
  MemoryPage* memory_;
  PromptEditor* prompts_;
  ProgramPage* program_;
  ShortcutPage* shortcuts_;
  QLabel* note_;
  QDialogButtonBox* buttons_ = nullptr;
};

}  // namespace corgi
