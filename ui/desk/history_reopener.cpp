#include "ui/desk/history_reopener.h"

#include "ui/text/wording.h"

namespace corgi {
namespace {

Image fromThumbnail(const QImage& thumbnail) {
  const QImage rgb = thumbnail.convertToFormat(QImage::Format_RGB888);
  std::vector<std::uint8_t> bytes;
  for (int y = 0; y < rgb.height(); ++y) {
    bytes.insert(
        bytes.end(), rgb.constScanLine(y), rgb.constScanLine(y) + qsizetype{3} * rgb.width());
  }
  return Image(rgb.width(), rgb.height(), std::move(bytes));
}

RunPhase phaseOf(HistoryState state) {
  switch (state) {
    case HistoryState::kFailed:
      return RunPhase::kFailed;
    case HistoryState::kDone:
      return RunPhase::kDone;
    case HistoryState::kRunning:
    case HistoryState::kStopped:
    case HistoryState::kInterrupted:
      break;
  }
  return RunPhase::kStopped;
}

}  // namespace

HistoryReopener::HistoryReopener(History& history, Session& session)
    : history_(history), session_(session) {
  connect(&history_, &History::opened, this, &HistoryReopener::adopt);
  connect(&loader_, &ImageLoader::loaded, this, &HistoryReopener::showWith);
  connect(&loader_, &ImageLoader::failed, this, [this] {
    showWithThumbnail(tr("The image is no longer there: %1. A small copy is shown instead."));
  });
}

void HistoryReopener::open(const HistoryId& id) {
  wanted_ = id;
  record_.reset();
  history_.open(id);
}

void HistoryReopener::adopt(std::shared_ptr<const HistoryRecord> record) {
  if (record->entry.id != wanted_) return;
  wanted_.clear();
  record_ = std::move(record);
  const HistoryImage& image = record_->entry.image;
  if (session_.picture() && session_.picture()->image().hash().hex() == image.hash) {
    show();
    return;
  }
  ImageSource source;
  source.path = QString::fromStdString(image.path);
  source.name = QString::fromStdString(image.name);
  loader_.load(source);
}

void HistoryReopener::showWith(std::shared_ptr<const ImagePyramid> picture) {
  if (!record_) return;
  const HistoryImage& image = record_->entry.image;
  if (picture->image().hash().hex() != image.hash) {
    showWithThumbnail(
        tr("The file has changed since the question: %1. A small copy of the old image is shown."));
    return;
  }
  Q_EMIT pictureReady(std::move(picture),
                      QString::fromStdString(image.name),
                      image.is_copy ? QString() : QString::fromStdString(image.path));
  show();
}

void HistoryReopener::showWithThumbnail(const QString& why) {
  if (!record_) return;
  const std::shared_ptr<const HistoryRecord> record = record_;  // show() lets go of it
  const HistoryEntry& entry = record->entry;
  const QString name = QString::fromStdString(entry.image.name);
  if (!entry.thumbnail.isNull()) {
    Q_EMIT pictureReady(
        std::make_shared<const ImagePyramid>(fromThumbnail(entry.thumbnail)), name, {});
  }
  show();
  Q_EMIT noticed(why.arg(QString::fromStdString(entry.image.path)));
}

void HistoryReopener::show() {
  const std::shared_ptr<const HistoryRecord> record = std::exchange(record_, nullptr);
  RunRecord run;
  run.phase = phaseOf(record->entry.state);
  run.adopt(std::make_shared<const Result>(record->result));
  run.live_stage = record->live.stage;
  run.live_step = record->live.step_number;
  run.live_text = QString::fromStdString(record->live.text);
  run.endStages(run.phase == RunPhase::kDone ? StageProgress::kDone : StageProgress::kStopped);
  session_.show(std::move(run));
  Q_EMIT reopened(QString::fromStdString(record->entry.question), record->entry.mode);
  if (record->entry.state == HistoryState::kFailed) {
    Q_EMIT failedBefore(error_code_from_string(record->error_code),
                        QString::fromStdString(record->error_message));
  }
}

}  // namespace corgi
