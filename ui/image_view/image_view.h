// The picture with its boxes: zoom, pan, hover.
#pragma once

#include "ui/image_view/box_overlay.h"
#include "ui/image_view/image_pyramid.h"
#include "ui/image_view/view_transform.h"
#include "ui/session/evidence_link.h"
#include "ui/theme/theme.h"

#include <memory>

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QWidget>

namespace corgi {

// GUI thread only. Zoom is screen pixels per image pixel: 1 is "100 %" whatever the screen's pixel
// ratio.
class ImageView : public QWidget {
  Q_OBJECT

 public:
  ImageView(const Theme& theme, EvidenceLink& link, QWidget* parent = nullptr);

  // Null takes the picture away. Boxes of the one before go too.
  void setPicture(std::shared_ptr<const ImagePyramid> picture, const QString& name);
  // Boxes that were not there before fade in.
  void setBoxes(std::vector<OverlayBox> boxes);

  const std::vector<OverlayBox>& boxes() const { return overlay_.boxes(); }
  const ViewTransform& transform() const { return transform_; }
  double zoom() const;
  bool isFitted() const { return fitted_; }

  void fit();
  void setZoom(double zoom);
  void zoomIn();
  void zoomOut();
  // The next (+1) or previous (-1) place in the order of the steps; wraps around.
  void stepPlace(int direction);

 Q_SIGNALS:
  void zoomChanged(double zoom);
  // A box was clicked or chosen by keyboard.
  void placeActivated(const corgi::EvidenceRef& ref);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;
  bool event(QEvent* event) override;
  void timerEvent(QTimerEvent* event) override;

 private:
  void zoomAt(double zoom, const QPointF& anchor);
  void hover(const QPointF& point);
  void onLinkChanged(const EvidenceRef& ref, LinkSource source);
  void paintFocusRing(QPainter& painter);
  double dipScale(double zoom) const { return zoom / devicePixelRatioF(); }

  const Theme& theme_;
  EvidenceLink& link_;
  std::shared_ptr<const ImagePyramid> picture_;
  ViewTransform transform_;
  BoxOverlay overlay_;
  bool fitted_ = true;
  bool panning_ = false;
  QPointF press_point_;
  QPointF last_point_;
  QBasicTimer fade_timer_;
  QElapsedTimer fade_clock_;
};

}  // namespace corgi
