// A text that is corrected where it stands.
#pragma once

#include <QPlainTextEdit>

namespace corgi {

// Lies over `place`, a child of the same card. Enter takes the text, Escape leaves it, and so does
// going elsewhere without a change. Deletes itself when it is done.
class InlineEditor : public QPlainTextEdit {
  Q_OBJECT

 public:
  InlineEditor(const QString& text, const QString& name, QWidget* place, QWidget* card);

 Q_SIGNALS:
  void committed(const QString& text);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void end(bool commit);

  QString before_;
  bool ended_ = false;
};

}  // namespace corgi
