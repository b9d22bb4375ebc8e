// Boxes over the picture: what they look like, where their labels go, and which one is under the
// pointer.
#pragma once

#include "core/base/box.h"
#include "core/evidence/text_quad.h"
#include "ui/image_view/view_transform.h"
#include "ui/session/evidence_link.h"

#include <optional>
#include <vector>

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace corgi {

struct OverlayBox {
  EvidenceRef ref;
  Box box;
  QString title;        // the step's statement, or the text of a line
  QString description;  // what was found there, for screen readers and the tooltip
  bool is_text_line = false;
  double opacity = 1;                           // grows while the box fades in
  std::optional<TextQuad> quad = std::nullopt;  // of a line of text that may stand at a slant
};

// What is painted of the boxes.
struct OverlayLayers {
  bool places = true;
  bool text = true;  // frames around the lines that were read; they can be selected
  bool labels = true;
  bool transcript = false;  // what was read, in place of the picture's own letters
  bool operator==(const OverlayLayers&) const = default;
};

// A plain value; all positions in the view's device-independent pixels.
class BoxOverlay {
 public:
  void setBoxes(std::vector<OverlayBox> boxes) { boxes_ = std::move(boxes); }
  const std::vector<OverlayBox>& boxes() const { return boxes_; }
  std::vector<OverlayBox>& boxes() { return boxes_; }

  const OverlayLayers& layers() const { return layers_; }
  void setLayers(const OverlayLayers& layers) { layers_ = layers; }

  // Paints every box of the layers that are on; those that touch `spotlight` glow and the rest of
  // the picture steps back.
  void paint(QPainter& painter,
             const ViewTransform& transform,
             const QRectF& view,
             const EvidenceRef& spotlight) const;

  // Index of the smallest box under `point` that is shown, or -1.
  int hit(const ViewTransform& transform, const QPointF& point) const;

 private:
  bool isShown(const OverlayBox& box) const {
    return box.is_text_line ? layers_.text || layers_.transcript : layers_.places;
  }
  // Those that are shown, the ones in the spotlight last.
  std::vector<const OverlayBox*> paintOrder(const EvidenceRef& spotlight) const;
  void paintLabels(QPainter& painter,
                   const ViewTransform& transform,
                   const QRectF& view,
                   const EvidenceRef& spotlight) const;

  std::vector<OverlayBox> boxes_;
  OverlayLayers layers_;
};

// The round number of a step, as on the image and on the cards.
void paintStepNumber(QPainter& painter, const QRectF& circle, int step_number);

}  // namespace corgi
