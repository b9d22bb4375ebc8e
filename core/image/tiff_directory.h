// The first directory of a TIFF structure, which is also what EXIF metadata is.
// Source: TIFF 6.0 (Adobe 1992), section 2; BigTIFF as in libtiff v4.5.0,
// doc/specification/bigtiff.rst.
#pragma once

#include "core/image/byte_reader.h"

#include <cstdint>
#include <span>
#include <vector>

namespace corgi {

// A non-owning view; thread-safe. Damaged structures give absent tags, never a read beyond the
// bytes.
class TiffDirectory {
 public:
  explicit TiffDirectory(std::span<const std::byte> tiff);

  // The whole numbers of a BYTE, SHORT, LONG or LONG8 tag; empty when it is absent, of another type
  // or damaged.
  std::vector<std::uint64_t> numbers(std::uint16_t tag) const;
  // Tag 274: 1..8 as in EXIF; 1 when it is absent or damaged.
  int orientation() const;
  // False when the strips or tiles that the directory names lie beyond the bytes, or when it names
  // none.
  bool pixels_are_whole() const;

 private:
  bool ranges_are_inside(std::uint16_t offsets_tag, std::uint16_t lengths_tag) const;

  ByteReader in_;
  bool big_tiff_ = false;
  std::uint64_t first_entry_ = 0;
  std::uint64_t n_entries_ = 0;
};

}  // namespace corgi
