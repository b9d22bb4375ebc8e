#include "ui/panels/region_row.h"

#include "ui/text/wording.h"
#include "ui/theme/colors.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace corgi {
namespace {

constexpr int kPadding = 8;
constexpr int kThumbnail = 72;
constexpr double kRadius = 9;

}  // namespace

ReadLine::ReadLine(const Theme& theme,
                   EvidenceLink& link,
                   const EvidenceRef& ref,
                   const QString& text)
    : TextLabel(text), theme_(theme), link_(link), ref_(ref) {
  connect(&link_, &EvidenceLink::currentChanged, this, [this](const EvidenceRef& current) {
    const bool lit = current.line >= 0 && ref_.touches(current);
    if (lit == lit_) return;
    lit_ = lit;
    update();
  });
}

void ReadLine::enterEvent(QEnterEvent*) {
  link_.setHovered(ref_, LinkSource::kPanel);
}
void ReadLine::leaveEvent(QEvent*) {
  // The pointer is still over the row around the line.
  link_.setHovered({ref_.step, ref_.region}, LinkSource::kPanel);
}

void ReadLine::paintEvent(QPaintEvent* event) {
  if (lit_) {
    QColor mark = stepColor(ref_.step);
    mark.setAlpha(theme_.colors().dark ? 110 : 80);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark);
    const int width = std::min(this->width(), fontMetrics().horizontalAdvance(text()) + 6);
    painter.drawRoundedRect(QRectF(-3, 0, width, height()), 4, 4);
  }
  TextLabel::paintEvent(event);
}

RegionRow::RegionRow(const Theme& theme,
                     EvidenceLink& link,
                     const EvidenceRef& ref,
                     const Region& region,
                     const QImage& thumbnail,
                     QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      link_(link),
      ref_(ref),
      box_(region.box),
      thumbnail_(thumbnail),
      findings_(new QVBoxLayout),
      waiting_(new QuietLabel(tr("Looking closer…"))) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Step %1, place %2").arg(ref.step).arg(ref.region + 1));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kPadding + kThumbnail + 12, kPadding, kPadding, kPadding);
  findings_->setSpacing(6);
  findings_->addWidget(waiting_);
  findings_->addStretch();
  row->addLayout(findings_);
  setMinimumHeight(kThumbnail + 2 * kPadding);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RegionRow::addEvidence(const Evidence& evidence) {
  const bool is_text = evidence.kind == EvidenceKind::kText;
  const QString text = QString::fromStdString(evidence.text).trimmed();
  QVBoxLayout* block = addFinding(is_text ? QStringLiteral("text") : QStringLiteral("eye"),
                                  Wording::evidenceKind(evidence.kind));
  // What wasn't found must not look like something that was.
  if (text.isEmpty()) {
    block->addWidget(new QuietLabel(is_text ? tr("No text here.") : tr("Nothing to describe.")));
  } else if (is_text && !evidence.lines.empty()) {
    addReading(block, evidence);
  } else {
    block->addWidget(new TextLabel(text));
  }
  spoken_.append(Wording::evidence(evidence));
  describe();
}

void RegionRow::addReading(QVBoxLayout* block, const Evidence& evidence) {
  for (std::size_t i = 0; i < evidence.lines.size(); ++i) {
    auto* line = new ReadLine(theme_,
                              link_,
                              {ref_.step, ref_.region, static_cast<int>(i)},
                              QString::fromStdString(evidence.lines[i].text));
    block->addWidget(line);
    read_lines_.push_back(line);
  }
}

QVBoxLayout* RegionRow::addFinding(const QString& icon, const QString& kind) {
  waiting_->hide();
  auto* block = new QVBoxLayout;
  block->setSpacing(2);
  auto* head = new QHBoxLayout;
  head->setSpacing(5);
  head->addWidget(new IconLabel(theme_, icon, &ThemeColors::text_muted, 14));
  head->addWidget(new QuietLabel(kind), 1);
  block->addLayout(head);
  findings_->insertLayout(findings_->count() - 1, block);
  return block;
}

void RegionRow::close() {
  if (!spoken_.isEmpty()) return;
  waiting_->setText(tr("Nothing was noted here."));
  describe();
}

void RegionRow::describe() {
  setAccessibleDescription(spoken_.isEmpty() ? waiting_->text()
                                             : spoken_.join(QStringLiteral(". ")));
}

void RegionRow::setGlowing(bool glowing) {
  if (glowing == glowing_) return;
  glowing_ = glowing;
  update();
}

void RegionRow::paintEvent(QPaintEvent*) {
  const ThemeColors& c = theme_.colors();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const QColor color = stepColor(ref_.step);
  if (glowing_ || hasFocus()) {
    painter.setPen(hasFocus() ? QPen(c.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(glowing_ ? c.hover : c.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
  }
  const QRectF frame(kPadding, kPadding, kThumbnail, kThumbnail);
  QPainterPath clip;
  clip.addRoundedRect(frame, 7, 7);
  painter.fillPath(clip, c.canvas);
  painter.save();
  painter.setClipPath(clip);
  if (!thumbnail_.isNull()) {
    QSizeF size = QSizeF(thumbnail_.size()).scaled(frame.size(), Qt::KeepAspectRatio);
    QRectF target(QPointF(), size);
    target.moveCenter(frame.center());
    painter.drawImage(target, thumbnail_);
  }
  painter.restore();
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(color, glowing_ ? 3 : 2));
  painter.drawRoundedRect(frame, 7, 7);
}

void RegionRow::enterEvent(QEnterEvent*) {
  link_.setHovered(ref_, LinkSource::kPanel);
}
void RegionRow::leaveEvent(QEvent*) {
  link_.setHovered({}, LinkSource::kPanel);
}

void RegionRow::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  link_.setFocused(ref_, LinkSource::kPanel);
  update();
}

void RegionRow::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  // A window that loses the focus, or opens a menu, keeps its spotlight.
  if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason) {
    link_.setFocused({}, LinkSource::kPanel);
  }
  update();
}

void RegionRow::mousePressEvent(QMouseEvent*) {
  setFocus(Qt::MouseFocusReason);
}

}  // namespace corgi
