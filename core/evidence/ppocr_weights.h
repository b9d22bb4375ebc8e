// The weights of a PP-OCR network, checked while the network takes them.
#pragma once

#include "core/base/safetensors.h"

#include <filesystem>
#include <set>
#include <string>

#include <ATen/core/Tensor.h>

namespace corgi {

// A file that resources/ocr/convert.py made: one tensor for each role in the network. Not
// thread-safe.
class PpocrWeights {
 public:
  // Throws Error{kIo} when the file can't be opened, Error{kModelFile} when it is damaged.
  explicit PpocrWeights(const std::filesystem::path& file);

  bool has(const std::string& name) const;
  // A copy as `dtype`. Throws Error{kModelFile} when the tensor is missing, of another shape or not
  // fp16, or when it holds a value that isn't finite.
  at::Tensor take(const std::string& name, at::IntArrayRef shape, at::ScalarType dtype);
  // Throws Error{kModelFile} that names a tensor which nobody took.
  void expect_all_taken() const;

 private:
  [[noreturn]] void fail(const std::string& name, const std::string& what) const;

  SafetensorsFile file_;
  std::set<std::string> taken_;
};

}  // namespace corgi
