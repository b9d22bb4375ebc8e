#include "ui/panels/question_field.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

namespace corgi {
namespace {

constexpr int kFewestLines = 2;
constexpr int kMostLines = 8;
// Padding of the style sheet, above and below.
constexpr int kFrameHeight = 2 * 7;

bool holdsImage(const QMimeData& data) {
  return data.hasUrls() || data.hasImage();
}

}  // namespace

QuestionField::QuestionField(const Theme& theme, QWidget* parent)
    : QPlainTextEdit(parent), theme_(theme) {
  setObjectName(QStringLiteral("question"));
  setAccessibleName(tr("Question"));
  setAccessibleDescription(tr("Enter asks, Shift+Enter starts a new line"));
  setTabChangesFocus(true);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  document()->setDocumentMargin(2);
  // The window takes drops, so that a file let go here opens instead of leaving its name in the
  // text.
  viewport()->setAcceptDrops(false);
  setAcceptDrops(false);
  connect(this, &QPlainTextEdit::textChanged, this, &QuestionField::grow);
}

int QuestionField::heightForLines(int lines) const {
  const double margins = 2 * document()->documentMargin();
  return static_cast<int>(std::ceil(lines * fontMetrics().lineSpacing() + margins)) + kFrameHeight;
}

QSize QuestionField::sizeHint() const {
  int lines = 0;
  for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
    lines += std::max(1, block.layout() ? block.layout()->lineCount() : 1);
  }
  return {260, heightForLines(std::clamp(lines, kFewestLines, kMostLines))};
}

QSize QuestionField::minimumSizeHint() const {
  return {120, heightForLines(kFewestLines)};
}

void QuestionField::grow() {
  const int wanted = sizeHint().height();
  if (wanted != minimumHeight()) setFixedHeight(wanted);
  setVerticalScrollBarPolicy(wanted >= heightForLines(kMostLines) ? Qt::ScrollBarAsNeeded
                                                                  : Qt::ScrollBarAlwaysOff);
}

// Qt's own placeholder is half transparent under a style sheet, too faint to read.
void QuestionField::paintEvent(QPaintEvent* event) {
  QPlainTextEdit::paintEvent(event);
  if (!document()->isEmpty()) return;
  QPainter painter(viewport());
  painter.setPen(theme_.colors().text_muted);
  const QPointF at =
      contentOffset() + QPointF(document()->documentMargin(), document()->documentMargin());
  painter.drawText(QRectF(at, viewport()->size()),
                   Qt::AlignLeft | Qt::AlignTop,
                   tr("Ask something about the image"));
}

void QuestionField::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && !(event->modifiers() & Qt::ShiftModifier)) {
    Q_EMIT asked();
    return;
  }
  // Escape belongs to the window: it stops a run.
  if (event->key() == Qt::Key_Escape) {
    event->ignore();
    return;
  }
  QPlainTextEdit::keyPressEvent(event);
}

void QuestionField::resizeEvent(QResizeEvent* event) {
  QPlainTextEdit::resizeEvent(event);
  if (event->oldSize().width() != event->size().width()) grow();
}

bool QuestionField::canInsertFromMimeData(const QMimeData* source) const {
  return holdsImage(*source) || QPlainTextEdit::canInsertFromMimeData(source);
}

void QuestionField::insertFromMimeData(const QMimeData* source) {
  if (holdsImage(*source)) {
    Q_EMIT imageOffered(source);
    return;
  }
  QPlainTextEdit::insertFromMimeData(source);
}

}  // namespace corgi
