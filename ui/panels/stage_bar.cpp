#include "ui/panels/stage_bar.h"

#include "ui/text/wording.h"

#include <algorithm>

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace corgi {
namespace {

constexpr double kThickness = 5;
constexpr double kGap = 3;
// A stage that took no time is still there to be pointed at.
constexpr double kLeastShare = 0.025;

// What nobody can count moves on without ever arriving.
double guessedProgress(double elapsed_ms) {
  return 1 - 1 / (1 + elapsed_ms / 4000);
}

}  // namespace

StageBar::StageBar(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  setFixedHeight(14);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StageBar::show(const RunRecord& run) {
  parts_.clear();
  double total = 0;
  for (int i = 0; i < kStageCount; ++i) {
    const auto stage = static_cast<Stage>(i);
    if (run.mode == Mode::kDirect && stage != Stage::kSynthesis) continue;
    Part part{stage, run.stage(stage)};
    const std::optional<StageCount> count = run.count(stage);
    if (part.state.progress == StageProgress::kRunning) {
      part.done = count ? static_cast<double>(count->done) / count->total
                        : guessedProgress(part.state.shownElapsedMs());
    }
    total += part.state.elapsed_ms;
    parts_.push_back(part);
  }
  const bool by_time = !run.isActive() && total > 0;
  double sum = 0;
  for (Part& part : parts_) {
    part.share = by_time ? std::max(kLeastShare, part.state.elapsed_ms / total) : 1;
    sum += part.share;
  }
  for (Part& part : parts_) part.share /= sum;
  update();
}

QRectF StageBar::rectOf(const Part& part, double start) const {
  const double width = this->width() + kGap;
  return {start * width,
          (height() - kThickness) / 2,
          std::max(1.0, part.share * width - kGap),
          kThickness};
}

void StageBar::paintEvent(QPaintEvent*) {
  const ThemeColors& c = theme_.colors();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  double start = 0;
  for (const Part& part : parts_) {
    QRectF rect = rectOf(part, start);
    start += part.share;
    const double radius = kThickness / 2;
    painter.setBrush(c.border);
    painter.drawRoundedRect(rect, radius, radius);
    const StageProgress progress = part.state.progress;
    if (progress == StageProgress::kWaiting || progress == StageProgress::kSkipped) continue;
    if (progress == StageProgress::kRunning) {
      rect.setWidth(std::max(kThickness, rect.width() * part.done));
    }
    painter.setBrush(progress == StageProgress::kFailed    ? c.contradicted
                     : progress == StageProgress::kStopped ? c.text_muted
                                                           : c.accent);
    painter.drawRoundedRect(rect, radius, radius);
  }
}

bool StageBar::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  double start = 0;
  for (const Part& part : parts_) {
    const QRectF rect = rectOf(part, start).adjusted(0, -6, 0, 6);
    start += part.share;
    if (!rect.contains(help->pos())) continue;
    const bool timed = part.state.shownElapsedMs() > 0;
    QToolTip::showText(help->globalPos(),
                       tr("%1: %2").arg(Wording::stage(part.stage),
                                        timed ? Wording::seconds(part.state.shownElapsedMs())
                                              : Wording::progress(part.state.progress)),
                       this);
    return true;
  }
  QToolTip::hideText();
  return true;
}

}  // namespace corgi
