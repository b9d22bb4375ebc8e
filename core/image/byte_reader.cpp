#include "core/image/byte_reader.h"

#include <algorithm>
#include <cstring>

namespace corgi {

std::uint64_t ByteReader::number(std::uint64_t offset, int width) const {
  const auto digits = slice(offset, static_cast<std::uint64_t>(width));
  if (digits.size() != static_cast<std::size_t>(width)) return 0;
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const std::size_t at = order_ == ByteOrder::kBig ? i : digits.size() - 1 - i;
    value = value << 8 | std::to_integer<std::uint64_t>(digits[at]);
  }
  return value;
}

bool ByteReader::has(std::uint64_t offset, std::string_view text) const {
  const auto found = slice(offset, text.size());
  return found.size() == text.size() && std::memcmp(found.data(), text.data(), text.size()) == 0;
}

std::span<const std::byte> ByteReader::slice(std::uint64_t offset, std::uint64_t length) const {
  if (offset >= bytes_.size()) return {};
  return bytes_.subspan(offset, std::min<std::uint64_t>(length, bytes_.size() - offset));
}

}  // namespace corgi
