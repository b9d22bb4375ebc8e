#include "core/evidence/ocr_lines.h"

#include <algorithm>
#include <cmath>

namespace corgi {
namespace {

// Bytes of other scripts count: what isn't ASCII isn't punctuation noise.
bool is_readable(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         static_cast<unsigned char>(c) >= 0xC3;
}

double middle(const Box& box) {
  return (box.y0 + box.y1) / 2;
}

}  // namespace

void sort_in_reading_order(std::vector<OcrLine>& lines) {
  std::stable_sort(lines.begin(), lines.end(), [](const OcrLine& a, const OcrLine& b) {
    return middle(a.box) < middle(b.box);
  });
  // A row ends where the next line's middle lies below the row's first line.
  for (auto row = lines.begin(); row != lines.end();) {
    const double bottom = row->box.y1;
    const auto end =
        std::find_if(row, lines.end(), [&](const OcrLine& l) { return middle(l.box) > bottom; });
    std::stable_sort(
        row, end, [](const OcrLine& a, const OcrLine& b) { return a.box.x0 < b.box.x0; });
    row = end == row ? row + 1 : end;
  }
}

std::vector<OcrLine> without_noise(std::vector<OcrLine> lines, double min_confidence) {
  std::erase_if(lines, [&](const OcrLine& line) {
    return line.confidence < min_confidence ||
           std::none_of(line.text.begin(), line.text.end(), is_readable);
  });
  return lines;
}

Box placed(const Box& box, const Box& part) {
  return normalized_box(part.x0 + box.x0 * part.width(),
                        part.y0 + box.y0 * part.height(),
                        part.x0 + box.x1 * part.width(),
                        part.y0 + box.y1 * part.height());
}

OcrLine placed_line(OcrLine line, const Box& part) {
  line.box = placed(line.box, part);
  if (line.quad) {
    for (QuadPoint& point : *line.quad) {
      point = {part.x0 + point.x * part.width(), part.y0 + point.y * part.height()};
    }
  }
  return line;
}

Box on_pixels(const Box& box, const Image& image, const Image& crop) {
  const double w = image.width_px();
  const double h = image.height_px();
  const double x0 = std::min(std::floor(box.x0 * w), w - crop.width_px());
  const double y0 = std::min(std::floor(box.y0 * h), h - crop.height_px());
  return normalized_box(x0 / w, y0 / h, (x0 + crop.width_px()) / w, (y0 + crop.height_px()) / h);
}

double reading_score(const std::vector<OcrLine>& lines) {
  double score = 0;
  for (const OcrLine& line : lines) {
    score += line.confidence *
             static_cast<double>(std::count_if(line.text.begin(), line.text.end(), is_readable));
  }
  return score;
}

std::string joined_text(const std::vector<OcrLine>& lines) {
  std::string text;
  for (const OcrLine& line : lines) {
    if (!text.empty()) text += '\n';
    text += line.text;
  }
  return text;
}

}  // namespace corgi
