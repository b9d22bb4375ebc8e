#include "ui/settings/settings_dialog.h"

#include "ui/panels/card.h"
#include "ui/panels/labels.h"
#include "ui/text/languages.h"
#include "ui/text/wording.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace corgi {
namespace {

constexpr QSize kFirstSize(640, 600);
constexpr int kControlHeight = 32;
constexpr int kMostThreads = 256;

void choose(QComboBox* box, const std::string& value) {
  const int index = box->findData(QString::fromStdString(value));
  box->setCurrentIndex(std::max(index, 0));
}

std::string chosen(const QComboBox* box) {
  return box->currentData().toString().toStdString();
}

}  // namespace

SettingsDialog::SettingsDialog(Theme& theme, const Settings& settings, QWidget* parent)
    : QDialog(parent),
      theme_(theme),
      applied_(settings),
      pages_(new QTabWidget),
      server_note_(new QuietLabel),
      prediction_(new TextLabel),
      prompts_(new PromptEditor),
      note_(new QuietLabel),
      buttons_(nullptr) {
  setObjectName(QStringLiteral("settingsDialog"));
  setWindowTitle(tr("Settings"));
  resize(kFirstSize);
  pages_->addTab(buildModelPage(), tr("&Model"));
  pages_->addTab(buildImagePage(), tr("&Image and text"));
  pages_->addTab(prompts_, tr("&Wording"));
  pages_->addTab(buildProgramPage(), tr("&Program"));
  pages_->setDocumentMode(false);
  buildButtons();
  auto* foot = new QHBoxLayout;
  foot->addWidget(note_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(14, 14, 14, 14);
  column->setSpacing(12);
  column->addWidget(pages_, 1);
  column->addLayout(foot);
  column->addWidget(buttons_);
  setSettings(settings);
  connect(prompts_, &PromptEditor::changed, this, &SettingsDialog::refresh);
}

QComboBox* SettingsDialog::makeChoice(const char* id,
                                      const QList<QPair<QString, QString>>& choices) {
  auto* box = new QComboBox;
  box->setObjectName(QLatin1String(id));
  for (const auto& [text, value] : choices) box->addItem(text, value);
  box->setMinimumHeight(kControlHeight);
  connect(box, &QComboBox::currentIndexChanged, this, &SettingsDialog::refresh);
  return box;
}

QSpinBox* SettingsDialog::makeNumber(const char* id, int most, int step, const QString& none) {
  auto* box = new QSpinBox;
  box->setObjectName(QLatin1String(id));
  box->setRange(0, most);
  box->setSingleStep(step);
  box->setSpecialValueText(none);
  box->setGroupSeparatorShown(true);
  box->setMinimumHeight(kControlHeight);
  connect(box, &QSpinBox::valueChanged, this, &SettingsDialog::refresh);
  return box;
}

QWidget* SettingsDialog::buildModelPage() {
  auto* rows = new SettingRows;
  model_ = new QLineEdit;
  model_->setObjectName(QStringLiteral("modelFolder"));
  model_->setPlaceholderText(tr("The one that came with the program"));
  connect(model_, &QLineEdit::textChanged, this, &SettingsDialog::refresh);
  // Who names a model wants it to answer.
  connect(model_, &QLineEdit::textEdited, this, [this] {
    server_answers_ = false;
    refresh();
  });
  auto* models = new QPushButton(tr("Mode&ls…"));
  models->setObjectName(QStringLiteral("openModels"));
  models->setAccessibleDescription(tr("Shows the models on this computer and those to download"));
  connect(models, &QPushButton::clicked, this, &SettingsDialog::modelsRequested);
  auto* both = new QWidget;
  both->setFocusProxy(model_);
  auto* row = new QHBoxLayout(both);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(model_, 1);
  row->addWidget(models);
  const QString explanation =
      tr("The name of a model that was downloaded, or the folder of a Qwen3-VL model.");
  rows->add(tr("Mo&del"), both, explanation);
  model_->setAccessibleName(tr("Model"));
  model_->setAccessibleDescription(explanation);
  rows->addWide(server_note_);
  device_ = makeChoice("device",
                       {{tr("Automatic"), QStringLiteral("auto")},
                        {tr("Processor"), QStringLiteral("cpu")},
                        {tr("Graphics card"), QStringLiteral("cuda:0")}});
  rows->add(tr("&Runs on"), device_, tr("Automatic takes a graphics card when there is one."));
  dtype_ = makeChoice("dtype",
                      {{tr("As the model is stored"), QString()},
                       {tr("32 bits (fp32)"), QStringLiteral("fp32")},
                       {tr("16 bits (bf16)"), QStringLiteral("bf16")},
                       {tr("16 bits (fp16)"), QStringLiteral("fp16")},
                       {tr("8 bits (int8)"), QStringLiteral("int8")},
                       {tr("4 bits (int4)"), QStringLiteral("int4")}});
  rows->add(tr("Pr&ecision"), dtype_, tr("Fewer bits take less memory. 16 answer as well as 32."));
  threads_ = makeNumber("threads", kMostThreads, 1, tr("Automatic"));
  rows->add(tr("&Threads"), threads_, tr("How many parts of the processor work at once."));
  return rows;
}

QWidget* SettingsDialog::buildImagePage() {
  auto* rows = new SettingRows;
  auto* card = new Card(theme_);
  auto* inside = new QVBoxLayout(card);
  inside->setContentsMargins(14, 12, 14, 12);
  inside->addWidget(prediction_);
  prediction_->setObjectName(QStringLiteral("prediction"));
  rows->addWide(card);
  ocr_engine_ = makeChoice(
      "ocrEngine",
      {{tr("PP-OCR"), QStringLiteral("ppocr")}, {tr("Tesseract"), QStringLiteral("tesseract")}});
  rows->add(tr("Te&xt is read by"),
            ocr_engine_,
            tr("PP-OCR is better at photographs, Tesseract at pages and many languages."));
  languages_ = new QLineEdit;
  languages_->setObjectName(QStringLiteral("ocrLanguages"));
  connect(languages_, &QLineEdit::textChanged, this, &SettingsDialog::refresh);
  rows->add(
      tr("&Languages"),
      languages_,
      tr("Of the text, for Tesseract, by its names joined by +: eng, deu, vie, chi_sim, jpn."));
  return rows;
}

QWidget* SettingsDialog::buildProgramPage() {
  auto* rows = new SettingRows;
  theme_choice_ = makeChoice("themeChoice",
                             {{tr("As the system"), themeChoiceName(ThemeChoice::kFollowSystem)},
                              {tr("Light"), themeChoiceName(ThemeChoice::kLight)},
                              {tr("Dark"), themeChoiceName(ThemeChoice::kDark)}});
  choose(theme_choice_, themeChoiceName(theme_.choice()).toStdString());
  connect(theme_choice_, &QComboBox::activated, this, [this] {
    Q_EMIT themeChosen(themeChoiceFromString(theme_choice_->currentData().toString()));
  });
  rows->add(tr("&Colours"), theme_choice_, tr("Takes effect as soon as you choose."));
  QList<QPair<QString, QString>> languages = {{tr("As the system"), QString()}};
  for (const auto& [code, name] : kLanguages) {
    languages.append({QString::fromUtf8(name), QLatin1String(code)});
  }
  language_ = makeChoice("language", languages);
  rows->add(tr("L&anguage"), language_, tr("Takes effect when the program is started again."));
  log_level_ = makeChoice("logLevel",
                          {{tr("Errors alone"), QStringLiteral("error")},
                           {tr("Warnings too"), QStringLiteral("warning")},
                           {tr("What happens"), QStringLiteral("info")},
                           {tr("Everything"), QStringLiteral("debug")}});
  rows->add(
      tr("&Log"), log_level_, tr("What the program writes to the terminal it was started from."));
  return rows;
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
  s.model_dir = model_->text().trimmed().toStdString();
  s.use_server = server_answers_;
  s.device = chosen(device_);
  s.dtype = chosen(dtype_);
  s.threads = threads_->value();
  s.ocr_engine = chosen(ocr_engine_);
  s.ocr_languages = languages_->text().trimmed().toStdString();
  s.language = chosen(language_);
  s.log_level = chosen(log_level_);
  s.prompts = prompts_->changes();
  return s;
}

void SettingsDialog::setSettings(const Settings& s) {
  showModel(s);
  choose(device_, s.device);
  choose(dtype_, s.dtype);
  threads_->setValue(s.threads);
  choose(ocr_engine_, s.ocr_engine);
  languages_->setText(QString::fromStdString(s.ocr_languages));
  choose(language_, s.language);
  choose(log_level_, s.log_level);
  prompts_->setChanges(s.prompts);
  refresh();
}

void SettingsDialog::showModel(const Settings& s) {
  server_answers_ = s.use_server;
  model_->setText(QString::fromStdString(s.model_dir));
  server_note_->setVisible(s.use_server);
  server_note_->setText(
      tr("At the moment the server %1 answers, not a model on this computer. Another model can be "
         "chosen under Models.")
          .arg(QString::fromStdString(s.server)));
}

void SettingsDialog::adoptModel(const Settings& s) {
  applied_.model_dir = s.model_dir;
  applied_.use_server = s.use_server;
  applied_.server = s.server;
  applied_.server_model = s.server_model;
  applied_.model_folders = s.model_folders;
  showModel(s);
  refresh();
}

void SettingsDialog::setImage(const QSize& size_px) {
  image_ = size_px;
  predictCosts();
}

void SettingsDialog::setCosts(const RunCosts& costs) {
  costs_ = costs;
  predictCosts();
}

void SettingsDialog::predictCosts() {
  if (image_.isEmpty()) {
    prediction_->setText(tr("Open an image to see what it will take."));
    return;
  }
  try {
    const ImagePrediction p = predict(image_.width(), image_.height(), 0, costs_);
    const QLocale locale;
    QString text = tr("The image at hand: sent as %1 × %2, %3 tokens.")
                       .arg(p.width_px)
                       .arg(p.height_px)
                       .arg(locale.toString(qint64{p.tokens}));
    text += QLatin1Char('\n');
    text += p.seconds > 0
                ? tr("About %1 to the answer, judged by %n earlier question(s) to this model.",
                     nullptr,
                     static_cast<int>(costs_.runs))
                      .arg(Wording::seconds(p.seconds * 1000))
                : tr("How long it takes is known after the first question to this model.");
    prediction_->setText(text);
  } catch (const Error& error) {
    prediction_->setText(QString::fromUtf8(error.what()));
  }
}

void SettingsDialog::apply() {
  const Settings now = settings();
  if (now == applied_) return;
  applied_ = now;
  Q_EMIT applied(now);
  refresh();
}

void SettingsDialog::refresh() {
  // While the pages are being made.
  if (!buttons_) return;
  const Settings now = settings();
  const bool is_sound = prompts_->problem().isEmpty();
  for (const auto button : {QDialogButtonBox::Ok, QDialogButtonBox::Apply}) {
    buttons_->button(button)->setEnabled(is_sound);
  }
  if (now == applied_) buttons_->button(QDialogButtonBox::Apply)->setEnabled(false);
  buttons_->button(QDialogButtonBox::RestoreDefaults)->setEnabled(now != usual());
  note_->setText(now == applied_ ? tr("Only the language needs the program to be started again.")
                 : needs_reload(applied_, now)
                     ? tr("The model will be loaded again; a running question is stopped.")
                 : now.language != applied_.language
                     ? tr("The language changes when the program is started again.")
                     : tr("Takes effect at once."));
  predictCosts();
}

}  // namespace corgi
