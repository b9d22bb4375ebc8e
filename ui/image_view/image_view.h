// The picture with its boxes: zoom, pan, hover, selecting its text, correcting its boxes.
#pragma once

#include "ui/image_view/box_grip.h"
#include "ui/image_view/box_overlay.h"
#include "ui/image_view/image_pyramid.h"
#include "ui/image_view/text_selection.h"
#include "ui/image_view/view_transform.h"
#include "ui/session/evidence_link.h"
#include "ui/theme/theme.h"

#include <memory>
#include <optional>

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

  OverlayLayers layers() const { return overlay_.layers(); }
  void setLayers(const OverlayLayers& layers);

  // While boxes are being corrected, dragging moves, resizes and draws them instead of panning.
  bool isEditing() const { return editing_; }
  void setEditing(bool editing);
  // The place that is being corrected; none as long as nobody has chosen one.
  const EvidenceRef& editedPlace() const { return edited_; }
  void setEditedPlace(const EvidenceRef& ref);

  // What was selected of the text in the picture.
  QString selectedText() const { return selection_.text(); }
  void copySelectedText() const;

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
  void layersChanged();
  void editingChanged(bool editing);
  // The person wants a box there instead; nothing has changed yet.
  void boxChangeWanted(const corgi::EvidenceRef& ref, const corgi::Box& box);
  void boxRemovalWanted(const corgi::EvidenceRef& ref);
  // `at` is where the pointer or the box is on the screen.
  void newBoxWanted(const corgi::Box& box, const QPoint& at);

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
  // A box in somebody's hand; no ref while it is being drawn.
  struct Drag {
    EvidenceRef ref;
    BoxGrip grip;
    Box start;
    Box now;
    QPointF from;  // in the view
  };
  bool pressEditing(const QPointF& point);
  void moveDrag(const QPointF& point);
  void endDrag(const QPointF& point);
  bool editByKey(const QKeyEvent& event);
  void clickAt(const QPointF& point);
  void showCursor(const QPointF& point);
  // The place under a point that a person means; lines of text don't count.
  const OverlayBox* placeAt(const QPointF& point) const;
  OverlayBox* placeOf(const EvidenceRef& ref);
  void paintSelection(QPainter& painter) const;
  void paintEditing(QPainter& painter) const;
  void zoomAt(double zoom, const QPointF& anchor);
  void hover(const QPointF& point);
  void onLinkChanged(const EvidenceRef& ref, LinkSource source);
  void paintFocusRing(QPainter& painter);
  double dipScale(double zoom) const { return zoom / devicePixelRatioF(); }

  static constexpr double kZoomStep = 1.25;

  const Theme& theme_;
  EvidenceLink& link_;
  std::shared_ptr<const ImagePyramid> picture_;
  ViewTransform transform_;
  BoxOverlay overlay_;
  bool fitted_ = true;
  bool panning_ = false;
  bool selecting_ = false;
  bool editing_ = false;
  TextSelection selection_;
  EvidenceRef edited_;  // the place whose grips are shown
  std::optional<Drag> drag_;
  QPointF press_point_;
  QPointF last_point_;
  QBasicTimer fade_timer_;
  QElapsedTimer fade_clock_;
};

}  // namespace corgi
