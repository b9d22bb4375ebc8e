// The file of quantised weights that lies beside a checkpoint's own.
#pragma once

#include "core/base/safetensors.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

namespace corgi {

class PackedWeights {
 public:
  static std::filesystem::path path_in(const std::filesystem::path& dir, int bits);
  // What the file says of itself: the layout's version and the fingerprint of the checkpoint that
  // it was made of.
  static std::map<std::string, std::string> metadata(const std::string& fingerprint);

  // The file, or none when there is none or when it was made of another state of the checkpoint or
  // in another layout. Throws Error{kModelFile} when it is damaged.
  static std::optional<PackedWeights> open(const std::filesystem::path& dir,
                                           int bits,
                                           const std::string& fingerprint);

  // Aliases the mapping, which lives as long as the tensor. Throws Error{kModelFile} when the
  // tensor is missing or has another shape or dtype.
  at::Tensor take(const std::string& name,
                  const std::vector<std::int64_t>& shape,
                  at::ScalarType dtype) const;
  // Lets go of the memory that it takes up since it was read.
  void release(const std::string& name) const;

 private:
  explicit PackedWeights(SafetensorsFile file) : file_(std::move(file)) {}

  SafetensorsFile file_;
};

}  // namespace corgi
