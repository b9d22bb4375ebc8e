#include "ui/settings/prompt_editor.h"

#include "ui/panels/labels.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace corgi {

PromptEditor::PromptEditor(QWidget* parent)
    : QWidget(parent),
      built_in_(Prompts::built_in()),
      stage_(new QComboBox),
      text_(new QPlainTextEdit),
      note_(new QuietLabel),
      reset_(new QPushButton(tr("&Reset this one"))) {
  const struct {
    const char* name;
    QString title;
  } stages[] = {{"system", tr("Always first")},
                {"reason", tr("Thinking it through")},
                {"reason_boxes", tr("Thinking it through, with places (fast)")},
                {"ground", tr("Finding a place")},
                {"caption", tr("Describing a place")},
                {"synthesize", tr("Answering from the evidence")},
                {"direct", tr("Answering at once (direct)")}};
  for (const auto& stage : stages) stage_->addItem(stage.title, QLatin1String(stage.name));
  stage_->setAccessibleName(tr("Stage"));
  stage_->setObjectName(QStringLiteral("promptStage"));
  text_->setObjectName(QStringLiteral("promptText"));
  text_->setAccessibleName(tr("Wording"));
  text_->setTabChangesFocus(true);
  reset_->setObjectName(QStringLiteral("promptReset"));
  auto* head = new QHBoxLayout;
  head->addWidget(stage_, 1);
  head->addWidget(reset_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(18, 18, 18, 14);
  column->setSpacing(10);
  column->addWidget(new QuietLabel(
      tr("What the model is told at each stage. Words in {braces} are filled in by the program and "
         "must stay.")));
  column->addLayout(head);
  column->addWidget(text_, 1);
  column->addWidget(note_);
  connect(stage_, &QComboBox::currentIndexChanged, this, &PromptEditor::showStage);
  connect(text_, &QPlainTextEdit::textChanged, this, &PromptEditor::take);
  connect(reset_, &QPushButton::clicked, this, &PromptEditor::reset);
  showStage();
}

std::map<std::string, std::string> PromptEditor::changes() const {
  return changes_;
}

void PromptEditor::setChanges(const std::map<std::string, std::string>& changes) {
  changes_ = changes;
  showStage();
}

QString PromptEditor::problem() const {
  for (const auto& [stage, text] : changes_) {
    const QString missing = QString::fromStdString(Prompts::missing_placeholder(stage, text));
    if (missing.isEmpty()) continue;
    const QString title = stage_->itemText(stage_->findData(QString::fromStdString(stage)));
    return tr("“%1” needs the words %2.").arg(title, missing);
  }
  return {};
}

void PromptEditor::showStage() {
  const std::string name = stage_->currentData().toString().toStdString();
  const auto changed = changes_.find(name);
  const QSignalBlocker blocker(text_);
  text_->setPlainText(QString::fromStdString(changed == changes_.end() ? built_in_.texts().at(name)
                                                                       : changed->second));
  refresh();
}

void PromptEditor::take() {
  const std::string name = stage_->currentData().toString().toStdString();
  const std::string text = text_->toPlainText().toStdString();
  if (text == built_in_.texts().at(name)) {
    changes_.erase(name);
  } else {
    changes_[name] = text;
  }
  refresh();
  Q_EMIT changed();
}

void PromptEditor::reset() {
  changes_.erase(stage_->currentData().toString().toStdString());
  showStage();
  Q_EMIT changed();
}

void PromptEditor::refresh() {
  const bool is_changed = changes_.contains(stage_->currentData().toString().toStdString());
  reset_->setEnabled(is_changed);
  const QString wrong = problem();
  note_->setText(!wrong.isEmpty() ? wrong
                 : is_changed     ? tr("Changed. The answers depend on this wording.")
                                  : tr("As the program came."));
}

}  // namespace corgi
