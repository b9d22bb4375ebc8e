#include "ui/panels/timeline.h"

#include "ui/panels/labels.h"
#include "ui/text/live_text.h"
#include "ui/text/wording.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace corgi {
namespace {

constexpr int kRowHeight = 27;
constexpr double kMarkX = 9;
constexpr double kMarkRadius = 7;
constexpr int kTextX = 28;
constexpr int kClockMs = 40;
// Below this nobody would have noticed.
constexpr double kWorthTellingMs = 50;
constexpr int kLiveLines = 3;
// More than the lines hold; laying out the rest would only take time.
constexpr int kLiveChars = 400;

}  // namespace

StageRow::StageRow(const Theme& theme, Stage stage, QWidget* parent)
    : QWidget(parent), theme_(theme), stage_(stage) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StageRow::setState(const StageState& state, const std::optional<StageCount>& count) {
  const bool changed = state.progress != state_.progress || accessibleName().isEmpty();
  state_ = state;
  count_ = count;
  if (!changed && state.progress != StageProgress::kRunning) return;
  if (changed)
    setAccessibleName(tr("%1: %2").arg(Wording::stage(stage_), Wording::progress(state_.progress)));
  update();
}

QSize StageRow::sizeHint() const {
  return {200, kRowHeight};
}

QString StageRow::timeText() const {
  switch (state_.progress) {
    case StageProgress::kWaiting:
      return {};
    case StageProgress::kRunning:
    case StageProgress::kDone:
      return Wording::seconds(state_.shownElapsedMs());
    case StageProgress::kSkipped:
    case StageProgress::kStopped:
    case StageProgress::kFailed:
      break;
  }
  return Wording::progress(state_.progress);
}

void StageRow::paintMark(QPainter& painter, const QPointF& center) const {
  const ThemeColors& c = theme_.colors();
  const QRectF disc(
      center.x() - kMarkRadius, center.y() - kMarkRadius, 2 * kMarkRadius, 2 * kMarkRadius);
  const auto icon = [&](const char* name, const QColor& color) {
    lineIcon(QLatin1String(name), color)
        .paint(&painter, disc.adjusted(-2, -2, 2, 2).toAlignedRect());
  };
  painter.setBrush(Qt::NoBrush);
  switch (state_.progress) {
    case StageProgress::kDone:
      icon("supported", c.supported);
      return;
    case StageProgress::kFailed:
      icon("contradicted", c.contradicted);
      return;
    case StageProgress::kStopped:
      icon("stop", c.text_muted);
      return;
    case StageProgress::kSkipped:
      icon("zoom_out", c.text_muted);
      return;
    case StageProgress::kWaiting:
      painter.setPen(QPen(c.control_border, 1.4));
      painter.drawEllipse(disc.adjusted(2, 2, -2, -2));
      return;
    case StageProgress::kRunning:
      break;
  }
  painter.setPen(QPen(c.border, 2.2));
  painter.drawEllipse(disc.adjusted(1, 1, -1, -1));
  painter.setPen(QPen(c.accent, 2.2, Qt::SolidLine, Qt::RoundCap));
  // One turn in 1.2 s, clockwise from the top.
  const int turn = static_cast<int>(state_.shownElapsedMs() * 0.3) % 360;
  painter.drawArc(disc.adjusted(1, 1, -1, -1), (90 - turn) * 16, -110 * 16);
}

void StageRow::paintEvent(QPaintEvent*) {
  const ThemeColors& c = theme_.colors();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintMark(painter, {kMarkX, height() / 2.0});
  const bool running = state_.progress == StageProgress::kRunning;
  const bool done = state_.progress == StageProgress::kDone;
  QFont font = this->font();
  if (running) font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  painter.setPen(running || done ? c.text : c.text_muted);
  const QRect line(kTextX, 0, width() - kTextX, height());
  painter.drawText(line, Qt::AlignVCenter, Wording::stage(stage_));
  if (running && count_) {
    const int named = painter.fontMetrics().horizontalAdvance(Wording::stage(stage_));
    painter.setFont(theme_.scaledFont(0.92));
    painter.setPen(c.text_muted);
    painter.drawText(line.adjusted(named + 10, 0, 0, 0),
                     Qt::AlignVCenter,
                     tr("%1 of %2").arg(count_->done).arg(count_->total));
  }
  painter.setFont(theme_.scaledFont(0.92));
  painter.setPen(running ? c.text : c.text_muted);
  painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignRight, timeText());
}

Timeline::Timeline(const Theme& theme, const Session& session, QWidget* parent)
    : Card(theme, parent),
      session_(session),
      title_(new QuietLabel),
      retry_(new QPushButton(tr("Try again"))),
      toggle_(new IconButton(theme, QStringLiteral("collapse"), QString())),
      bar_(new StageBar(theme)),
      body_(new QWidget),
      live_(new QPlainTextEdit) {
  auto* header = new QHBoxLayout;
  header->setSpacing(8);
  header->addWidget(title_, 1);
  header->addWidget(retry_);
  header->addWidget(toggle_);
  retry_->setObjectName(QStringLiteral("retryButton"));
  retry_->setProperty("small", true);
  retry_->setAccessibleDescription(tr("Asks the same question about the same image"));
  connect(retry_, &QPushButton::clicked, this, &Timeline::retryRequested);
  auto* list = new QVBoxLayout(body_);
  list->setContentsMargins(0, 0, 6, 4);
  list->setSpacing(0);
  for (int i = 0; i < kStageCount; ++i) {
    rows_[static_cast<std::size_t>(i)] = new StageRow(theme, static_cast<Stage>(i));
    list->addWidget(rows_[static_cast<std::size_t>(i)]);
  }
  live_->setObjectName(QStringLiteral("liveText"));
  live_->setAccessibleName(tr("What the model is writing"));
  live_->setReadOnly(true);
  live_->setFocusPolicy(Qt::NoFocus);
  live_->setFrameShape(QFrame::NoFrame);
  live_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  live_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(14, 4, 12, 7);
  column->setSpacing(2);
  column->addLayout(header);
  column->addWidget(bar_);
  column->addWidget(body_);
  live_frame_ = new QWidget;
  auto* around = new QVBoxLayout(live_frame_);
  around->setContentsMargins(0, 0, 2, 9);
  around->addWidget(live_);
  column->addWidget(live_frame_);

  clock_.setInterval(kClockMs);
  connect(&clock_, &QTimer::timeout, this, &Timeline::refresh);
  connect(toggle_, &QToolButton::clicked, this, [this] { setExpanded(!expanded_); });
  connect(&session_, &Session::stageChanged, this, &Timeline::refresh);
  connect(&session_, &Session::textStreamed, this, &Timeline::refreshText);
  connect(&session_, &Session::phaseChanged, this, [this] {
    setExpanded(session_.isRunning() || session_.run().phase == RunPhase::kFailed);
    refreshText();
  });
  setFocusProxy(toggle_);
  setExpanded(true);
}

void Timeline::setExpanded(bool expanded) {
  expanded_ = expanded;
  body_->setVisible(expanded);
  toggle_->setIconName(expanded ? QStringLiteral("collapse") : QStringLiteral("expand"));
  toggle_->setLabel(expanded ? tr("Hide the stages") : tr("Show the stages"));
  refresh();
}

QString Timeline::summary() const {
  const RunRecord& run = session_.run();
  switch (run.phase) {
    case RunPhase::kNone:
      return {};
    case RunPhase::kRunning:
      return tr("Working on it");
    case RunPhase::kStopping:
      return tr("Stopping…");
    case RunPhase::kDone:
      return run.result && run.result->cache.saved_ms >= kWorthTellingMs
                 ? tr("Done in %1 · image reused, %2 saved")
                       .arg(Wording::seconds(run.totalMs()),
                            Wording::seconds(run.result->cache.saved_ms))
                 : tr("Done in %1").arg(Wording::seconds(run.totalMs()));
    case RunPhase::kStopped:
      return tr("Stopped after %1").arg(Wording::seconds(run.totalMs()));
    case RunPhase::kFailed:
      return tr("Ended early");
  }
  return {};
}

void Timeline::refresh() {
  const RunRecord& run = session_.run();
  title_->setText(summary());
  bar_->show(run);
  retry_->setVisible(run.phase == RunPhase::kFailed || run.phase == RunPhase::kStopped);
  for (int i = 0; i < kStageCount; ++i) {
    const auto stage = static_cast<Stage>(i);
    // The plain answer has one stage; the four others would only raise questions.
    const bool shown = run.mode != Mode::kDirect || stage == Stage::kSynthesis;
    rows_[static_cast<std::size_t>(i)]->setVisible(shown);
    rows_[static_cast<std::size_t>(i)]->setState(run.stage(stage), run.count(stage));
  }
  if (run.isActive() && !clock_.isActive()) clock_.start();
  if (!run.isActive()) clock_.stop();
}

void Timeline::refreshText() {
  const RunRecord& run = session_.run();
  const QString text = readableReply(run.live_text).right(kLiveChars);
  live_frame_->setVisible(run.isActive() && !text.isEmpty());
  if (live_frame_->isHidden()) return;
  live_->setPlainText(run.live_step > 0 ? tr("Step %1: %2").arg(run.live_step).arg(text) : text);
  live_->setFixedHeight(kLiveLines * live_->fontMetrics().lineSpacing() + 20);
  live_->verticalScrollBar()->setValue(live_->verticalScrollBar()->maximum());
}

}  // namespace corgi
