// The opened images side by side under the one that is shown.
#pragma once

#include "ui/opening/image_shelf.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace corgi {

// Hidden as long as there is one image only. Click, wheel and arrow keys choose.
class FilmStrip : public QWidget {
  Q_OBJECT

 public:
  FilmStrip(const Theme& theme, ImageShelf& shelf, QWidget* parent = nullptr);

  // Where an image's frame lies now; it may lie outside of the strip.
  QRect frameOf(int index) const;
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool event(QEvent* event) override;

 private:
  int indexAt(const QPoint& point) const;
  int contentWidth() const;
  void scrollTo(int offset);
  void onItems();
  void onChosen(int index);

  const Theme& theme_;
  ImageShelf& shelf_;
  int offset_ = 0;  // of the left edge into the row
};

}  // namespace corgi
