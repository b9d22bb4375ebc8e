#include "ui/models/server_form.h"

#include "core/base/elapsed.h"
#include "core/engine/remote_engine.h"
#include "ui/models/server_list.h"
#include "ui/text/wording.h"

#include <QFormLayout>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLocale>
#include <QtConcurrent>

namespace corgi {
namespace {

constexpr int kFieldHeight = 32;

// Of one colour: any model that sees can name it.
Image redPicture() {
  constexpr int kSide = 64;
  std::vector<std::uint8_t> rgb;
  rgb.reserve(std::size_t{kSide} * kSide * 3);
  for (int i = 0; i < kSide * kSide; ++i) rgb.insert(rgb.end(), {214, 40, 40});
  return {kSide, kSide, std::move(rgb)};
}

}  // namespace

ServerForm::Outcome ServerForm::listModels(RemoteOptions options, const std::stop_token& stop) {
  try {
    return listServerModels(std::move(options), stop);
  } catch (const Error& e) {
    return Failure{e.code(), QString::fromUtf8(e.what())};
  }
}

// A server may have to load the model first.
ServerForm::Outcome ServerForm::askAboutPicture(RemoteOptions options,
                                                const std::stop_token& stop) {
  options.answer_timeout = std::chrono::seconds(120);
  options.retry.attempts = 1;
  try {
    GenerateRequest request;
    request.prompts = {{{}, {redPicture(), "Which colour is this picture? Answer in one word."}}};
    request.max_new_tokens = 64;
    request.stop = stop;
    const Clock::time_point begun = Clock::now();
    RemoteEngine engine(std::move(options));
    const std::vector<Generation> replies = engine.generate(std::move(request)).result();
    const double seconds = std::chrono::duration<double>(Clock::now() - begun).count();
    return Tried{QString::fromStdString(replies.front().text).simplified(), seconds};
  } catch (const Error& e) {
    return Failure{e.code(), QString::fromUtf8(e.what())};
  }
}

ServerForm::ServerForm(const Theme& theme, KeyStore& keys, QWidget* parent)
    : Card(theme, parent),
      keys_(keys),
      address_(new QLineEdit),
      key_(new QLineEdit),
      model_(new QComboBox),
      fetch_(new QPushButton(tr("&List its models"))),
      try_(new QPushButton(tr("&Try it"))),
      use_(new QPushButton(tr("&Use this server"))),
      outcome_(new QuietLabel) {
  nameParts();
  buildLayout();
  connectParts();
}

ServerForm::~ServerForm() {
  try_stop_.request_stop();
}

void ServerForm::nameParts() {
  setObjectName(QStringLiteral("serverForm"));
  address_->setObjectName(QStringLiteral("serverAddress"));
  address_->setPlaceholderText(QStringLiteral("http://localhost:8000"));
  address_->setAccessibleName(tr("Address of the server"));
  key_->setObjectName(QStringLiteral("serverKey"));
  key_->setEchoMode(QLineEdit::Password);
  key_->setPlaceholderText(tr("only if it wants one"));
  key_->setAccessibleName(tr("Key of the server"));
  model_->setObjectName(QStringLiteral("serverModel"));
  model_->setEditable(true);
  model_->lineEdit()->setPlaceholderText(tr("the first that it lists"));
  model_->setAccessibleName(tr("Model of the server"));
  model_->lineEdit()->setAccessibleName(model_->accessibleName());
  for (QWidget* field : std::initializer_list<QWidget*>{address_, key_, model_}) {
    field->setMinimumHeight(kFieldHeight);
  }
  fetch_->setObjectName(QStringLiteral("listServer"));
  try_->setObjectName(QStringLiteral("tryServer"));
  try_->setAccessibleDescription(tr("Sends a small picture and a question to the server"));
  use_->setObjectName(QStringLiteral("useServer"));
  outcome_->setObjectName(QStringLiteral("serverOutcome"));
  outcome_->hide();
  for (QPushButton* button : {fetch_, try_, use_}) {
    button->setProperty("small", true);
    button->setAutoDefault(false);
  }
}

void ServerForm::buildLayout() {
  auto* about = new QuietLabel(
      tr("Any server that speaks OpenAI's protocol and runs a vision model: vLLM, llama-server, LM "
         "Studio, Ollama. Images and questions are sent to it, and nowhere else."));
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(6);
  buttons->addStretch(1);
  for (QPushButton* button : {fetch_, try_, use_}) buttons->addWidget(button);
  auto* form = new QFormLayout(this);
  form->setContentsMargins(14, 12, 14, 12);
  form->setSpacing(8);
  form->addRow(about);
  form->addRow(tr("&Address"), address_);
  form->addRow(tr("&Key"), key_);
  form->addRow(tr("&Model"), model_);
  form->addRow(outcome_);
  form->addRow(buttons);
}

void ServerForm::connectParts() {
  connect(fetch_, &QPushButton::clicked, this, [this] { ask(&ServerForm::listModels); });
  connect(try_, &QPushButton::clicked, this, [this] { ask(&ServerForm::askAboutPicture); });
  connect(address_, &QLineEdit::returnPressed, this, [this] { ask(&ServerForm::listModels); });
  connect(use_, &QPushButton::clicked, this, &ServerForm::use);
  const auto enable = [this] {
    const bool any = !entered().address.isEmpty();
    for (QPushButton* button : {fetch_, try_, use_}) button->setEnabled(any);
  };
  connect(address_, &QLineEdit::textChanged, this, enable);
  enable();
  connect(&keys_, &KeyStore::saved, this, [this](const QString& address, bool lasting) {
    if (!lasting && address == entered().address && !key_->text().isEmpty()) {
      tell(tr("There is no keychain to keep the key in, so it holds until the program ends."));
    }
  });
}

void ServerForm::show(const ServerChoice& server, bool used) {
  use_->setText(used ? tr("In use") : tr("&Use this server"));
  setProminent(used);
  if (!entered().address.isEmpty() || server.address.isEmpty()) return;
  address_->setText(server.address);
  model_->setEditText(server.model);
  keys_.load(server.address).then(this, [this, address = server.address](const QByteArray& key) {
    fillKey(address, key);
  });
}

void ServerForm::fillKey(const QString& address, const QByteArray& key) {
  if (address == entered().address && key_->text().isEmpty()) {
    key_->setText(QString::fromUtf8(key));
  }
}

ServerChoice ServerForm::entered() const {
  return {address_->text().trimmed(), model_->currentText().trimmed()};
}

void ServerForm::ask(Question question) {
  RemoteOptions options;
  try {
    options.address = server_address(entered().address);
  } catch (const Error&) {
    return tell(noAddress());
  }
  options.key = key_->text().trimmed().toUtf8();
  options.model = entered().model.toStdString();
  tell(tr("Asking %1…").arg(options.address.toString()));
  try_stop_.request_stop();
  try_stop_ = std::stop_source();
  auto* watcher = new QFutureWatcher<Outcome>(this);
  connect(watcher, &QFutureWatcher<Outcome>::finished, this, [this, watcher, stop = try_stop_] {
    watcher->deleteLater();
    if (stop == try_stop_) showOutcome(watcher->result());
  });
  watcher->setFuture(QtConcurrent::run(
      [question, options, stop = try_stop_.get_token()] { return question(options, stop); }));
}

void ServerForm::showOutcome(const Outcome& outcome) {
  if (const auto* failure = std::get_if<Failure>(&outcome)) {
    tell(Wording::problem(failure->code, failure->message));
  } else if (const auto* tried = std::get_if<Tried>(&outcome)) {
    tell(tr("It was shown a red picture and asked for its colour. It says “%1”, after %2 s.")
             .arg(tried->answer.left(200), QLocale().toString(tried->seconds, 'f', 1)));
  } else {
    showModels(std::get<std::vector<QString>>(outcome));
  }
}

void ServerForm::showModels(const std::vector<QString>& models) {
  const QString before = entered().model;
  model_->clear();
  for (const QString& model : models) model_->addItem(model);
  if (!before.isEmpty()) {
    model_->setEditText(before);
  } else if (!models.empty()) {
    model_->setCurrentIndex(0);
  }
  tell(models.empty()
           ? tr("It answers, but lists no model.")
           : tr("It answers and has %n model(s).", nullptr, static_cast<int>(models.size())));
}

void ServerForm::tell(const QString& text) {
  outcome_->setText(text);
  outcome_->setAccessibleName(text);
  outcome_->show();
}

QString ServerForm::noAddress() {
  return tr("This is no address of a server. Write it like http://localhost:8000, without a key.");
}

void ServerForm::use() {
  const ServerChoice server = entered();
  try {
    server_address(server.address);
  } catch (const Error&) {
    return tell(noAddress());
  }
  keys_.save(server.address, key_->text().trimmed().toUtf8());
  Q_EMIT useRequested(server);
}

}  // namespace corgi
