#include "core/image/tiff_directory.h"

#include <algorithm>

namespace corgi {
namespace {

constexpr std::uint16_t kStripOffsets = 273;
constexpr std::uint16_t kOrientation = 274;
constexpr std::uint16_t kStripByteCounts = 279;
constexpr std::uint16_t kTileOffsets = 324;
constexpr std::uint16_t kTileByteCounts = 325;
// Real directories hold some dozens; a damaged BigTIFF may claim any 64-bit number.
constexpr std::uint64_t kMaxEntries = 65536;

ByteOrder order_of(std::span<const std::byte> tiff) {
  return !tiff.empty() && tiff[0] == std::byte{'M'} ? ByteOrder::kBig : ByteOrder::kLittle;
}

// Bytes of one whole number of a TIFF type; 0 for the types that this program doesn't read.
int width_of_type(std::uint64_t type) {
  switch (type) {
    case 1:
      return 1;
    case 3:
      return 2;
    case 4:
      return 4;
    case 16:
      return 8;
    default:
      return 0;
  }
}

}  // namespace

TiffDirectory::TiffDirectory(std::span<const std::byte> tiff) : in_(tiff, order_of(tiff)) {
  if (!in_.has(0, "II") && !in_.has(0, "MM")) return;
  const std::uint64_t version = in_.number(2, 2);
  if (version != 42 && version != 43) return;
  big_tiff_ = version == 43;
  const std::uint64_t directory = big_tiff_ ? in_.number(8, 8) : in_.number(4, 4);
  const int count_width = big_tiff_ ? 8 : 2;
  if (directory == 0 || directory >= in_.size()) return;
  first_entry_ = directory + static_cast<std::uint64_t>(count_width);
  n_entries_ = std::min(in_.number(directory, count_width), kMaxEntries);
}

std::vector<std::uint64_t> TiffDirectory::numbers(std::uint16_t tag) const {
  const std::uint64_t entry_bytes = big_tiff_ ? 20 : 12;
  const int offset_width = big_tiff_ ? 8 : 4;
  for (std::uint64_t i = 0; i < n_entries_; ++i) {
    const std::uint64_t entry = first_entry_ + i * entry_bytes;
    if (entry >= in_.size()) break;
    if (in_.number(entry, 2) != tag) continue;
    const int width = width_of_type(in_.number(entry + 2, 2));
    const std::uint64_t count = in_.number(entry + 4, offset_width);
    if (width == 0 || count > in_.size() / static_cast<std::uint64_t>(width)) return {};
    const std::uint64_t value_bytes = count * static_cast<std::uint64_t>(width);
    std::uint64_t values = entry + 4 + static_cast<std::uint64_t>(offset_width);
    if (value_bytes > static_cast<std::uint64_t>(offset_width))
      values = in_.number(values, offset_width);
    if (in_.slice(values, value_bytes).size() != value_bytes) return {};
    std::vector<std::uint64_t> result(count);
    for (std::uint64_t n = 0; n < count; ++n) {
      result[n] = in_.number(values + n * static_cast<std::uint64_t>(width), width);
    }
    return result;
  }
  return {};
}

int TiffDirectory::orientation() const {
  const std::vector<std::uint64_t> values = numbers(kOrientation);
  const bool known = !values.empty() && values[0] >= 1 && values[0] <= 8;
  return known ? static_cast<int>(values[0]) : 1;
}

bool TiffDirectory::pixels_are_whole() const {
  return ranges_are_inside(kStripOffsets, kStripByteCounts) ||
         ranges_are_inside(kTileOffsets, kTileByteCounts);
}

bool TiffDirectory::ranges_are_inside(std::uint16_t offsets_tag, std::uint16_t lengths_tag) const {
  const std::vector<std::uint64_t> offsets = numbers(offsets_tag);
  const std::vector<std::uint64_t> lengths = numbers(lengths_tag);
  if (offsets.empty() || offsets.size() != lengths.size()) return false;
  for (std::size_t i = 0; i < offsets.size(); ++i) {
    if (offsets[i] > in_.size() || lengths[i] > in_.size() - offsets[i]) return false;
  }
  return true;
}

}  // namespace corgi
