#include "ui/panels/step_card.h"

#include "ui/panels/discard.h"
#include "ui/panels/inline_editor.h"
#include "ui/text/core_text.h"
#include "ui/text/wording.h"
#include "ui/theme/colors.h"

#include <algorithm>
#include <utility>

#include <QFocusEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

namespace corgi {
namespace {

// Twice the size shown, so that it stays sharp on a dense screen.
constexpr QSize kThumbnailPx(144, 144);

}  // namespace

StepCard::StepCard(const Theme& theme,
                   EvidenceLink& link,
                   std::shared_ptr<const ImagePyramid> picture,
                   const Step& step,
                   QWidget* parent)
    : Card(theme, parent),
      link_(link),
      picture_(std::move(picture)),
      number_(step.number),
      statement_(new TextLabel),
      edit_(new IconButton(theme, QStringLiteral("edit"), tr("Correct the statement (F2)"))),
      verdict_(new VerdictMark(theme)),
      reason_(new QuietLabel),
      caution_(new Caution(theme)),
      note_(new QuietLabel),
      row_layout_(new QVBoxLayout) {
  setFocusPolicy(Qt::StrongFocus);
  statement_->setFont(theme.scaledFont(1.04, QFont::DemiBold));
  auto* head = new QGridLayout;
  head->setHorizontalSpacing(10);
  head->setVerticalSpacing(5);
  head->setColumnStretch(1, 1);
  head->addWidget(new StepNumber(number_), 0, 0, Qt::AlignTop);
  head->addWidget(statement_, 0, 1, Qt::AlignVCenter);
  head->addWidget(edit_, 0, 2, Qt::AlignTop);
  head->addWidget(verdict_, 1, 1);
  head->addWidget(reason_, 2, 1, 1, 2);
  head->addWidget(caution_, 3, 1, 1, 2);
  head->addWidget(note_, 4, 1, 1, 2);
  // F2 does the same from the card itself, so Tab needn't stop here.
  edit_->setFocusPolicy(Qt::NoFocus);
  edit_->setProperty("compact", true);
  edit_->setIconSize({15, 15});
  edit_->setFixedSize(24, 24);
  showWhenWanted(edit_, false);
  connect(edit_, &QToolButton::clicked, this, &StepCard::editStatement);
  row_layout_->setSpacing(2);
  auto* column = new QVBoxLayout(this);
  // The rows' own padding, which shows when they light up, reaches into the card's margin.
  column->setContentsMargins(7, 13, 7, 8);
  head->setContentsMargins(7, 0, 7, 0);
  column->setSpacing(6);
  column->addLayout(head);
  column->addLayout(row_layout_);
  verdict_->hide();
  reason_->hide();
  note_->hide();
  connect(&link_, &EvidenceLink::currentChanged, this, &StepCard::onLinkChanged);
  update(step);
}

void StepCard::update(const Step& step) {
  statement_->setText(Wording::statement(step.statement));
  if (!shows(step.regions)) rebuildRows(step.regions);
  for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i]->setDoubts(step.regions[i].doubts);
  if (step.error) {
    note_->setText(
        tr("This step couldn't be checked: %1").arg(coreText(QString::fromStdString(*step.error))));
    note_->show();
  }
  describe(step);
}

bool StepCard::shows(const std::vector<Region>& regions) const {
  return std::ranges::equal(regions, rows_, [](const Region& region, const RegionRow* row) {
    return region.box == row->box();
  });
}

void StepCard::rebuildRows(const std::vector<Region>& regions) {
  for (RegionRow* row : std::exchange(rows_, {})) discard(row);
  for (std::size_t i = 0; i < regions.size(); ++i) {
    const QImage thumbnail =
        picture_ ? picture_->thumbnail(regions[i].box, kThumbnailPx) : QImage();
    auto* row =
        new RegionRow(theme(), link_, {number_, static_cast<int>(i)}, regions[i], thumbnail, this);
    rows_.push_back(row);
    row->setCorrectable(correctable_);
    connect(row, &RegionRow::readingChangeWanted, this, &StepCard::readingChangeWanted);
    connect(row, &RegionRow::boxRemovalWanted, this, &StepCard::boxRemovalWanted);
    row_layout_->addWidget(row);
    row->show();
  }
}

void StepCard::setVerdict(const Step& step) {
  verdict_->setVerdict(step.verdict);
  verdict_->show();
  reason_->setText(coreText(QString::fromStdString(step.verdict_reason)));
  reason_->setVisible(!step.verdict_reason.empty());
  caution_->setText(step.counter_check ? Wording::counterCheck(*step.counter_check) : QString());
  describe(step);
}

void StepCard::addEvidence(const Evidence& evidence) {
  const auto index = static_cast<std::size_t>(evidence.region_index);
  if (evidence.region_index < 0 || index >= rows_.size()) return;
  rows_[index]->addEvidence(evidence);
}

void StepCard::close(const Step& step) {
  for (RegionRow* row : rows_) row->close();
  setVerdict(step);
  if (rows_.empty() && !step.error) {
    note_->setText(step.look == Look::kNone ? tr("Thought alone; nothing to look at.")
                                            : tr("No place in the image was found for this."));
    note_->show();
  }
}

void StepCard::setCorrectable(bool correctable) {
  correctable_ = correctable;
  showWhenWanted(edit_, correctable && (underMouse() || hasFocus()));
  for (RegionRow* row : rows_) row->setCorrectable(correctable);
}

void StepCard::editStatement() {
  if (!correctable_) return;
  auto* editor = new InlineEditor(
      statement_->text(), tr("Statement of step %1").arg(number_), statement_, this);
  connect(editor, &InlineEditor::committed, this, [this](const QString& text) {
    Q_EMIT statementChangeWanted(number_, text);
  });
}

void StepCard::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_F2 && correctable_) {
    editStatement();
    return;
  }
  Card::keyPressEvent(event);
}

void StepCard::mouseDoubleClickEvent(QMouseEvent* event) {
  if (statement_->geometry().contains(event->position().toPoint())) editStatement();
}

void StepCard::describe(const Step& step) {
  setAccessibleName(tr("Step %1: %2").arg(number_).arg(statement_->text()));
  setAccessibleDescription(
      (tr("%1. %n place(s) in the image", nullptr, static_cast<int>(step.regions.size()))
           .arg(Wording::verdict(step.verdict)) +
       QStringLiteral(". ") + caution_->text())
          .trimmed());
}

void StepCard::onLinkChanged(const EvidenceRef& ref) {
  const EvidenceRef whole{number_, -1};
  setGlow(whole.touches(ref) ? stepColor(number_) : QColor());
  for (RegionRow* row : rows_) row->setGlowing(row->ref().touches(ref) && ref.region >= 0);
}

void StepCard::paintEvent(QPaintEvent* event) {
  Card::paintEvent(event);
  if (!hasFocus()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme().colors().accent, 2));
  painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), 9, 9);
}

void StepCard::enterEvent(QEnterEvent*) {
  showWhenWanted(edit_, correctable_);
  link_.setHovered({number_, -1}, LinkSource::kPanel);
}
void StepCard::leaveEvent(QEvent*) {
  showWhenWanted(edit_, correctable_ && hasFocus());
  link_.setHovered({}, LinkSource::kPanel);
}

void StepCard::focusInEvent(QFocusEvent* event) {
  Card::focusInEvent(event);
  showWhenWanted(edit_, correctable_);
  link_.setFocused({number_, -1}, LinkSource::kPanel);
}

void StepCard::focusOutEvent(QFocusEvent* event) {
  Card::focusOutEvent(event);
  showWhenWanted(edit_, correctable_ && underMouse());
  if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason) {
    link_.setFocused({}, LinkSource::kPanel);
  }
}

}  // namespace corgi
