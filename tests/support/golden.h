// Reading what transformers gave: tests/reference/network/CHECKPOINT/CASE.safetensors.
#pragma once

#include "core/base/safetensors.h"
#include "core/processor/processor.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

namespace corgi::testing {

std::filesystem::path checkpoint_dir(const std::string& checkpoint);

// One case of one checkpoint.
class Golden {
 public:
  Golden(const std::string& checkpoint, const std::string& name);

  bool has(const std::string& name) const { return file_.tensors().contains(name); }
  // A copy, in the file's dtype.
  at::Tensor tensor(const std::string& name) const;
  std::vector<TokenId> ids(const std::string& name) const;
  std::string prompt() const { return file_.metadata().at("prompt"); }
  // The pictures of the case.
  std::vector<std::filesystem::path> pictures() const;

  // The case's input, made from the golden's own ids and pixels: what the network is held to
  // doesn't depend on our processor.
  std::shared_ptr<const ProcessorOutput> input() const;

 private:
  std::filesystem::path dir_;
  std::string checkpoint_;
  std::string name_;
  SafetensorsFile file_;
};

// Largest absolute difference.
double max_difference(const at::Tensor& a, const at::Tensor& b);

}  // namespace corgi::testing
