// A checkpoint's tensors, taken by name and shape straight from the mapped files.
#pragma once

#include "core/base/safetensors.h"
#include "core/qwen3vl/packed_weights.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>
#include <c10/core/ScalarType.h>

namespace corgi {

// What the tensors become while they are taken. Absent: they stay as the file stores them, nothing
// is copied; only fp16 becomes fp32 on a CPU, which lacks fp16 kernels for some operations.
struct WeightPlacement {
  std::optional<c10::ScalarType> dtype;
  c10::Device device = c10::kCPU;
  int bits = 0;  // 8 or 4: the matrices that decoding reads for every token become integers
};

// Reads model.safetensors, or the shards that model.safetensors.index.json names. Not thread-safe.
class Checkpoint {
 public:
  // Throws Error{kIo} when no weights are there, Error{kModelFile} when a file or the index is
  // damaged.
  Checkpoint(const std::filesystem::path& dir, WeightPlacement placement);

  // The tensor of that name. It aliases the mapping, which lives as long as it does.
  // Throws Error{kModelFile} when it is missing or has another shape, Error{kUnsupportedModel} for
  // a dtype that isn't a floating-point one.
  at::Tensor take(const std::string& name, const std::vector<std::int64_t>& shape);
  // The same as the file stores it, whatever the placement says.
  at::Tensor view(const std::string& name, const std::vector<std::int64_t>& shape);
  bool contains(const std::string& name) const;
  const WeightPlacement& placement() const { return placement_; }
  // The quantised weights beside the checkpoint's own; null when the placement asks for none, or
  // when there are none that were made of these weights.
  const PackedWeights* packed() const { return packed_ ? &*packed_ : nullptr; }

  // Lets go of the memory that a tensor of the file takes up since it was read: for one that was
  // copied. It comes back from the file when it is read again. Nothing happens for unknown names.
  void release(const std::string& name) const;

  // Throws Error{kModelFile} that names the tensors that were never taken.
  void require_all_taken() const;

  // The dtype of the largest tensor: what the checkpoint "is".
  c10::ScalarType dtype() const;
  std::int64_t parameter_count() const;
  // 32 hexadecimal digits over every header, file size and change time, and over the data:
  // samples of it where a file is large.
  std::string fingerprint() const;

 private:
  const SafetensorsFile* file_of(const std::string& name) const;

  std::filesystem::path dir_;
  WeightPlacement placement_;
  std::vector<SafetensorsFile> files_;
  std::optional<PackedWeights> packed_;
  std::set<std::string> taken_;
};

}  // namespace corgi
