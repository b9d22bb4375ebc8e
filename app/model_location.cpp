#include "app/model_location.h"

#include "core/base/error.h"
#include "core/base/program_files.h"
#include "core/hub/found_models.h"
#include "core/hub/hub_settings.h"

#include <QtGlobal>

namespace corgi {
namespace {

namespace fs = std::filesystem;

fs::path located(const std::string& name, const std::string& source) {
  try {
    return locate_model(HubCache(HubSettings::from_environment().cache_dir), name);
  } catch (const Error& e) {
    throw Error(e.code(), source + ": " + e.what());
  }
}

}  // namespace

std::optional<fs::path> demo_model() {
  std::error_code ec;
  for (const fs::path& folder : program_folders("demo-model")) {
    if (fs::is_regular_file(folder / "model.safetensors", ec)) return folder;
  }
  return std::nullopt;
}

std::optional<fs::path> find_model(const std::optional<std::string>& named) {
  if (named && *named == kDemoModel && !fs::is_directory(*named)) {
    if (const auto demo = demo_model()) return demo;
    throw Error(ErrorCode::kUnknownModel, "--model demo: no demonstration came with this program");
  }
  if (named) return located(*named, "--model");
  const std::string from_environment = qEnvironmentVariable("CORGI_MODEL").toStdString();
  if (!from_environment.empty()) return located(from_environment, "CORGI_MODEL");
  return demo_model();
}

fs::path require_model(const std::optional<std::string>& named) {
  if (const auto found = find_model(named)) return *found;
  throw Error(
      ErrorCode::kIo,
      "no model: get one with 'corgi models pull Qwen/Qwen3-VL-2B-Instruct', then name it, or any "
      "checkpoint's folder, by --model or CORGI_MODEL");
}

}  // namespace corgi
