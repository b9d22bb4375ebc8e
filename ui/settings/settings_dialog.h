// Everything that can be set, each with one line that explains it.
#pragma once

#include "core/base/settings.h"
#include "core/history/run_costs.h"
#include "ui/settings/prompt_editor.h"
#include "ui/settings/setting_rows.h"
#include "ui/theme/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QSize>
#include <QSpinBox>
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
  // For the prediction: the picture at hand, empty when there is none, and what earlier questions
  // took.
  void setImage(const QSize& size_px);
  void setCosts(const RunCosts& costs);
  QString prediction() const { return prediction_->text(); }
  // Takes what was chosen elsewhere, and leaves the other fields as they are.
  void adoptModel(const Settings& settings);

 Q_SIGNALS:
  void applied(const corgi::Settings& settings);
  void themeChosen(corgi::ThemeChoice choice);
  // The person wants to see which models there are.
  void modelsRequested();

 private:
  QWidget* buildModelPage();
  QWidget* buildImagePage();
  QWidget* buildProgramPage();
  QComboBox* makeChoice(const char* id, const QList<QPair<QString, QString>>& choices);
  QSpinBox* makeNumber(const char* id, int most, int step, const QString& none);
  void buildButtons();
  void apply();
  void refresh();
  void predictCosts();
  void showModel(const Settings& settings);
  // What holds when nothing was set; what was entered elsewhere isn't forgotten.
  Settings usual() const;

  Theme& theme_;
  Settings applied_;
  QSize image_;
  RunCosts costs_;
  QTabWidget* pages_;
  QLineEdit* model_;
  QLabel* server_note_;
  bool server_answers_ = false;
  QComboBox* device_;
  QComboBox* dtype_;
  QSpinBox* threads_;
  QLabel* prediction_;
  QComboBox* ocr_engine_;
  QLineEdit* languages_;
  PromptEditor* prompts_;
  QComboBox* theme_choice_;
  QComboBox* language_;
  QComboBox* log_level_;
  QLabel* note_;
  QDialogButtonBox* buttons_;
};

}  // namespace corgi
