#include "app/model_location.h"

#include "core/base/error.h"

#include <QCoreApplication>

namespace corgi {
namespace {

namespace fs = std::filesystem;

fs::path existing_folder(const fs::path& folder, const std::string& source) {
  std::error_code ec;
  if (fs::is_directory(folder, ec)) return folder;
  throw Error(ErrorCode::kIo,
              source +
                  ": expected the folder of a checkpoint (config.json, "
                  "*.safetensors, tokenizer.json), found none at " +
                  folder.string());
}

std::optional<fs::path> demo_checkpoint() {
  std::error_code ec;
  const auto holds_weights = [&](const fs::path& folder) {
    return fs::is_regular_file(folder / "model.safetensors", ec);
  };
  const fs::path program_dir(QCoreApplication::applicationDirPath().toStdString());
  for (const char* installed : {"demo-model", "../share/corgi/demo-model"}) {
    if (holds_weights(program_dir / installed)) return (program_dir / installed).lexically_normal();
  }
  // In a build tree the program lies in build/PRESET/app.
  fs::path folder = program_dir;
  for (int level = 0; level < 3; ++level) {
    folder = folder.parent_path();
    const fs::path candidate = folder / "resources" / "demo-model";
    if (holds_weights(candidate)) return candidate;
  }
  return std::nullopt;
}

}  // namespace

std::optional<fs::path> find_model(const std::optional<std::string>& named) {
  if (named) return existing_folder(*named, "--model");
  const std::string from_environment = qEnvironmentVariable("CORGI_MODEL").toStdString();
  if (!from_environment.empty()) return existing_folder(from_environment, "CORGI_MODEL");
  return demo_checkpoint();
}

fs::path require_model(const std::optional<std::string>& named) {
  if (const auto found = find_model(named)) return *found;
  throw Error(
      ErrorCode::kIo,
      "no model: name a checkpoint's folder by --model or CORGI_MODEL (README.md says where "
      "to get one)");
}

}  // namespace corgi
