#include "core/qwen3vl/checkpoint.h"

#include "core/base/error.h"
#include "core/base/json.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <xxhash.h>

#include <ATen/ops/from_blob.h>

namespace corgi {
namespace {

constexpr std::uint64_t kMaxIndexBytes = 64 << 20;
constexpr std::size_t kMaxShards = 1024;
constexpr std::size_t kNamesInMessage = 5;
constexpr std::size_t kFingerprintSamples = 256;
constexpr std::size_t kFingerprintSampleBytes = 4096;
constexpr std::size_t kWhollyHashedBytes = 16 << 20;  // takes milliseconds

std::string shape_text(const std::vector<std::int64_t>& shape) {
  return dump_json(Json(shape));
}

c10::ScalarType scalar_type(TensorDtype dtype, const std::string& name) {
  switch (dtype) {
    case TensorDtype::kFloat16:
      return at::kHalf;
    case TensorDtype::kBfloat16:
      return at::kBFloat16;
    case TensorDtype::kFloat32:
      return at::kFloat;
    default:
      throw Error(ErrorCode::kUnsupportedModel,
                  name + ": expected a weight of dtype F32, F16 or BF16, found " +
                      std::string(to_string(dtype)));
  }
}

// An index names files; only plain names within the folder are followed.
std::set<std::string> shard_names(const std::filesystem::path& index_path) {
  const Json root = read_json_file(index_path, kMaxIndexBytes, ErrorCode::kModelFile);
  const JsonObject index(root, index_path.string(), ErrorCode::kModelFile);
  std::set<std::string> names;
  for (const auto& [tensor, file] : index.object("weight_map").raw().items()) {
    if (!file.is_string() || file.get_ref<const std::string&>().find('/') != std::string::npos) {
      throw Error(
          ErrorCode::kModelFile,
          index_path.string() + ": " + tensor + ": expected a file name, found " + dump_json(file));
    }
    names.insert(file.get<std::string>());
    if (names.size() > kMaxShards)
      throw Error(ErrorCode::kModelFile, index_path.string() + ": names too many files");
  }
  return names;
}

std::vector<SafetensorsFile> open_files(const std::filesystem::path& dir) {
  std::vector<SafetensorsFile> files;
  const std::filesystem::path index = dir / "model.safetensors.index.json";
  if (std::filesystem::exists(index)) {
    for (const std::string& name : shard_names(index)) files.emplace_back(dir / name);
  } else {
    files.emplace_back(dir / "model.safetensors");
  }
  std::set<std::string> seen;
  for (const SafetensorsFile& file : files) {
    for (const auto& [name, view] : file.tensors()) {
      if (!seen.insert(name).second) {
        throw Error(ErrorCode::kModelFile,
                    file.mapping()->path().string() + ": tensor " + name + " is in two files");
      }
    }
  }
  return files;
}

// Tensors need addresses that their element type can be read at; the format promises none.
bool is_aligned(const TensorView& view) {
  return reinterpret_cast<std::uintptr_t>(view.bytes.data()) %
             static_cast<std::uintptr_t>(size_in_bytes(view.dtype)) ==
         0;
}

at::Tensor alias(const TensorView& view,
                 const std::shared_ptr<const MappedFile>& mapping,
                 c10::ScalarType dtype) {
  // libtorch has no read-only tensors; nothing in this program writes to a weight.
  void* data = const_cast<std::byte*>(view.bytes.data());
  const auto keep_mapping = [mapping](void*) {};
  if (is_aligned(view))
    return at::from_blob(data, view.shape, keep_mapping, at::TensorOptions().dtype(dtype));
  const std::int64_t n_bytes = static_cast<std::int64_t>(view.bytes.size());
  const at::Tensor bytes =
      at::from_blob(data, {n_bytes}, keep_mapping, at::TensorOptions().dtype(at::kByte));
  return bytes.clone().view(dtype).view(view.shape);
}

void hash_samples(XXH3_state_t* state, std::span<const std::byte> bytes) {
  if (bytes.size() <= kWhollyHashedBytes) {
    XXH3_128bits_update(state, bytes.data(), bytes.size());
    return;
  }
  const std::size_t step =
      std::max<std::size_t>(bytes.size() / kFingerprintSamples, kFingerprintSampleBytes);
  for (std::size_t at = 0; at < bytes.size(); at += step) {
    XXH3_128bits_update(
        state, bytes.data() + at, std::min(kFingerprintSampleBytes, bytes.size() - at));
  }
}

}  // namespace

Checkpoint::Checkpoint(const std::filesystem::path& dir, WeightPlacement placement)
    : dir_(dir), placement_(placement), files_(open_files(dir)) {
  if (!placement_.dtype && placement_.device.is_cpu() && dtype() == at::kHalf)
    placement_.dtype = at::kFloat;
  if (placement.bits != 0) packed_ = PackedWeights::open(dir, placement.bits, fingerprint());
}

const SafetensorsFile* Checkpoint::file_of(const std::string& name) const {
  for (const SafetensorsFile& file : files_) {
    if (file.tensors().contains(name)) return &file;
  }
  return nullptr;
}

bool Checkpoint::contains(const std::string& name) const {
  return file_of(name) != nullptr;
}

at::Tensor Checkpoint::take(const std::string& name, const std::vector<std::int64_t>& shape) {
  const at::Tensor tensor = view(name, shape);
  return tensor.to(placement_.device, placement_.dtype.value_or(tensor.scalar_type()));
}

at::Tensor Checkpoint::view(const std::string& name, const std::vector<std::int64_t>& shape) {
  const SafetensorsFile* file = file_of(name);
  if (!file)
    throw Error(ErrorCode::kModelFile,
                dir_.string() + ": tensor " + name + " " + shape_text(shape) + " is missing");
  const TensorView& view = file->tensor(name);
  if (view.shape != shape) {
    throw Error(ErrorCode::kModelFile,
                name + ": expected " + shape_text(shape) + ", found " + shape_text(view.shape) +
                    " (" + file->mapping()->path().filename().string() + ")");
  }
  taken_.insert(name);
  return alias(view, file->mapping(), scalar_type(view.dtype, name));
}

void Checkpoint::release(const std::string& name) const {
  const SafetensorsFile* file = file_of(name);
  if (file) file->mapping()->release(file->tensor(name).bytes);
}

void Checkpoint::require_all_taken() const {
  std::vector<std::string> extra;
  for (const SafetensorsFile& file : files_) {
    for (const auto& [name, view] : file.tensors()) {
      if (!taken_.contains(name)) extra.push_back(name);
    }
  }
  if (extra.empty()) return;
  std::string message = dir_.string() + ": " + std::to_string(extra.size()) +
                        " tensors that the configuration doesn't ask for:";
  for (std::size_t i = 0; i < std::min(extra.size(), kNamesInMessage); ++i)
    message += " " + extra[i];
  throw Error(ErrorCode::kModelFile, message);
}

c10::ScalarType Checkpoint::dtype() const {
  const TensorView* largest = nullptr;
  std::string name_of_largest;
  for (const SafetensorsFile& file : files_) {
    for (const auto& [name, view] : file.tensors()) {
      if (!largest || view.bytes.size() > largest->bytes.size()) {
        largest = &view;
        name_of_largest = name;
      }
    }
  }
  if (!largest)
    throw Error(ErrorCode::kModelFile, dir_.string() + ": the weight files hold no tensor");
  return scalar_type(largest->dtype, name_of_largest);
}

std::int64_t Checkpoint::parameter_count() const {
  std::int64_t count = 0;
  for (const SafetensorsFile& file : files_) {
    for (const auto& [name, view] : file.tensors()) {
      count += static_cast<std::int64_t>(view.bytes.size()) / size_in_bytes(view.dtype);
    }
  }
  return count;
}

std::string Checkpoint::fingerprint() const {
  const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(),
                                                                       XXH3_freeState);
  XXH3_128bits_reset(state.get());
  for (const SafetensorsFile& file : files_) {
    const MappedFile& mapping = *file.mapping();
    const std::uint64_t size = mapping.bytes().size();
    const auto changed =
        std::filesystem::last_write_time(mapping.path()).time_since_epoch().count();
    XXH3_128bits_update(state.get(), &size, sizeof(size));
    XXH3_128bits_update(state.get(), &changed, sizeof(changed));
    hash_samples(state.get(), mapping.bytes());
  }
  const XXH128_hash_t hash = XXH3_128bits_digest(state.get());
  char text[33];
  std::snprintf(text,
                sizeof(text),
                "%016llx%016llx",
                static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  return text;
}

}  // namespace corgi
