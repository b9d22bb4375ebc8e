#include "core/image/qt_image.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

#include <QImage>

namespace corgi {
namespace {

constexpr int kBandRows = 32;  // rows converted at a time: no second copy of the whole picture

// Where a source pixel goes: (origin + x * step_x + y * step_y), counted in pixels of the upright
// picture.
struct UprightMap {
  int width;
  int height;
  std::int64_t origin;
  std::int64_t step_x;
  std::int64_t step_y;
};

// Source: CIPA DC-008-2019 (EXIF 2.32), tag Orientation.
UprightMap upright_map(int width, int height, int orientation) {
  const std::int64_t w = width;
  const std::int64_t h = height;
  switch (orientation) {
    case 2:
      return {width, height, w - 1, -1, w};
    case 3:
      return {width, height, w * h - 1, -1, -w};
    case 4:
      return {width, height, w * (h - 1), 1, -w};
    case 5:
      return {height, width, 0, h, 1};
    case 6:
      return {height, width, h - 1, h, -1};
    case 7:
      return {height, width, w * h - 1, -h, -1};
    case 8:
      return {height, width, h * (w - 1), -h, 1};
    default:
      return {width, height, 0, 1, w};
  }
}

// `colour` on white under `alpha`, rounded to the nearest.
std::uint8_t on_white(unsigned colour, unsigned alpha) {
  return static_cast<std::uint8_t>((colour * alpha + 255 * (255 - alpha) + 127) / 255);
}

// Writes `band`, whose first row is row `y0` of the source.
// RGB888 is copied; RGBA8888, straight or premultiplied, is laid on white.
void write_band(const QImage& band, int y0, const UprightMap& map, std::vector<std::uint8_t>& rgb) {
  const bool opaque = band.format() == QImage::Format_RGB888;
  const bool premultiplied = band.format() == QImage::Format_RGBA8888_Premultiplied;
  for (int row = 0; row < band.height(); ++row) {
    const std::uint8_t* in = band.constScanLine(row);
    std::int64_t pixel = map.origin + (y0 + row) * map.step_y;
    if (opaque && map.step_x == 1) {
      std::memcpy(rgb.data() + 3 * pixel, in, static_cast<std::size_t>(band.width()) * 3);
      continue;
    }
    for (int x = 0; x < band.width(); ++x, in += opaque ? 3 : 4, pixel += map.step_x) {
      std::uint8_t* out = rgb.data() + 3 * pixel;
      const unsigned alpha = opaque ? 255 : in[3];
      for (int c = 0; c < 3; ++c) {
        out[c] = premultiplied ? static_cast<std::uint8_t>(std::min(in[c] + 255 - alpha, 255U))
                               : on_white(in[c], alpha);
      }
    }
  }
}

QImage::Format band_format(const QImage& image) {
  if (!image.hasAlphaChannel()) return QImage::Format_RGB888;
  const bool premultiplied = image.pixelFormat().premultiplied() == QPixelFormat::Premultiplied;
  return premultiplied ? QImage::Format_RGBA8888_Premultiplied : QImage::Format_RGBA8888;
}

}  // namespace

Image upright_on_white(const QImage& image, int orientation) {
  const UprightMap map = upright_map(image.width(), image.height(), orientation);
  const QImage::Format target = band_format(image);
  std::vector<std::uint8_t> rgb(std::size_t{3} * static_cast<std::size_t>(map.width) *
                                static_cast<std::size_t>(map.height));
  for (int y = 0; y < image.height(); y += kBandRows) {
    const int rows = std::min(kBandRows, image.height() - y);
    QImage band(image.constScanLine(y), image.width(), rows, image.bytesPerLine(), image.format());
    if (image.colorCount() > 0) band.setColorTable(image.colorTable());
    write_band(band.convertToFormat(target), y, map, rgb);
  }
  return Image(map.width, map.height, std::move(rgb));
}

}  // namespace corgi
