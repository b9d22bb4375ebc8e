#include "ui/desk/history_delegate.h"

#include "ui/desk/history_model.h"
#include "ui/text/wording.h"
#include "ui/theme/icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextBoundaryFinder>

namespace corgi {
namespace {

constexpr QSize kPicture(60, 60);
constexpr int kMargin = 10;
constexpr int kGap = 12;
constexpr int kLineGap = 2;

void paintPicture(QPainter& painter,
                  const QRect& frame,
                  const QImage& picture,
                  const Theme& theme) {
  QPainterPath rounded;
  rounded.addRoundedRect(frame, 7, 7);
  painter.save();
  painter.setClipPath(rounded);
  painter.fillRect(frame, theme.colors().canvas);
  if (!picture.isNull()) {
    // Fills the frame; what stands out on the longer sides is cut off.
    const QSize size = picture.size().scaled(frame.size(), Qt::KeepAspectRatioByExpanding);
    QRect target(QPoint(), size);
    target.moveCenter(frame.center());
    painter.drawImage(target, picture);
  }
  painter.restore();
  painter.setPen(theme.colors().border);
  painter.drawPath(rounded);
}

// The first line ends where its language lets a line end; what is left is elided where it is drawn.
QStringList twoLines(const QString& text, const QFontMetrics& metrics, int width) {
  if (metrics.horizontalAdvance(text) <= width) return {text};
  QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
  qsizetype end = 0;
  for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary()) {
    if (metrics.horizontalAdvance(text.left(at).trimmed()) > width) break;
    end = at;
  }
  // One long word.
  if (end == 0) return {text};
  return {text.left(end).trimmed(), text.mid(end).trimmed()};
}

}  // namespace

QString answerLine(const HistoryEntry& entry) {
  QString answer = QString::fromStdString(entry.answer).simplified();
  if (!answer.isEmpty()) return answer;
  switch (entry.state) {
    case HistoryState::kRunning:
      return HistoryDelegate::tr("Being answered…");
    case HistoryState::kStopped:
      return HistoryDelegate::tr("Stopped before the answer");
    case HistoryState::kFailed:
      return HistoryDelegate::tr("Ended with an error");
    case HistoryState::kInterrupted:
      return HistoryDelegate::tr("The program ended before the answer");
    case HistoryState::kDone:
      break;
  }
  return HistoryDelegate::tr("No answer");
}

HistoryDelegate::HistoryDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme) {}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  const int lines = 2 * QFontMetrics(theme_.scaledFont(1.0, QFont::DemiBold)).height() +
                    2 * QFontMetrics(theme_.scaledFont(0.92)).height() + 2 * kLineGap;
  return {180, std::max(kPicture.height(), lines) + 2 * kMargin};
}

void HistoryDelegate::paint(QPainter* painter,
                            const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  const auto* model = qobject_cast<const HistoryModel*>(index.model());
  const HistoryEntry* entry = model ? model->entry(index) : nullptr;
  if (!entry) return;
  const ThemeColors& colors = theme_.colors();
  painter->save();
  painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  const bool selected = option.state & QStyle::State_Selected;
  const QRectF plate = QRectF(option.rect).adjusted(4.5, 2.5, -4.5, -2.5);
  painter->setPen(Qt::NoPen);
  if (selected || option.state & QStyle::State_MouseOver) {
    painter->setBrush(selected ? colors.accent_soft : colors.hover);
    painter->drawRoundedRect(plate, 8, 8);
  }
  if (option.state & QStyle::State_HasFocus) {
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colors.accent, 2));
    painter->drawRoundedRect(plate, 8, 8);
  }
  const QRect inner = option.rect.adjusted(kMargin + 2, kMargin, -kMargin - 2, -kMargin);
  const QRect frame(inner.left(),
                    inner.center().y() - kPicture.height() / 2 + 1,
                    kPicture.width(),
                    kPicture.height());
  paintPicture(*painter, frame, entry->thumbnail, theme_);
  paintTexts(*painter, inner.adjusted(kPicture.width() + kGap, 0, 0, 0), *entry, selected);
  painter->restore();
}

void HistoryDelegate::paintTexts(QPainter& painter,
                                 QRect area,
                                 const HistoryEntry& entry,
                                 bool selected) const {
  const ThemeColors& colors = theme_.colors();
  const QColor text = selected ? colors.on_accent_soft : colors.text;
  const QColor quiet = selected ? colors.on_accent_soft : colors.text_muted;
  const QFont bold = theme_.scaledFont(1.0, QFont::DemiBold);
  const QFont small = theme_.scaledFont(0.92);
  const QStringList question = twoLines(
      QString::fromStdString(entry.question).simplified(), QFontMetrics(bold), area.width());
  const int height = static_cast<int>(question.size()) * QFontMetrics(bold).height() +
                     2 * QFontMetrics(small).height() + 2 * kLineGap;
  area.setTop(area.center().y() - height / 2 + 1);
  const auto line = [&](const QString& words, const QFont& font, const QColor& color, int gap) {
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(color);
    const QRect row(area.left(), area.top(), area.width(), metrics.height());
    painter.drawText(row,
                     Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(words, Qt::ElideRight, row.width()));
    area.setTop(row.bottom() + 1 + gap);
  };
  for (const QString& each : question)
    line(each, bold, text, each == question.last() ? kLineGap : 0);
  line(answerLine(entry), small, entry.answer.empty() ? quiet : text, kLineGap);
  line(tr("%1 · %2").arg(whenText(entry.asked_ms), Wording::mode(entry.mode)), small, quiet, 0);
}

}  // namespace corgi
