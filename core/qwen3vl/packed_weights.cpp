#include "core/qwen3vl/packed_weights.h"

#include "core/base/error.h"
#include "core/base/json.h"

#include <utility>

#include <ATen/ops/from_blob.h>

namespace corgi {
namespace {

// Raised whenever what the bytes mean changes.
constexpr const char* kLayout = "1";
constexpr const char* kLayoutKey = "corgi.layout";
constexpr const char* kSourceKey = "corgi.source";

bool says(const SafetensorsFile& file, const char* key, const std::string& value) {
  const auto it = file.metadata().find(key);
  return it != file.metadata().end() && it->second == value;
}

}  // namespace

std::filesystem::path PackedWeights::path_in(const std::filesystem::path& dir, int bits) {
  // Not "model...": programs that share the folder take whatever begins so for parts of the model.
  return dir / ("corgi.int" + std::to_string(bits) + ".safetensors");
}

std::map<std::string, std::string> PackedWeights::metadata(const std::string& fingerprint) {
  return {{kLayoutKey, kLayout}, {kSourceKey, fingerprint}};
}

std::optional<PackedWeights> PackedWeights::open(const std::filesystem::path& dir,
                                                 int bits,
                                                 const std::string& fingerprint) {
  const std::filesystem::path path = path_in(dir, bits);
  if (!std::filesystem::exists(path)) return std::nullopt;
  SafetensorsFile file(path);
  if (!says(file, kLayoutKey, kLayout) || !says(file, kSourceKey, fingerprint)) return std::nullopt;
  return PackedWeights(std::move(file));
}

at::Tensor PackedWeights::take(const std::string& name,
                               const std::vector<std::int64_t>& shape,
                               at::ScalarType dtype) const {
  const TensorView& view = file_.tensor(name);
  const TensorDtype expected = dtype == at::kByte ? TensorDtype::kUint8 : TensorDtype::kBfloat16;
  if (view.shape != shape || view.dtype != expected) {
    throw Error(ErrorCode::kModelFile,
                file_.mapping()->path().string() + ": " + name + ": expected " +
                    std::string(to_string(expected)) + " " + dump_json(Json(shape)) + ", found " +
                    std::string(to_string(view.dtype)) + " " + dump_json(Json(view.shape)));
  }
  // Only copied from, byte by byte, so that no alignment is needed; see Checkpoint on the cast.
  void* data = const_cast<std::byte*>(view.bytes.data());
  return at::from_blob(
      data, shape, [mapping = file_.mapping()](void*) {}, at::TensorOptions().dtype(dtype));
}

void PackedWeights::release(const std::string& name) const {
  file_.mapping()->release(file_.tensor(name).bytes);
}

}  // namespace corgi
