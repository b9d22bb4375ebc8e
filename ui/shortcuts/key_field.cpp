#include "ui/shortcuts/key_field.h"

#include <QKeyEvent>
#include <QStyle>

namespace corgi {

KeyField::KeyField(QWidget* parent) : QKeySequenceEdit(parent), line_(findChild<QLineEdit*>()) {
  setFocusPolicy(Qt::StrongFocus);
}

void KeyField::showKeys(const QKeySequence& keys, const QString& hint) {
  hint_ = hint;
  setKeySequence(keys);
  line_->setPlaceholderText(hint_);
}

void KeyField::keyPressEvent(QKeyEvent* event) {
  QKeySequenceEdit::keyPressEvent(event);
  event->accept();
  const QKeySequence typed = keySequence();
  if (typed.isEmpty()) return;
  // Qt would wait for a second combination.
  const QKeySequence first(typed[0]);
  setKeySequence(first);
  Q_EMIT pressed(first);
}

void KeyField::focusInEvent(QFocusEvent* event) {
  QKeySequenceEdit::focusInEvent(event);
  showFocus(true);
}

void KeyField::focusOutEvent(QFocusEvent* event) {
  QKeySequenceEdit::focusOutEvent(event);
  line_->setPlaceholderText(hint_);
  showFocus(false);
}

// The line itself never has it, so that no style sheet knows.
void KeyField::showFocus(bool has_focus) {
  line_->setProperty("focused", has_focus);
  line_->style()->unpolish(line_);
  line_->style()->polish(line_);
}

}  // namespace corgi
