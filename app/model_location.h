// Which checkpoint to use when nobody named one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace corgi {

// The folder of the checkpoint: `named` (of --model), else $CORGI_MODEL, else the demo checkpoint
// beside the program or in the source tree around it; nothing when there is none of these.
// Needs a QCoreApplication. Throws Error{kIo} when a named one is no folder.
std::optional<std::filesystem::path> find_model(const std::optional<std::string>& named);

// The same, and Error{kIo} when there is none.
std::filesystem::path require_model(const std::optional<std::string>& named);

}  // namespace corgi
