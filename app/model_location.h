// Which checkpoint to use when nobody named one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace corgi {

// What --model takes for the demonstration.
inline constexpr std::string_view kDemoModel = "demo";

// The folder of the demonstration: beside the program or in the source tree around it; nothing when
// there is none. Needs a QCoreApplication.
std::optional<std::filesystem::path> demo_model();

// The folder of the checkpoint: `named` (of --model), else $CORGI_MODEL, else the demonstration;
// nothing when there is none of these. Names are "demo", folders, or ids in the Hugging Face cache
// such as Qwen/Qwen3-VL-2B-Instruct. Needs a QCoreApplication. Throws what locate_model() throws
// for a name.
std::optional<std::filesystem::path> find_model(const std::optional<std::string>& named);

// The same, and Error{kIo} when there is none.
std::filesystem::path require_model(const std::optional<std::string>& named);

}  // namespace corgi
