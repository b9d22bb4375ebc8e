#include "ui/panels/model_notice.h"

#include "ui/text/wording.h"

#include <QGridLayout>

namespace corgi {

ModelNotice::ModelNotice(const Theme& theme, QWidget* parent)
    : Card(theme, parent),
      icon_(new IconLabel(theme, QStringLiteral("model"), &ThemeColors::text_muted, 22)),
      title_(new QLabel),
      text_(new TextLabel),
      progress_(new QProgressBar),
      choose_(new QPushButton(tr("Choose a model…"))) {
  setObjectName(QStringLiteral("modelNotice"));
  title_->setFont(theme.scaledFont(1.04, QFont::DemiBold));
  title_->setTextFormat(Qt::PlainText);
  title_->setWordWrap(true);
  progress_->setRange(0, 0);
  progress_->setTextVisible(false);
  progress_->setAccessibleName(tr("The model is loading"));
  choose_->setObjectName(QStringLiteral("chooseModel"));
  choose_->setProperty("small", true);
  connect(choose_, &QPushButton::clicked, this, &ModelNotice::chooseRequested);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(14, 13, 14, 13);
  grid->setHorizontalSpacing(10);
  grid->setVerticalSpacing(5);
  grid->setColumnStretch(1, 1);
  grid->addWidget(icon_, 0, 0);
  grid->addWidget(title_, 0, 1);
  grid->addWidget(text_, 1, 1);
  grid->addWidget(progress_, 2, 1);
  grid->addWidget(choose_, 3, 1, Qt::AlignLeft);
}

void ModelNotice::showDemonstration(DemoFit fit) {
  const bool is_foreign = fit == DemoFit::kForeign;
  icon_->setIconName(is_foreign ? QStringLiteral("warning") : QStringLiteral("info"),
                     is_foreign ? &ThemeColors::on_warning_soft : &ThemeColors::text_muted);
  title_->setText(is_foreign ? tr("Not a picture for the demonstration")
                             : tr("Demonstration model"));
  text_->setText(Wording::demonstration(fit));
}

void ModelNotice::show(const ModelStatus& status, DemoFit fit) {
  const bool is_demo = status.state == ModelState::kReady && status.info.is_demo;
  setVisible(status.state != ModelState::kReady || is_demo);
  const bool is_lent = status.state == ModelState::kLent;
  progress_->setVisible(status.state == ModelState::kLoading || is_lent);
  choose_->setVisible(status.state != ModelState::kLoading && !is_lent);
  choose_->setText(is_demo                                ? tr("Get a real model…")
                   : status.state == ModelState::kMissing ? tr("Get a model…")
                                                          : tr("Choose a model…"));
  switch (status.state) {
    case ModelState::kReady:
      if (is_demo) showDemonstration(fit);
      return;
    case ModelState::kLoading:
      icon_->setIconName(QStringLiteral("model"), &ThemeColors::text_muted);
      title_->setText(status.message.isEmpty() ? tr("Loading the model…")
                                               : tr("Loading %1…").arg(status.message));
      progress_->setRange(0, status.quantized ? 100 : 0);
      if (status.quantized) {
        const int percent = static_cast<int>(*status.quantized * 100);
        progress_->setValue(percent);
        text_->setText(tr("Its weights are being made smaller, which is done once: %1 %. You can "
                          "already open an image and write.")
                           .arg(percent));
      } else {
        text_->setText(tr("You can already open an image and write."));
      }
      return;
    case ModelState::kLent:
      icon_->setIconName(QStringLiteral("model"), &ThemeColors::text_muted);
      title_->setText(tr("Models are being compared"));
      text_->setText(tr("Your own model answers here again when that has ended."));
      progress_->setRange(0, 0);
      return;
    case ModelState::kMissing:
      icon_->setIconName(QStringLiteral("model"), &ThemeColors::text_muted);
      title_->setText(tr("No model yet"));
      text_->setText(status.message);
      return;
    case ModelState::kFailed:
      break;
  }
  const Advice advice = Wording::advice(status.error);
  icon_->setIconName(QStringLiteral("warning"), &ThemeColors::contradicted);
  title_->setText(advice.what);
  text_->setText(status.message.isEmpty() ? advice.next
                                          : tr("%1\nDetails: %2").arg(advice.next, status.message));
}

}  // namespace corgi
