#include "ui/panels/correction_bar.h"

#include "ui/panels/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace corgi {

CorrectionBar::CorrectionBar(const Theme& theme, const Session& session, QWidget* parent)
    : Card(theme, parent), session_(session), update_(new QPushButton(tr("Update the answer"))) {
  setObjectName(QStringLiteral("correctionBar"));
  setProminent(true);
  auto* text =
      new TextLabel(tr("You corrected what was found. The answer doesn't know of it yet."));
  update_->setProperty("primary", true);
  update_->setObjectName(QStringLiteral("updateButton"));
  update_->setAccessibleDescription(tr("Runs only what depends on your corrections"));
  auto* undo = new QPushButton(tr("Undo"));
  undo->setObjectName(QStringLiteral("undoButton"));
  undo->setAccessibleDescription(tr("Takes back the last correction"));
  for (QPushButton* button : {update_, undo}) button->setProperty("small", true);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(update_);
  row->addWidget(undo);
  row->addStretch();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(14, 11, 14, 12);
  column->setSpacing(9);
  column->addWidget(text);
  column->addLayout(row);
  connect(update_, &QPushButton::clicked, this, &CorrectionBar::updateRequested);
  connect(undo, &QPushButton::clicked, this, &CorrectionBar::undoRequested);
  connect(&session_, &Session::phaseChanged, this, &CorrectionBar::refresh);
  connect(&session_, &Session::modelChanged, this, &CorrectionBar::refresh);
  refresh();
}

void CorrectionBar::refresh() {
  setVisible(session_.run().is_corrected && !session_.isRunning());
  update_->setEnabled(session_.model().state == ModelState::kReady);
}

}  // namespace corgi
