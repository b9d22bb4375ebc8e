#include "core/evidence/ppocr_weights.h"

#include "core/base/error.h"

#include <cstring>

#include <ATen/ops/empty.h>
#include <ATen/ops/isfinite.h>

namespace corgi {
namespace {

std::string shape_text(at::IntArrayRef shape) {
  std::string text = "[";
  for (const std::int64_t size : shape) {
    if (text.size() > 1) text += ", ";
    text += std::to_string(size);
  }
  return text + "]";
}

}  // namespace

PpocrWeights::PpocrWeights(const std::filesystem::path& file) : file_(file) {}

bool PpocrWeights::has(const std::string& name) const {
  return file_.tensors().count(name) > 0;
}

at::Tensor PpocrWeights::take(const std::string& name,
                              at::IntArrayRef shape,
                              at::ScalarType dtype) {
  const TensorView& view = file_.tensor(name);
  if (view.dtype != TensorDtype::kFloat16)
    fail(name, "expected F16, found " + std::string(to_string(view.dtype)));
  if (at::IntArrayRef(view.shape) != shape)
    fail(name, "expected shape " + shape_text(shape) + ", found " + shape_text(view.shape));
  // Copied: the format promises no alignment.
  at::Tensor tensor = at::empty(shape, at::TensorOptions().dtype(at::kHalf));
  std::memcpy(tensor.mutable_data_ptr(), view.bytes.data(), view.bytes.size());
  tensor = tensor.to(at::kFloat);
  if (!at::isfinite(tensor).all().item<bool>()) fail(name, "holds a value that isn't finite");
  taken_.insert(name);
  return tensor.to(dtype);
}

void PpocrWeights::expect_all_taken() const {
  for (const auto& [name, view] : file_.tensors()) {
    if (taken_.count(name) == 0) fail(name, "is no part of the network");
  }
}

void PpocrWeights::fail(const std::string& name, const std::string& what) const {
  throw Error(ErrorCode::kModelFile,
              file_.mapping()->path().string() + ": tensor " + name + ": " + what);
}

}  // namespace corgi
