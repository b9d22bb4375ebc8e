// Selecting the text that was read, on the picture itself, as in a page of text.
#pragma once

#include "core/base/box.h"
#include "ui/image_view/line_place.h"

#include <optional>
#include <vector>

#include <QPolygonF>
#include <QString>

namespace corgi {

// A plain value. Lines count in reading order; characters are counted in whole letters as people
// see them.
class TextSelection {
 public:
  struct Line {
    Box box;
    QString text;
    std::optional<TextQuad> quad = std::nullopt;  // of a line that may stand at a slant
  };
  // Before a letter of a line.
  struct Spot {
    int line = 0;
    int letter = 0;
    auto operator<=>(const Spot&) const = default;
  };

  // Lines that repeat another one at the same place are left out. The selection ends unless the
  // lines stayed the same.
  void setLines(const std::vector<Line>& lines);
  bool hasLines() const { return !lines_.empty(); }

  // The spot under a point of the view; nothing when no line lies there.
  std::optional<Spot> spotAt(const ViewTransform& transform, const QPointF& point) const;
  // The spot nearest to a point, while the pointer drags. There must be a line.
  Spot nearestSpot(const ViewTransform& transform, const QPointF& point) const;

  void start(const Spot& spot) { anchor_ = end_ = spot; }
  void extend(const Spot& spot) { end_ = spot; }
  void selectWord(const Spot& spot);
  void selectAll();
  void clear() { anchor_ = end_ = {}; }

  bool isEmpty() const { return anchor_ == end_; }
  // One row for each line.
  QString text() const;
  // What to paint, one rectangle for each line, in the view, as the line stands.
  std::vector<QPolygonF> areas(const ViewTransform& transform) const;

 private:
  struct Measured {
    Box box;
    std::optional<TextQuad> quad;
    QString text;
    std::vector<qsizetype> starts;  // of each letter in the text, and its end
    std::vector<double> edges;      // where each of these lies, as a share of the line's width
  };
  static Measured measured(const Line& line);
  // The letter nearest to a point `x_dip` along the line, which stands at `place`.
  static int letterAt(const Measured& line, const LinePlace& place, double x_dip);
  // From and to within one line; nothing when the line isn't selected.
  std::optional<std::pair<int, int>> lettersOf(int line) const;

  std::vector<Measured> lines_;
  Spot anchor_;
  Spot end_;
};

}  // namespace corgi
