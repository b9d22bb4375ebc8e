#include "core/hub/checkpoint_files.h"

#include "core/base/json.h"
#include "core/base/safetensors.h"

#include <array>

namespace corgi {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxConfigBytes = 1 << 20;
constexpr std::uint64_t kMaxIndexBytes = 64 << 20;
constexpr std::size_t kMaxWeightFiles = 10'000;
constexpr std::string_view kArchitecture = "qwen3_vl";

std::uint64_t bytes_in(const fs::path& folder) {
  std::uint64_t bytes = 0;
  std::error_code ec;
  for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
    std::error_code no_size;
    const auto size = fs::file_size(it->path(), no_size);
    if (!no_size) bytes += size;
  }
  return bytes;
}

bool is_file(const fs::path& path) {
  std::error_code ec;
  return fs::is_regular_file(path, ec);
}

// The first file that is missing; empty when none is.
std::string missing_file(const fs::path& folder) {
  if (!is_file(folder / "preprocessor_config.json")) return "preprocessor_config.json";
  const bool split = is_file(folder / "vocab.json") && is_file(folder / "merges.txt");
  if (!is_file(folder / "tokenizer.json") && !split) return "tokenizer.json";
  return {};
}

std::uint64_t parameters_in(const fs::path& weights) {
  const SafetensorsFile file(weights);
  std::uint64_t count = 0;
  for (const auto& [name, tensor] : file.tensors()) {
    count += tensor.bytes.size() / static_cast<std::size_t>(size_in_bytes(tensor.dtype));
  }
  return count;
}

}  // namespace

std::string_view to_string(CheckpointState state) {
  switch (state) {
    case CheckpointState::kComplete:
      return "complete";
    case CheckpointState::kIncomplete:
      return "incomplete";
    case CheckpointState::kUnsupported:
      return "unsupported";
  }
  return "unsupported";
}

void check_architecture(const fs::path& config) {
  const Json json = read_json_file(config, kMaxConfigBytes, ErrorCode::kModelFile);
  const std::string type =
      JsonObject(json, config.string(), ErrorCode::kModelFile).string_or("model_type", "");
  if (type == kArchitecture) return;
  throw Error(ErrorCode::kUnsupportedModel,
              config.string() + ": model_type: expected \"qwen3_vl\", found \"" + type + "\"");
}

bool is_demonstration(const fs::path& config) {
  const Json json = read_json_file(config, kMaxConfigBytes, ErrorCode::kModelFile);
  return JsonObject(json, config.string(), ErrorCode::kModelFile).boolean_or("corgi_demo", false);
}

std::set<std::string> weight_file_names(const fs::path& folder) {
  const fs::path path = folder / "model.safetensors.index.json";
  if (!is_file(path)) return {"model.safetensors"};
  const Json json = read_json_file(path, kMaxIndexBytes, ErrorCode::kModelFile);
  const JsonObject index(json, path.string(), ErrorCode::kModelFile);
  std::set<std::string> names;
  for (const auto& [tensor, file] : index.object("weight_map").raw().items()) {
    const bool plain = file.is_string() && file != ".." && file != "." && file != "" &&
                       file.get<std::string>().find_first_of("/\\") == std::string::npos;
    if (!plain) {
      throw Error(
          ErrorCode::kModelFile,
          path.string() + ": " + tensor + ": expected a file name, found " + dump_json(file));
    }
    names.insert(file.get<std::string>());
    if (names.size() > kMaxWeightFiles) {
      throw Error(ErrorCode::kModelFile, path.string() + ": names too many files");
    }
  }
  return names;
}

CheckpointFiles inspect_checkpoint(const fs::path& folder) {
  CheckpointFiles files;
  files.bytes = bytes_in(folder);
  try {
    check_architecture(folder / "config.json");
    files.state = CheckpointState::kIncomplete;
    files.is_demo = is_demonstration(folder / "config.json");
    if (const std::string missing = missing_file(folder); !missing.empty()) {
      files.problem = missing + " is missing";
      return files;
    }
    for (const std::string& name : weight_file_names(folder)) {
      if (!is_file(folder / name)) {
        files.problem = name + " is missing";
        return files;
      }
      files.parameter_count += parameters_in(folder / name);
    }
    files.state = CheckpointState::kComplete;
  } catch (const Error& e) {
    files.problem = e.what();
    if (e.code() == ErrorCode::kIo && !is_file(folder / "config.json")) {
      files.problem = "config.json is missing";
    }
  }
  return files;
}

}  // namespace corgi
