#include "ui/panels/region_row.h"

#include "ui/panels/inline_editor.h"
#include "ui/text/wording.h"
#include "ui/theme/colors.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
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
      waiting_(new QuietLabel(tr("Looking closer…"))),
      caution_(new Caution(theme)) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Step %1, place %2").arg(ref.step).arg(ref.region + 1));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kPadding + kThumbnail + 12, kPadding, kPadding, kPadding);
  findings_->setSpacing(6);
  findings_->addWidget(waiting_);
  findings_->addWidget(caution_);
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
  } else if (!is_text || evidence.lines.empty()) {
    block->addWidget(new TextLabel(text));
  } else {
    addReading(block, evidence);
  }
  if (is_text) {
    reading_ = text;
    reading_place_ = block->itemAt(1)->widget();
    setCorrectable(correctable_);
  }
  spoken_.append(Wording::evidence(evidence));
  describe();
}

void RegionRow::setDoubts(const std::vector<BoxDoubt>& doubts) {
  QStringList sentences;
  for (const BoxDoubt doubt : doubts) sentences.append(Wording::doubt(doubt));
  caution_->setText(sentences.join(QLatin1Char('\n')));
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
  if (icon == QLatin1String("text")) {
    edit_ = new IconButton(theme_, QStringLiteral("edit"), tr("Correct the text (F2)"));
    edit_->setFocusPolicy(Qt::NoFocus);
    edit_->setProperty("compact", true);
    edit_->setIconSize({14, 14});
    edit_->setFixedSize(22, 18);
    showWhenWanted(edit_, false);
    connect(edit_, &QToolButton::clicked, this, &RegionRow::editReading);
    head->addWidget(edit_);
  }
  block->addLayout(head);
  // Before the doubts and the stretch.
  findings_->insertLayout(findings_->count() - 2, block);
  return block;
}

void RegionRow::setCorrectable(bool correctable) {
  correctable_ = correctable;
  showEdit();
}

void RegionRow::showEdit() {
  if (edit_) showWhenWanted(edit_, correctable_ && reading_place_ && (underMouse() || hasFocus()));
}

void RegionRow::editReading() {
  if (!correctable_ || !reading_place_) return;
  auto* editor =
      new InlineEditor(reading_,
                       tr("Text read in step %1, place %2").arg(ref_.step).arg(ref_.region + 1),
                       reading_place_,
                       this);
  connect(editor, &InlineEditor::committed, this, [this](const QString& text) {
    Q_EMIT readingChangeWanted(ref_, text);
  });
}

void RegionRow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_F2 && correctable_) {
    editReading();
  } else if (event->key() == Qt::Key_Delete && correctable_) {
    Q_EMIT boxRemovalWanted(ref_);
  } else {
    QWidget::keyPressEvent(event);
  }
}

void RegionRow::close() {
  if (!spoken_.isEmpty()) return;
  waiting_->setText(tr("Nothing was noted here."));
  describe();
}

void RegionRow::describe() {
  QStringList told = spoken_.isEmpty() ? QStringList(waiting_->text()) : spoken_;
  if (!caution_->text().isEmpty()) told.append(caution_->text());
  setAccessibleDescription(told.join(QStringLiteral(". ")));
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
  if (edit_) showWhenWanted(edit_, correctable_ && reading_place_);
  link_.setHovered(ref_, LinkSource::kPanel);
}
void RegionRow::leaveEvent(QEvent*) {
  if (edit_) showWhenWanted(edit_, correctable_ && reading_place_ && hasFocus());
  link_.setHovered({}, LinkSource::kPanel);
}

void RegionRow::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  link_.setFocused(ref_, LinkSource::kPanel);
  showEdit();
  update();
}

void RegionRow::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  // A window that loses the focus, or opens a menu, keeps its spotlight.
  if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason) {
    link_.setFocused({}, LinkSource::kPanel);
  }
  showEdit();
  update();
}

void RegionRow::mousePressEvent(QMouseEvent*) {
  setFocus(Qt::MouseFocusReason);
}

}  // namespace corgi
