// Where the question is written: grows with the text, Enter asks, Shift+Enter begins a line.
#pragma once

#include "ui/theme/theme.h"

#include <QPlainTextEdit>

namespace corgi {

class QuestionField : public QPlainTextEdit {
  Q_OBJECT

 public:
  explicit QuestionField(const Theme& theme, QWidget* parent = nullptr);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void asked();
  // A picture or files were pasted or dropped here; they belong to the window.
  void imageOffered(const QMimeData* data);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool canInsertFromMimeData(const QMimeData* source) const override;
  void insertFromMimeData(const QMimeData* source) override;

 private:
  int heightForLines(int lines) const;
  void grow();

  const Theme& theme_;
};

}  // namespace corgi
