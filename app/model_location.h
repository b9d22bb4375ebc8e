// Which checkpoint to use when nobody named one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace corgi {

// The folder of the checkpoint: `named` (of --model), else $CORGI_MODEL, else the demo checkpoint
// beside the program or in the source tree around it; nothing when there is none of these. Names
// are folders, or ids in the Hugging Face cache such as Qwen/Qwen3-VL-2B-Instruct.
// Needs a QCoreApplication. Throws what locate_model() throws for a name.
std::optional<std::filesystem::path> find_model(const std::optional<std::string>& named);

// The same, and Error{kIo} when there is none.
std::filesystem::path require_model(const std::optional<std::string>& named);

}  // namespace corgi
