// A file's bytes in memory without reading them: pages come in when they are touched.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace corgi {

// A read-only mapping that lasts as long as the object. Thread-safe to read.
class MappedFile {
 public:
  // Throws Error{kIo} when the file can't be opened or mapped.
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::span<const std::byte> bytes() const { return bytes_; }
  // Takes the pages within a part of bytes() out of the program's memory; they are read from the
  // file again when they are touched. Thread-safe.
  void release(std::span<const std::byte> part) const;
  const std::filesystem::path& path() const { return path_; }

 private:
  struct Handle;
  std::filesystem::path path_;
  std::unique_ptr<Handle> handle_;
  std::span<const std::byte> bytes_;
};

}  // namespace corgi
