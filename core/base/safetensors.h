// The safetensors file format, read from a mapping and written, without libtorch.
// Source: github.com/huggingface/safetensors, README "Format" at v0.6.2.
#pragma once

#include "core/base/mapped_file.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corgi {

enum class TensorDtype {
  kBool,
  kUint8,
  kInt8,
  kInt16,
  kInt32,
  kInt64,
  kFloat16,
  kBfloat16,
  kFloat32,
  kFloat64
};

// Bytes of one element.
std::int64_t size_in_bytes(TensorDtype dtype);
// The format's own name: "BF16".
std::string_view to_string(TensorDtype dtype);

// One tensor of a file: contiguous, little-endian, rows first; `bytes` points into the mapping.
struct TensorView {
  TensorDtype dtype;
  std::vector<std::int64_t> shape;
  std::span<const std::byte> bytes;
};

// An open file. Every number in the header is checked against the file before it is used.
// Thread-safe to read.
class SafetensorsFile {
 public:
  // Throws Error{kIo} when the file can't be opened, Error{kModelFile} when the header is damaged,
  // too large, names an unknown dtype, or describes tensors that overlap, leave gaps or lie beyond
  // the file.
  explicit SafetensorsFile(const std::filesystem::path& path);

  const std::map<std::string, TensorView>& tensors() const { return tensors_; }
  const std::map<std::string, std::string>& metadata() const { return metadata_; }
  // Throws Error{kModelFile} when the file has no tensor of that name.
  const TensorView& tensor(const std::string& name) const;
  // Keeps the views' memory alive when held.
  const std::shared_ptr<const MappedFile>& mapping() const { return mapping_; }

 private:
  std::shared_ptr<const MappedFile> mapping_;
  std::map<std::string, TensorView> tensors_;
  std::map<std::string, std::string> metadata_;
};

// Writes a file, tensors in the map's order. Throws Error{kIo} when it can't.
void write_safetensors(const std::filesystem::path& path,
                       const std::map<std::string, TensorView>& tensors,
                       const std::map<std::string, std::string>& metadata = {});

}  // namespace corgi
