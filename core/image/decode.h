// Files to pictures and back: PNG, JPEG, WebP, BMP, TIFF, GIF (first frame).
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "core/image/image.h"

namespace corgi {

struct DecodeLimits {
  std::int64_t max_pixels = 300'000'000;             // claimed width x height; checked before anything is allocated
  std::int64_t max_file_bytes = 1'000'000'000;
};

// Decodes to upright RGB: EXIF orientation applied once, alpha composited on white, 16-bit, grey, palette and
// CMYK converted. Any thread; blocks.
// Throws Error{kIo} when the file can't be read, Error{kImage} when it isn't an image or is damaged,
// Error{kImageTooLarge} when it claims more than the limits.
Image decode_image(const std::filesystem::path& path, const DecodeLimits& limits = {});
// The same for bytes in memory (drag and drop, clipboard); `name` stands for the file in messages.
Image decode_image(std::span<const std::byte> bytes, const std::string& name, const DecodeLimits& limits = {});

// Lossless PNG. Throws Error{kIo} when it can't be written.
void write_png(const Image& image, const std::filesystem::path& path);
std::vector<std::byte> encode_png(const Image& image);

}  // namespace corgi
