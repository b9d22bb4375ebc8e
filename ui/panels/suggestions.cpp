#include "ui/panels/suggestions.h"

#include "ui/panels/discard.h"

#include <QVBoxLayout>

namespace corgi {

Suggestions::Suggestions(const Theme& theme, const Session& session, QWidget* parent)
    : QWidget(parent), session_(session), text_(new QuietLabel), questions_(new QWidget) {
  setObjectName(QStringLiteral("suggestions"));
  auto* icon = new IconLabel(theme, QStringLiteral("eye"), &ThemeColors::text_muted, 28);
  text_->setAlignment(Qt::AlignHCenter);
  auto* list = new QVBoxLayout(questions_);
  list->setContentsMargins(0, 6, 0, 0);
  list->setSpacing(8);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(4, 26, 4, 12);
  column->setSpacing(10);
  column->addWidget(icon, 0, Qt::AlignHCenter);
  column->addWidget(text_);
  column->addWidget(questions_);
  setQuestions({});
  connect(&session_, &Session::pictureChanged, this, &Suggestions::refresh);
  connect(&session_, &Session::modelChanged, this, &Suggestions::refresh);
  refresh();
}

void Suggestions::setQuestions(const QStringList& questions) {
  const QStringList usual{tr("What is going on here?"),
                          tr("What does the text say?"),
                          tr("Is there anything unusual?")};
  const QStringList& wanted = questions.isEmpty() ? usual : questions;
  if (wanted == shown_) return;
  shown_ = wanted;
  for (QPushButton* former : questions_->findChildren<QPushButton*>()) discard(former);
  for (const QString& question : wanted) {
    auto* button =
        new QPushButton(QString(question).replace(QLatin1Char('&'), QLatin1String("&&")));
    button->setProperty("suggestion", true);
    button->setAccessibleDescription(tr("Asks this question about the image"));
    connect(button, &QPushButton::clicked, this, [this, question] { Q_EMIT chosen(question); });
    questions_->layout()->addWidget(button);
  }
}

void Suggestions::refresh() {
  const bool ready = session_.picture() && session_.model().state == ModelState::kReady;
  questions_->setVisible(ready);
  text_->setText(ready
                     ? tr("Ask your own question above, or begin with one of these.")
                     : tr("Answers appear here, with the places in the image that they rest on."));
}

}  // namespace corgi
