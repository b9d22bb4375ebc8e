#include "ui/image_view/text_selection.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QFont>
#include <QFontMetricsF>
#include <QStringList>
#include <QTextBoundaryFinder>

namespace corgi {
namespace {

constexpr double kSlack = 3;
// Two readings of the same words that overlap so much are one.
constexpr double kSameIou = 0.5;

}  // namespace

TextSelection::Measured TextSelection::measured(const Line& line) {
  Measured result{line.box, line.quad, line.text, {}, {}};
  // The letters of the picture are of a font that nobody knows; the proportions are alike in all.
  const QFontMetricsF metrics{QFont()};
  const double whole = std::max(1.0, metrics.horizontalAdvance(line.text));
  QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, line.text);
  for (qsizetype at = 0; at >= 0; at = finder.toNextBoundary()) {
    result.starts.push_back(at);
    result.edges.push_back(metrics.horizontalAdvance(line.text.left(at)) / whole);
  }
  return result;
}

void TextSelection::setLines(const std::vector<Line>& lines) {
  std::vector<Measured> fresh;
  for (const Line& line : lines) {
    const bool known = std::ranges::any_of(fresh, [&](const Measured& other) {
      return other.text == line.text && iou(other.box, line.box) > kSameIou;
    });
    if (!known && !line.text.isEmpty()) fresh.push_back(measured(line));
  }
  const bool same = std::ranges::equal(fresh, lines_, [](const Measured& a, const Measured& b) {
    return a.text == b.text && a.box == b.box && a.quad == b.quad;
  });
  if (!same) clear();
  lines_ = std::move(fresh);
}

int TextSelection::letterAt(const Measured& line, const LinePlace& place, double x_dip) {
  const double share = x_dip / std::max(1.0, place.size.width());
  int best = 0;
  for (std::size_t i = 1; i < line.edges.size(); ++i) {
    const auto at = static_cast<std::size_t>(best);
    if (std::abs(line.edges[i] - share) < std::abs(line.edges[at] - share)) {
      best = static_cast<int>(i);
    }
  }
  return best;
}

std::optional<TextSelection::Spot> TextSelection::spotAt(const ViewTransform& transform,
                                                         const QPointF& point) const {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const LinePlace place = linePlace(lines_[i].box, lines_[i].quad, transform);
    const QPointF at = place.toLine(point);
    const QRectF near = QRectF({}, place.size).adjusted(-kSlack, -kSlack, kSlack, kSlack);
    if (near.contains(at)) return Spot{static_cast<int>(i), letterAt(lines_[i], place, at.x())};
  }
  return std::nullopt;
}

TextSelection::Spot TextSelection::nearestSpot(const ViewTransform& transform,
                                               const QPointF& point) const {
  Spot best;
  double least = std::numeric_limits<double>::max();
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const LinePlace place = linePlace(lines_[i].box, lines_[i].quad, transform);
    const QPointF at = place.toLine(point);
    const double dx = std::max({-at.x(), 0.0, at.x() - place.size.width()});
    const double dy = std::max({-at.y(), 0.0, at.y() - place.size.height()});
    // Across the lines a step is worth more than along them.
    const double distance = dx + 4 * dy;
    if (distance >= least) continue;
    least = distance;
    best = {static_cast<int>(i), letterAt(lines_[i], place, at.x())};
  }
  return best;
}

void TextSelection::selectWord(const Spot& spot) {
  const Measured& line = lines_[static_cast<std::size_t>(spot.line)];
  const auto isSpace = [&](int letter) {
    return line.text[line.starts[static_cast<std::size_t>(letter)]].isSpace();
  };
  const int count = static_cast<int>(line.starts.size()) - 1;
  int from = std::min(spot.letter, count - 1);
  int to = from;
  while (from > 0 && !isSpace(from - 1)) --from;
  while (to < count && !isSpace(to)) ++to;
  anchor_ = {spot.line, from};
  end_ = {spot.line, to};
}

void TextSelection::selectAll() {
  if (lines_.empty()) return;
  anchor_ = {};
  end_ = {static_cast<int>(lines_.size()) - 1, static_cast<int>(lines_.back().starts.size()) - 1};
}

std::optional<std::pair<int, int>> TextSelection::lettersOf(int line) const {
  const auto [first, last] = std::minmax(anchor_, end_);
  if (first == last || line < first.line || line > last.line) return std::nullopt;
  const int count = static_cast<int>(lines_[static_cast<std::size_t>(line)].starts.size()) - 1;
  const int from = line == first.line ? first.letter : 0;
  const int to = line == last.line ? last.letter : count;
  if (from >= to) return std::nullopt;
  return std::pair(from, to);
}

QString TextSelection::text() const {
  QStringList rows;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const auto letters = lettersOf(static_cast<int>(i));
    if (!letters) continue;
    const qsizetype from = lines_[i].starts[static_cast<std::size_t>(letters->first)];
    const qsizetype to = lines_[i].starts[static_cast<std::size_t>(letters->second)];
    rows.append(lines_[i].text.mid(from, to - from));
  }
  return rows.join(QLatin1Char('\n'));
}

std::vector<QPolygonF> TextSelection::areas(const ViewTransform& transform) const {
  std::vector<QPolygonF> areas;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const auto letters = lettersOf(static_cast<int>(i));
    if (!letters) continue;
    const double from = lines_[i].edges[static_cast<std::size_t>(letters->first)];
    const double to = lines_[i].edges[static_cast<std::size_t>(letters->second)];
    areas.push_back(linePlace(lines_[i].box, lines_[i].quad, transform).part(from, to));
  }
  return areas;
}

}  // namespace corgi
