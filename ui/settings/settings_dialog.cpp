#include "ui/settings/settings_dialog.h"

#include "core/pipeline/pipeline_options.h"
#include "ui/panels/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace corgi {
namespace {

constexpr QSize kFirstSize(680, 660);

}  // namespace

SettingsDialog::SettingsDialog(Theme& theme, const Settings& settings, QWidget* parent)
    : QDialog(parent),
      applied_(settings),
      pages_(new QTabWidget),
      model_(new ModelPage),
      image_(new ImagePage(theme)),
      method_(new MethodPage(theme)),
      memory_(new MemoryPage),
      prompts_(new PromptEditor),
      program_(new ProgramPage(theme)),
      shortcuts_(new ShortcutPage),
      note_(new QuietLabel) {
  setObjectName(QStringLiteral("settingsDialog"));
  setWindowTitle(tr("Settings"));
  resize(kFirstSize);
  addPage(model_, tr("&Model"));
  addPage(image_, tr("&Image and text"));
  addPage(method_, tr("Met&hod"));
  pages_->addTab(prompts_, tr("&Wording"));
  addPage(memory_, tr("Memor&y"));
  addPage(program_, tr("&Program"));
  pages_->addTab(shortcuts_, tr("&Keys"));
  pages_->setDocumentMode(false);
  // All of them are in sight, whatever they are called.
  pages_->setUsesScrollButtons(false);
  buildButtons();
  note_->setObjectName(QStringLiteral("settingsNote"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(14, 14, 14, 14);
  column->setSpacing(12);
  column->addWidget(pages_, 1);
  column->addWidget(note_);
  column->addWidget(buttons_);
  setSettings(settings);
  connect(prompts_, &PromptEditor::changed, this, &SettingsDialog::refresh);
  connect(shortcuts_, &ShortcutPage::changed, this, &SettingsDialog::refresh);
  connect(model_, &ModelPage::modelsRequested, this, &SettingsDialog::modelsRequested);
  connect(program_, &ProgramPage::themeChosen, this, &SettingsDialog::themeChosen);
}

void SettingsDialog::addPage(SettingRows* page, const QString& title) {
  pages_->addTab(scrolling(page), title);
  connect(page, &SettingRows::changed, this, &SettingsDialog::refresh);
}

void SettingsDialog::buildButtons() {
  buttons_ = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel |
                                  QDialogButtonBox::Apply | QDialogButtonBox::RestoreDefaults);
  buttons_->button(QDialogButtonBox::Ok)->setProperty("primary", true);
  connect(buttons_, &QDialogButtonBox::accepted, this, [this] {
    apply();
    accept();
  });
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(buttons_->button(QDialogButtonBox::Apply),
          &QPushButton::clicked,
          this,
          &SettingsDialog::apply);
  connect(buttons_->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
    setSettings(usual());
  });
}

Settings SettingsDialog::usual() const {
  Settings s;
  s.server = applied_.server;
  s.server_model = applied_.server_model;
  s.model_folders = applied_.model_folders;
  return s;
}

Settings SettingsDialog::settings() const {
  Settings s = applied_;
  model_->take(s);
  image_->take(s);
  method_->take(s.method);
  memory_->take(s.caches);
  program_->take(s);
  s.prompts = prompts_->changes();
  s.shortcuts = shortcuts_->take();
  return s;
}

void SettingsDialog::setSettings(const Settings& s) {
  model_->show(s);
  image_->show(s);
  method_->show(s.method);
  memory_->show(s.caches);
  program_->show(s);
  prompts_->setChanges(s.prompts);
  shortcuts_->show(s.shortcuts);
  refresh();
}

void SettingsDialog::showShortcuts() {
  pages_->setCurrentWidget(shortcuts_);
  shortcuts_->focusSearch();
}

void SettingsDialog::adoptModel(const Settings& s) {
  applied_.model_dir = s.model_dir;
  applied_.use_server = s.use_server;
  applied_.server = s.server;
  applied_.server_model = s.server_model;
  applied_.model_folders = s.model_folders;
  model_->showModel(s);
  refresh();
}

void SettingsDialog::setAtHand(const AtHand& at_hand) {
  at_hand_ = at_hand;
  predict(settings());
}

void SettingsDialog::predict(const Settings& s) {
  const ImageBudget budget = method_options(s.method, {}).image_budget;
  image_->predict(at_hand_, budget);
  memory_->predict(at_hand_, budget);
}

void SettingsDialog::apply() {
  const Settings now = settings();
  if (now == applied_) return;
  applied_ = now;
  Q_EMIT applied(now);
  refresh();
}

QString SettingsDialog::whenItCounts(const Settings& now) const {
  if (now == applied_) return tr("Only the language needs the program to be started again.");
  if (needs_reload(applied_, now)) {
    return tr("The model will be loaded again; a running question is stopped.");
  }
  if (now.language != applied_.language) {
    return tr("The language changes when the program is started again.");
  }
  if (now.method != applied_.method || now.prompts != applied_.prompts ||
      now.ocr_engine != applied_.ocr_engine || now.ocr_languages != applied_.ocr_languages) {
    return tr("Takes effect with the next question; a running one goes on as it began.");
  }
  return tr("Takes effect at once.");
}

void SettingsDialog::refresh() {
  const Settings now = settings();
  const bool is_sound = prompts_->problem().isEmpty();
  for (const auto button : {QDialogButtonBox::Ok, QDialogButtonBox::Apply}) {
    buttons_->button(button)->setEnabled(is_sound);
  }
  if (now == applied_) buttons_->button(QDialogButtonBox::Apply)->setEnabled(false);
  buttons_->button(QDialogButtonBox::RestoreDefaults)->setEnabled(now != usual());
  note_->setText(whenItCounts(now));
  predict(now);
}

}  // namespace corgi
