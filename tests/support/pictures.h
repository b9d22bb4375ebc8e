// Pictures made in memory for tests.
#pragma once

#include "core/image/image.h"

#include <cstring>
#include <vector>

#include <QImage>

namespace corgi {

// A picture of one colour.
inline Image plain_image(int width_px, int height_px, std::uint8_t grey = 200) {
  return Image(width_px,
               height_px,
               std::vector<std::uint8_t>(static_cast<std::size_t>(width_px) * height_px * 3, grey));
}

inline Image from_qimage(const QImage& image) {
  const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
  const std::size_t row = static_cast<std::size_t>(rgb.width()) * 3;
  std::vector<std::uint8_t> bytes(row * static_cast<std::size_t>(rgb.height()));
  for (int y = 0; y < rgb.height(); ++y) {
    std::memcpy(bytes.data() + row * static_cast<std::size_t>(y), rgb.constScanLine(y), row);
  }
  return Image(rgb.width(), rgb.height(), std::move(bytes));
}

}  // namespace corgi
