// The program's picture: upright 8-bit RGB in memory, immutable, cheap to copy.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/box.h"

namespace corgi {

// 128-bit XXH3 of the decoded pixels and their size: the same picture has the same hash whatever its file was.
struct ImageHash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  // 32 lower-case hexadecimal digits.
  std::string hex() const;
  auto operator<=>(const ImageHash&) const = default;
};

// Rows from the top, pixels from the left, bytes R G B, no padding. Thread-safe.
class Image {
 public:
  // A picture of no size; every other constructor gives at least 1x1.
  Image() = default;
  // `rgb` holds width_px * height_px * 3 bytes. Throws Error{kInternal} when it doesn't.
  Image(int width_px, int height_px, std::vector<std::uint8_t> rgb);

  bool empty() const { return width_px_ == 0; }
  int width_px() const { return width_px_; }
  int height_px() const { return height_px_; }
  int stride_bytes() const { return 3 * width_px_; }
  std::span<const std::uint8_t> rgb() const;
  const ImageHash& hash() const { return hash_; }

  // The pixels that `box` touches, at least 1x1.
  Image crop(const Box& box) const;

 private:
  int width_px_ = 0;
  int height_px_ = 0;
  std::shared_ptr<const std::vector<std::uint8_t>> rgb_;
  ImageHash hash_;
};

}  // namespace corgi
