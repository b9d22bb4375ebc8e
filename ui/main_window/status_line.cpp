#include "ui/main_window/status_line.h"

#include "ui/panels/labels.h"
#include "ui/text/core_text.h"

#include <QLocale>

namespace corgi {
namespace {

// Below this nobody would have noticed.
constexpr double kWorthTellingMs = 50;

QString sizeText(qint64 width, qint64 height) {
  return QStringLiteral("%1 × %2").arg(width).arg(height);
}

}  // namespace

StatusLine::StatusLine(const Session& session, QWidget* parent)
    : QStatusBar(parent),
      session_(session),
      model_(new ElidedLabel),
      image_(new QLabel),
      sent_(new QLabel),
      reused_(new QLabel) {
  setSizeGripEnabled(false);
  addWidget(model_, 1);
  for (QLabel* label : {image_, sent_, reused_}) addPermanentWidget(label);
  for (QLabel* label : {model_, image_, sent_, reused_}) label->setTextFormat(Qt::PlainText);
  sent_->setToolTip(
      tr("The size at which the model saw the image, and how much of its "
         "attention the image takes"));
  connect(&session_, &Session::modelChanged, this, &StatusLine::refresh);
  connect(&session_, &Session::pictureChanged, this, &StatusLine::refresh);
  connect(&session_, &Session::phaseChanged, this, &StatusLine::refresh);
  refresh();
}

QString StatusLine::text() const {
  QStringList parts;
  for (const QLabel* label : {model_, image_, sent_, reused_}) {
    if (!label->text().isEmpty()) parts.append(label->text());
  }
  return parts.join(QStringLiteral(" | "));
}

void StatusLine::refresh() {
  const ModelStatus status = session_.model();
  switch (status.state) {
    case ModelState::kReady:
      model_->setText((status.info.is_demo
                           ? tr("Demonstration, for its sample pictures only: %1 · %2")
                           : tr("%1 · %2"))
                          .arg(QString::fromStdString(status.info.name),
                               coreText(QString::fromStdString(status.info.description))));
      break;
    case ModelState::kLoading:
      model_->setText(tr("Loading the model…"));
      break;
    case ModelState::kLent:
      model_->setText(tr("Models are being compared"));
      break;
    case ModelState::kMissing:
      model_->setText(tr("No model"));
      break;
    case ModelState::kFailed:
      model_->setText(tr("The model couldn't be loaded"));
      break;
  }
  const auto& picture = session_.picture();
  image_->setText(picture ? sizeText(picture->sizePx().width(), picture->sizePx().height())
                          : QString());
  sent_->clear();
  reused_->clear();
  if (const auto& result = session_.run().result) {
    const auto& [width, height] = result->image_size_sent_px;
    if (width > 0) {
      sent_->setText(tr("sent as %1, %2 tokens")
                         .arg(sizeText(width, height), QLocale().toString(result->image_tokens)));
    }
    if (result->cache.saved_ms >= kWorthTellingMs) {
      reused_->setText(tr("image reused: %1 s saved")
                           .arg(QLocale().toString(result->cache.saved_ms / 1000, 'f', 1)));
    }
  }
  model_->setToolTip(model_->text());
  for (QLabel* label : {image_, sent_, reused_}) label->setVisible(!label->text().isEmpty());
}

}  // namespace corgi
