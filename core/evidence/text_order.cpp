#include "core/evidence/text_order.h"

#include <algorithm>
#include <cmath>

namespace corgi {
namespace {

// Narrower gaps part words; wider ones, in line heights, part columns.
constexpr double kGutterHeights = 0.6;
// Prose has lines this many times as wide as high; cells of a table don't.
constexpr double kProseRatio = 7;
constexpr std::size_t kProseLines = 3;
// Below a column's last neighbour, lines this close still belong to it.
constexpr double kNextLineHeights = 1.5;
// A line belongs to a row that it shares this much of its height with.
constexpr double kRowShare = 0.5;

// A line in the page's own axes.
struct Line {
  std::size_t index;
  double x0, x1, y0, y1;
  double height() const { return y1 - y0; }
};
using Lines = std::vector<Line>;

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

double slant(const std::vector<PixelQuad>& quads) {
  std::vector<double> angles;
  for (const PixelQuad& q : quads) {
    const cv::Point2f along = q[1] - q[0];
    if (cv::norm(along) > 2 * cv::norm(q[3] - q[0])) angles.push_back(std::atan2(along.y, along.x));
  }
  return median(std::move(angles));
}

Lines in_page_axes(const std::vector<PixelQuad>& quads) {
  const double angle = slant(quads);
  const double c = std::cos(angle);
  const double s = std::sin(angle);
  Lines lines;
  for (std::size_t i = 0; i < quads.size(); ++i) {
    Line line{i, 1e30, -1e30, 1e30, -1e30};
    for (const cv::Point2f& p : quads[i]) {
      const double x = c * p.x + s * p.y;
      const double y = c * p.y - s * p.x;
      line = {i,
              std::min(line.x0, x),
              std::max(line.x1, x),
              std::min(line.y0, y),
              std::max(line.y1, y)};
    }
    lines.push_back(line);
  }
  std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
    return a.y0 + a.y1 < b.y0 + b.y1;
  });
  return lines;
}

void emit_rows(const Lines& lines, std::vector<std::size_t>& order) {
  Lines rest = lines;
  while (!rest.empty()) {
    const Line first = rest.front();
    const auto end = std::stable_partition(rest.begin(), rest.end(), [&](const Line& line) {
      const double shared = std::min(line.y1, first.y1) - std::max(line.y0, first.y0);
      return shared > kRowShare * std::min(line.height(), first.height());
    });
    // A line of no height shares nothing, not even with itself.
    const auto row_end = end == rest.begin() ? end + 1 : end;
    std::stable_sort(
        rest.begin(), row_end, [](const Line& a, const Line& b) { return a.x0 < b.x0; });
    for (auto it = rest.begin(); it != row_end; ++it) order.push_back(it->index);
    rest.erase(rest.begin(), row_end);
  }
}

// Groups with an empty strip of at least `gutter` between them, from the left.
std::vector<Lines> columns(Lines lines, double gutter) {
  std::stable_sort(
      lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.x0 < b.x0; });
  std::vector<Lines> groups;
  double right = 0;
  for (const Line& line : lines) {
    if (groups.empty() || line.x0 - right >= gutter) groups.emplace_back();
    right = groups.back().empty() ? line.x1 : std::max(right, line.x1);
    groups.back().push_back(line);
  }
  return groups;
}

bool is_prose(const Lines& lines) {
  if (lines.size() < kProseLines) return false;
  std::vector<double> ratios;
  for (const Line& line : lines)
    ratios.push_back((line.x1 - line.x0) / std::max(1.0, line.height()));
  return median(std::move(ratios)) >= kProseRatio;
}

// Lines, sorted by height on the page, parted where a horizontal line crosses none of them.
std::vector<Lines> bands(const Lines& lines) {
  Lines sorted = lines;
  std::stable_sort(
      sorted.begin(), sorted.end(), [](const Line& a, const Line& b) { return a.y0 < b.y0; });
  std::vector<Lines> groups;
  double bottom = 0;
  for (const Line& line : sorted) {
    if (groups.empty() || line.y0 >= bottom) groups.emplace_back();
    bottom = groups.back().empty() ? line.y1 : std::max(bottom, line.y1);
    groups.back().push_back(line);
  }
  return groups;
}

double bottom_of(const Lines& lines) {
  return std::max_element(
             lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.y1 < b.y1; })
      ->y1;
}

// One past the last of the bands from `first` on that share a gutter.
std::size_t end_of_columns(const std::vector<Lines>& all, std::size_t first, double height) {
  Lines together;
  std::size_t end = first;
  double bottom = 0;
  for (std::size_t i = first; i < all.size(); ++i) {
    const bool alone = columns(all[i], kGutterHeights * height).size() < 2;
    if (i > first && alone && all[i].front().y0 - bottom > kNextLineHeights * height) break;
    together.insert(together.end(), all[i].begin(), all[i].end());
    if (columns(together, kGutterHeights * height).size() < 2) break;
    bottom = bottom_of(together);
    end = i + 1;
  }
  return end;
}

}  // namespace

std::vector<std::size_t> reading_order(const std::vector<PixelQuad>& quads) {
  const Lines lines = in_page_axes(quads);
  std::vector<double> heights;
  for (const Line& line : lines) heights.push_back(line.height());
  const double height = median(std::move(heights));
  const std::vector<Lines> all = bands(lines);
  std::vector<std::size_t> order;
  Lines rows;
  const auto flush = [&] {
    emit_rows(rows, order);
    rows.clear();
  };
  for (std::size_t i = 0; i < all.size();) {
    const std::size_t end = end_of_columns(all, i, height);
    Lines together;
    for (std::size_t k = i; k < end; ++k)
      together.insert(together.end(), all[k].begin(), all[k].end());
    const std::vector<Lines> groups = columns(together, kGutterHeights * height);
    if (groups.size() < 2 || !std::all_of(groups.begin(), groups.end(), is_prose)) {
      rows.insert(rows.end(), all[i].begin(), all[i].end());
      ++i;
      continue;
    }
    flush();
    for (const Lines& group : groups) emit_rows(group, order);
    i = end;
  }
  flush();
  return order;
}

}  // namespace corgi
