// Takes the keys that a person presses, one combination at a time.
#pragma once

#include <QKeySequenceEdit>
#include <QLineEdit>

namespace corgi {

class KeyField : public QKeySequenceEdit {
  Q_OBJECT

 public:
  explicit KeyField(QWidget* parent = nullptr);

  // `hint` stands there when there are none.
  void showKeys(const QKeySequence& keys, const QString& hint);

 Q_SIGNALS:
  // The field shows them already; whoever doesn't take them shows others.
  void pressed(const QKeySequence& keys);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void showFocus(bool has_focus);

  QLineEdit* line_;
  QString hint_;
};

}  // namespace corgi
