#include "ui/panels/ask_panel.h"

#include "ui/panels/labels.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace corgi {

AskPanel::AskPanel(const Theme& theme, Session& session, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      session_(session),
      question_(new QuestionField(theme)),
      mode_(new ModeChooser(theme)),
      button_(new QPushButton),
      hint_(new QuietLabel) {
  button_->setObjectName(QStringLiteral("askButton"));
  button_->setMinimumSize(104, 36);
  button_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  hint_->setObjectName(QStringLiteral("askHint"));
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  row->addWidget(hint_, 1, Qt::AlignVCenter);
  row->addWidget(button_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  column->addWidget(question_);
  column->addWidget(mode_);
  column->addLayout(row);
  setTabOrder(question_, mode_);
  setTabOrder(mode_, button_);
  setFocusProxy(question_);

  connect(question_, &QuestionField::asked, this, &AskPanel::ask);
  connect(question_, &QPlainTextEdit::textChanged, this, &AskPanel::refresh);
  connect(button_, &QPushButton::clicked, this, &AskPanel::onButton);
  connect(&session_, &Session::phaseChanged, this, &AskPanel::refresh);
  connect(&session_, &Session::modelChanged, this, &AskPanel::refresh);
  connect(&session_, &Session::pictureChanged, this, &AskPanel::refresh);
  connect(&theme_, &Theme::changed, this, &AskPanel::refresh);
  refresh();
}

void AskPanel::ask() {
  session_.ask(question_->toPlainText(), mode_->mode());
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
    case ModelState::kReady:
      break;
  }
  if (!session_.picture()) return tr("Open an image first.");
  if (question_->toPlainText().trimmed().isEmpty()) return tr("Write a question.");
  return {};
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
  button_->setToolTip(running ? tr("Stop (Esc)") : tr("Ask (Enter)"));
  button_->setIcon(running ? lineIcon(QStringLiteral("stop"), c.contradicted)
                           : lineIcon(QStringLiteral("ask"), enabled ? c.on_accent : c.text_muted));
  button_->setEnabled(enabled);
  if (button_->property("primary").toBool() == running || !button_->property("primary").isValid()) {
    button_->setProperty("primary", !running);
    button_->style()->unpolish(button_);
    button_->style()->polish(button_);
  }
  if (running) {
    hint_->setText(tr("Esc stops."));
  } else {
    hint_->setText(missing.isEmpty() ? tr("Enter asks, Shift+Enter starts a new line.") : missing);
  }
}

}  // namespace corgi
