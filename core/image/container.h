// What an image file says of itself, read from its bytes before a decoder sees them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace corgi {

enum class ImageFormat { kPng, kJpeg, kWebp, kBmp, kTiff, kGif };

// By the first bytes, never by a name. Thread-safe, as everything here.
std::optional<ImageFormat> sniff_format(std::span<const std::byte> bytes);

// False when the file ends before its (first) picture does. It looks at the container alone: a JPEG
// whose end marker was put back after a cut, and a run-length coded BMP that was cut, pass.
bool is_complete(std::span<const std::byte> bytes, ImageFormat format);

// EXIF orientation 1..8 of JPEG (APP1), PNG (eXIf), WebP (EXIF) and TIFF (tag 274); 1 when there is
// none.
int stored_orientation(std::span<const std::byte> bytes, ImageFormat format);

}  // namespace corgi
