#include "ui/settings/model_page.h"

#include "ui/panels/labels.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace corgi {
namespace {

constexpr int kMostThreads = 256;

}  // namespace

ModelPage::ModelPage(QWidget* parent)
    : SettingRows(parent), model_(new QLineEdit), server_note_(new QuietLabel) {
  addModel();
  device_ = addChoice(
      {"device", tr("&Runs on"), tr("Automatic takes a graphics card when there is one.")},
      {{tr("Automatic"), QStringLiteral("auto")},
       {tr("Processor"), QStringLiteral("cpu")},
       {tr("Graphics card"), QStringLiteral("cuda:0")}});
  dtype_ = addChoice(
      {"dtype", tr("Pr&ecision"), tr("Fewer bits take less memory. 16 answer as well as 32.")},
      {{tr("As the model is stored"), QString()},
       {tr("32 bits (fp32)"), QStringLiteral("fp32")},
       {tr("16 bits (bf16)"), QStringLiteral("bf16")},
       {tr("16 bits (fp16)"), QStringLiteral("fp16")},
       {tr("8 bits (int8)"), QStringLiteral("int8")},
       {tr("4 bits (int4)"), QStringLiteral("int4")}});
  threads_ =
      addNumber({"threads", tr("&Threads"), tr("How many parts of the processor work at once.")},
                {0, kMostThreads, 1, {}, tr("Automatic")});
}

void ModelPage::addModel() {
  auto* models = new QPushButton(tr("Mode&ls…"));
  models->setObjectName(QStringLiteral("openModels"));
  models->setAccessibleDescription(tr("Shows the models on this computer and those to download"));
  connect(models, &QPushButton::clicked, this, &ModelPage::modelsRequested);
  auto* both = new QWidget;
  auto* row = new QHBoxLayout(both);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(model_, 1);
  row->addWidget(models);
  const RowText text{
      "model",
      tr("Mo&del"),
      tr("The name of a model that was downloaded, or the folder of a Qwen3-VL model.")};
  add(text, both);
  both->setFocusProxy(model_);
  model_->setObjectName(QStringLiteral("modelFolder"));
  model_->setPlaceholderText(tr("The one that came with the program"));
  model_->setAccessibleName(tr("Model"));
  model_->setAccessibleDescription(text.explanation);
  connect(model_, &QLineEdit::textChanged, this, &ModelPage::changed);
  // Who names a model wants it to answer.
  connect(model_, &QLineEdit::textEdited, this, [this] {
    server_answers_ = false;
    Q_EMIT changed();
  });
  addWide(server_note_);
}

void ModelPage::show(const Settings& s) {
  showModel(s);
  choose(device_, s.device);
  choose(dtype_, s.dtype);
  threads_->setValue(s.threads);
}

void ModelPage::showModel(const Settings& s) {
  server_answers_ = s.use_server;
  model_->setText(QString::fromStdString(s.model_dir));
  server_note_->setVisible(s.use_server);
  server_note_->setText(
      tr("At the moment the server %1 answers, not a model on this computer. Another model can be "
         "chosen under Models.")
          .arg(QString::fromStdString(s.server)));
}

void ModelPage::take(Settings& s) const {
  s.model_dir = model_->text().trimmed().toStdString();
  s.use_server = server_answers_;
  s.device = chosen(device_);
  s.dtype = chosen(dtype_);
  s.threads = threads_->value();
}

}  // namespace corgi
