#include "core/image/container.h"

#include "core/image/byte_reader.h"
#include "core/image/tiff_directory.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace corgi {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view start;
  ImageFormat format;
};

constexpr std::array kSignatures{
    Signature{"\x89PNG\r\n\x1a\n"sv, ImageFormat::kPng},
    Signature{"\xff\xd8\xff"sv, ImageFormat::kJpeg},
    Signature{"GIF87a"sv, ImageFormat::kGif},
    Signature{"GIF89a"sv, ImageFormat::kGif},
    Signature{"BM"sv, ImageFormat::kBmp},
    Signature{"II*\0"sv, ImageFormat::kTiff},
    Signature{"MM\0*"sv, ImageFormat::kTiff},
    Signature{"II+\0"sv, ImageFormat::kTiff},
    Signature{"MM\0+"sv, ImageFormat::kTiff},
};

constexpr std::string_view kExifPrefix = "Exif\0\0"sv;

// The offset of the next JPEG marker's code (the byte after 0xFF), from `offset` on; 0 when there
// is none. Stuffed zeros and restart markers are entropy-coded data, not markers.
std::uint64_t next_jpeg_marker(const ByteReader& in, std::uint64_t offset) {
  while (offset < in.size()) {
    const auto rest = in.slice(offset, in.size());
    const void* found = std::memchr(rest.data(), 0xFF, rest.size());
    if (found == nullptr) return 0;
    offset += static_cast<std::uint64_t>(static_cast<const std::byte*>(found) - rest.data()) + 1;
    const std::uint64_t code = in.number(offset, 1);
    const bool data =
        code == 0x00 || code == 0x01 || code == 0xFF || (code >= 0xD0 && code <= 0xD7);
    if (!data && offset < in.size()) return offset;
  }
  return 0;
}

// Walks the segments from the start of the file. `visit(code, payload)` returns true to stop.
// Returns true when stopped by `visit` or by the end marker.
template <typename Visit>
bool walk_jpeg(const ByteReader& in, Visit visit) {
  std::uint64_t at = next_jpeg_marker(in, 2);
  while (at != 0) {
    const std::uint64_t code = in.number(at, 1);
    if (code == 0xD9) return true;
    const std::uint64_t length = in.number(at + 1, 2);
    if (length >= 2 && visit(code, in.slice(at + 3, length - 2))) return true;
    at = next_jpeg_marker(in, at + 1 + length);
  }
  return false;
}

int jpeg_orientation(const ByteReader& in) {
  constexpr std::uint64_t kApp1 = 0xE1;
  constexpr std::uint64_t kStartOfScan = 0xDA;
  int orientation = 1;
  walk_jpeg(in, [&](std::uint64_t code, std::span<const std::byte> payload) {
    const ByteReader segment(payload, ByteOrder::kBig);
    if (code == kApp1 && segment.has(0, kExifPrefix)) {
      orientation = TiffDirectory(payload.subspan(kExifPrefix.size())).orientation();
      return true;
    }
    return code == kStartOfScan;
  });
  return orientation;
}

bool png_is_complete(const ByteReader& in) {
  for (std::uint64_t chunk = 8; chunk < in.size();) {
    const std::uint64_t end = chunk + 12 + in.number(chunk, 4);
    if (in.has(chunk + 4, "IEND")) return end <= in.size();
    chunk = end;
  }
  return false;
}

int png_orientation(const ByteReader& in) {
  for (std::uint64_t chunk = 8; chunk < in.size();) {
    const std::uint64_t length = in.number(chunk, 4);
    if (in.has(chunk + 4, "eXIf")) return TiffDirectory(in.slice(chunk + 8, length)).orientation();
    chunk += 12 + length;
  }
  return 1;
}

int webp_orientation(const ByteReader& in) {
  for (std::uint64_t chunk = 12; chunk < in.size();) {
    const std::uint64_t length = in.number(chunk + 4, 4);
    if (in.has(chunk, "EXIF")) {
      // Some writers keep JPEG's prefix before the TIFF structure.
      const std::uint64_t skip = in.has(chunk + 8, kExifPrefix) ? kExifPrefix.size() : 0;
      return TiffDirectory(in.slice(chunk + 8 + skip, length - skip)).orientation();
    }
    chunk += 8 + length + length % 2;
  }
  return 1;
}

// The offset after a chain of GIF sub-blocks, its empty last one included.
std::uint64_t after_gif_blocks(const ByteReader& in, std::uint64_t offset) {
  while (offset < in.size()) {
    const std::uint64_t length = in.number(offset, 1);
    offset += 1 + length;
    if (length == 0) return offset;
  }
  return in.size() + 1;
}

std::uint64_t gif_palette_bytes(std::uint64_t flags) {
  return (flags & 0x80) != 0 ? std::uint64_t{3} << ((flags & 7) + 1) : 0;
}

bool gif_is_complete(const ByteReader& in) {
  constexpr std::uint64_t kExtension = 0x21;
  constexpr std::uint64_t kFrame = 0x2C;
  std::uint64_t offset = 13 + gif_palette_bytes(in.number(10, 1));
  while (in.number(offset, 1) == kExtension) offset = after_gif_blocks(in, offset + 2);
  if (in.number(offset, 1) != kFrame) return false;
  const std::uint64_t data = offset + 10 + gif_palette_bytes(in.number(offset + 9, 1)) + 1;
  return after_gif_blocks(in, data) <= in.size();
}

bool bmp_is_complete(const ByteReader& in) {
  const bool os2 = in.number(14, 4) == 12;
  const auto signed_number = [&](std::uint64_t offset) {
    return static_cast<std::int64_t>(static_cast<std::int32_t>(in.number(offset, 4)));
  };
  const std::int64_t width = os2 ? static_cast<std::int64_t>(in.number(18, 2)) : signed_number(18);
  const std::int64_t height = os2 ? static_cast<std::int64_t>(in.number(20, 2)) : signed_number(22);
  const std::uint64_t bits = in.number(os2 ? 24 : 28, 2);
  const std::uint64_t compression = os2 ? 0 : in.number(30, 4);
  const bool run_length = compression == 1 || compression == 2;
  if (width <= 0 || height == 0) return false;
  if (run_length) return in.number(10, 4) < in.size();
  const std::uint64_t stride = (static_cast<std::uint64_t>(width) * bits + 31) / 32 * 4;
  return stride * static_cast<std::uint64_t>(std::abs(height)) + in.number(10, 4) <= in.size();
}

}  // namespace

std::optional<ImageFormat> sniff_format(std::span<const std::byte> bytes) {
  const ByteReader in(bytes, ByteOrder::kLittle);
  for (const Signature& signature : kSignatures) {
    if (in.has(0, signature.start)) return signature.format;
  }
  if (in.has(0, "RIFF") && in.has(8, "WEBP")) return ImageFormat::kWebp;
  return std::nullopt;
}

bool is_complete(std::span<const std::byte> bytes, ImageFormat format) {
  const ByteReader little(bytes, ByteOrder::kLittle);
  const ByteReader big(bytes, ByteOrder::kBig);
  switch (format) {
    case ImageFormat::kPng:
      return png_is_complete(big);
    case ImageFormat::kJpeg:
      return walk_jpeg(big, [](auto, auto) { return false; });
    case ImageFormat::kWebp:
      return 8 + little.number(4, 4) <= bytes.size();
    case ImageFormat::kBmp:
      return bmp_is_complete(little);
    case ImageFormat::kTiff:
      return TiffDirectory(bytes).pixels_are_whole();
    case ImageFormat::kGif:
      return gif_is_complete(little);
  }
  return false;
}

int stored_orientation(std::span<const std::byte> bytes, ImageFormat format) {
  switch (format) {
    case ImageFormat::kPng:
      return png_orientation(ByteReader(bytes, ByteOrder::kBig));
    case ImageFormat::kJpeg:
      return jpeg_orientation(ByteReader(bytes, ByteOrder::kBig));
    case ImageFormat::kWebp:
      return webp_orientation(ByteReader(bytes, ByteOrder::kLittle));
    case ImageFormat::kTiff:
      return TiffDirectory(bytes).orientation();
    case ImageFormat::kBmp:
    case ImageFormat::kGif:
      return 1;
  }
  return 1;
}

}  // namespace corgi
