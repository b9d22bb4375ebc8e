#include "core/evidence/ocr_engine.h"

#include "core/evidence/ocr_lines.h"

#include <utility>

namespace corgi {

std::vector<OcrLine> OcrEngine::read_region(const Image& image,
                                            const Box& region,
                                            std::stop_token stop) {
  const Image crop = image.crop(region);
  const Box part = on_pixels(region, image, crop);
  std::vector<OcrLine> lines = read(crop, std::move(stop));
  for (OcrLine& line : lines) line = placed_line(line, part);
  return lines;
}

}  // namespace corgi
