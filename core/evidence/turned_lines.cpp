#include "core/evidence/turned_lines.h"

#include "core/evidence/text_crop.h"
#include "core/evidence/text_order.h"

#include <algorithm>
#include <utility>

#include <opencv2/core.hpp>

namespace corgi {
namespace {

// Lines that stand on their head are read with less confidence than this, upright ones seldom.
constexpr double kDoubtful = 0.8;
// A reading on its head must be surer by this much.
constexpr double kSurer = 0.1;

}  // namespace

std::vector<LineReading> read_both_ways(const PpocrRecognizer& recognizer,
                                        const std::vector<cv::Mat>& crops,
                                        const std::stop_token& stop) {
  std::vector<LineReading> lines;
  std::vector<std::size_t> doubtful;
  std::vector<cv::Mat> turned;
  for (CtcText& text : recognizer.read(crops, stop)) {
    if (text.confidence < kDoubtful) {
      doubtful.push_back(lines.size());
      cv::rotate(crops[lines.size()], turned.emplace_back(), cv::ROTATE_180);
    }
    lines.push_back({std::move(text)});
  }
  std::vector<CtcText> again = recognizer.read(turned, stop);
  for (std::size_t k = 0; k < doubtful.size(); ++k) {
    LineReading& line = lines[doubtful[k]];
    if (again[k].confidence > line.text.confidence + kSurer) line = {std::move(again[k]), true};
  }
  return lines;
}

std::vector<std::size_t> reading_order(const std::vector<PixelQuad>& quads,
                                       const std::vector<LineReading>& lines) {
  const auto turned = std::count_if(
      lines.begin(), lines.end(), [](const LineReading& line) { return line.turned; });
  if (2 * static_cast<std::size_t>(turned) <= lines.size()) return reading_order(quads);
  std::vector<PixelQuad> upright;
  for (const PixelQuad& q : quads) upright.push_back({-q[2], -q[3], -q[0], -q[1]});
  return reading_order(upright);
}

PixelQuad from_its_beginning(const PixelQuad& quad, const LineReading& line) {
  const std::size_t first = (runs_vertically(quad) ? 1U : 0U) + (line.turned ? 2U : 0U);
  PixelQuad result;
  for (std::size_t i = 0; i < quad.size(); ++i) result[i] = quad[(first + i) % quad.size()];
  return result;
}

}  // namespace corgi
