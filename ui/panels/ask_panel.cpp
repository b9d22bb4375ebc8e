#include "ui/panels/ask_panel.h"

#include "ui/panels/labels.h"
#include "ui/text/wording.h"
#include "ui/theme/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace corgi {

AskPanel::AskPanel(const Theme& theme, Session& session, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      session_(session),
      surface_(new Card(theme)),
      question_(new QuestionField(theme)),
      mode_(new ModeChooser(theme)),
      button_(new QPushButton),
      hint_(new QuietLabel) {
  button_->setObjectName(QStringLiteral("askButton"));
  button_->setMinimumSize(92, 34);
  button_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  hint_->setObjectName(QStringLiteral("askHint"));
  mode_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(8, 0, 8, 0);
  row->setSpacing(10);
  row->addWidget(mode_);
  row->addStretch();
  row->addWidget(button_);
  auto* inside = new QVBoxLayout(surface_);
  inside->setContentsMargins(2, 4, 2, 8);
  inside->setSpacing(4);
  inside->addWidget(question_);
  inside->addLayout(row);
  hint_->setContentsMargins(4, 0, 4, 0);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(surface_);
  column->addWidget(hint_);
  question_->installEventFilter(this);
  setTabOrder(question_, mode_);
  setTabOrder(mode_, button_);
  setFocusProxy(question_);

  connect(question_, &QuestionField::asked, this, &AskPanel::ask);
  connect(question_, &QPlainTextEdit::textChanged, this, &AskPanel::refresh);
  connect(button_, &QPushButton::clicked, this, &AskPanel::onButton);
  connect(mode_, &ModeChooser::modeChanged, this, &AskPanel::refresh);
  connect(&session_, &Session::phaseChanged, this, &AskPanel::refresh);
  connect(&session_, &Session::modelChanged, this, &AskPanel::refresh);
  connect(&session_, &Session::pictureChanged, this, &AskPanel::refresh);
  connect(&theme_, &Theme::changed, this, &AskPanel::refresh);
  refresh();
}

void AskPanel::ask() {
  session_.ask(question_->toPlainText(), mode_->mode());
}

// The surface wears the focus frame of the field that lies on it.
bool AskPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn) surface_->setGlow(theme_.colors().accent);
  if (event->type() == QEvent::FocusOut) surface_->setGlow({});
  return QWidget::eventFilter(watched, event);
}

void AskPanel::onButton() {
  if (session_.isRunning()) {
    session_.stop();
  } else {
    ask();
  }
}

QString AskPanel::whatIsMissing() const {
  switch (session_.model().state) {
    case ModelState::kLoading:
      return tr("The model is still loading.");
    case ModelState::kMissing:
      return tr("A model is needed to answer.");
    case ModelState::kFailed:
      return tr("The model couldn't be loaded.");
    case ModelState::kLent:
      return tr("Models are being compared.");
    case ModelState::kReady:
      break;
  }
  if (!session_.picture()) return tr("Open an image first.");
  if (question_->toPlainText().trimmed().isEmpty()) return tr("Write a question.");
  return {};
}

void AskPanel::setStopKeys(const KeyList& keys) {
  stop_keys_ = shownKeys(keys);
  refresh();
}

void AskPanel::refresh() {
  const ThemeColors& c = theme_.colors();
  const bool running = session_.isRunning();
  const bool stopping = session_.run().phase == RunPhase::kStopping;
  const QString missing = whatIsMissing();
  const bool enabled = running ? !stopping : missing.isEmpty();
  button_->setText(stopping ? tr("Stopping…") : running ? tr("Stop") : tr("Ask"));
  button_->setAccessibleDescription(running ? tr("Stops the answer that is being worked out")
                                            : tr("Asks the question about the image"));
  button_->setToolTip(!running               ? tr("Ask (Enter)")
                      : stop_keys_.isEmpty() ? tr("Stop")
                                             : tr("Stop (%1)").arg(stop_keys_));
  button_->setIcon(running ? lineIcon(QStringLiteral("stop"), c.contradicted)
                           : lineIcon(QStringLiteral("ask"), enabled ? c.on_accent : c.text_muted));
  button_->setEnabled(enabled);
  if (button_->property("primary").toBool() == running || !button_->property("primary").isValid()) {
    button_->setProperty("primary", !running);
    button_->style()->unpolish(button_);
    button_->style()->polish(button_);
  }
  if (question_->hasFocus()) surface_->setGlow(c.accent);
  if (running && !stop_keys_.isEmpty()) {
    hint_->setText(tr("%1 stops.").arg(stop_keys_));
  } else {
    hint_->setText(missing.isEmpty() ? Wording::modeExplained(mode_->mode()) : missing);
  }
}

}  // namespace corgi
