// Cutting a region out of what is on the screen.
#pragma once

#include <QImage>
#include <QPixmap>
#include <QPoint>
#include <QWidget>

namespace corgi {

// Covers one screen with a still picture of it. Drag over the region; Enter takes the whole screen,
// Escape gives up. Deletes itself when it is done.
class ScreenPicker : public QWidget {
  Q_OBJECT

 public:
  // `still` is what the screen shows, at the screen's own pixel ratio.
  explicit ScreenPicker(const QPixmap& still, QWidget* parent = nullptr);

 Q_SIGNALS:
  void picked(const QImage& region);
  void cancelled();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  // From the one corner to the other, both included.
  QRect chosen() const;
  void finish(const QRect& region_dip);

  QPixmap still_;
  QPoint from_;
  QPoint to_;
  bool dragging_ = false;
};

}  // namespace corgi
