// Numbers out of untrusted bytes, never beyond their end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace corgi {

enum class ByteOrder { kLittle, kBig };

// A non-owning view; thread-safe. What lies beyond the end reads as zero: callers check the values,
// not each access.
class ByteReader {
 public:
  ByteReader(std::span<const std::byte> bytes, ByteOrder order) : bytes_(bytes), order_(order) {}

  std::uint64_t size() const { return bytes_.size(); }
  std::span<const std::byte> bytes() const { return bytes_; }
  // The unsigned number of `width` bytes, 1 to 8, at `offset`.
  std::uint64_t number(std::uint64_t offset, int width) const;
  // True when the bytes at `offset` are exactly `text`.
  bool has(std::uint64_t offset, std::string_view text) const;
  // At most `length` bytes from `offset`; shorter or empty at the end.
  std::span<const std::byte> slice(std::uint64_t offset, std::uint64_t length) const;

 private:
  std::span<const std::byte> bytes_;
  ByteOrder order_;
};

}  // namespace corgi
