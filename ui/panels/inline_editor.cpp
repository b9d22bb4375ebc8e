#include "ui/panels/inline_editor.h"

#include "ui/panels/discard.h"

#include <algorithm>

#include <QKeyEvent>

namespace corgi {
namespace {

constexpr int kLeastHeight = 40;

}  // namespace

InlineEditor::InlineEditor(const QString& text, const QString& name, QWidget* place, QWidget* card)
    : QPlainTextEdit(text, card), before_(text) {
  setObjectName(QStringLiteral("inlineEditor"));
  setAccessibleName(name);
  setAccessibleDescription(tr("Enter takes the text, Escape leaves it as it was"));
  setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  const QPoint at = place->mapTo(card, QPoint(0, 0));
  const int lines = std::max(1, static_cast<int>(text.count(QLatin1Char('\n'))) + 1);
  const int needed = lines * fontMetrics().lineSpacing() + 18;
  const int height = std::max({kLeastHeight, place->height() + 12, needed});
  setGeometry(at.x() - 8, at.y() - 6, card->width() - at.x() - 2, height);
  show();
  raise();
  setFocus(Qt::OtherFocusReason);
  selectAll();
}

void InlineEditor::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && !(event->modifiers() & Qt::ShiftModifier)) {
    end(true);
  } else if (event->key() == Qt::Key_Escape) {
    end(false);
  } else {
    QPlainTextEdit::keyPressEvent(event);
  }
}

void InlineEditor::focusOutEvent(QFocusEvent* event) {
  QPlainTextEdit::focusOutEvent(event);
  if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
    end(true);
  }
}

void InlineEditor::end(bool commit) {
  if (ended_) return;
  ended_ = true;
  const QString text = toPlainText();
  if (hasFocus() && parentWidget()) parentWidget()->setFocus(Qt::OtherFocusReason);
  discard(this);
  if (commit && text != before_) Q_EMIT committed(text);
}

}  // namespace corgi
