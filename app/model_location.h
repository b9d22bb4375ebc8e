// Which checkpoint to use when nobody named one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace corgi {

// The folder of the checkpoint: `named` (of --model), else $CORGI_MODEL, else the demo checkpoint
// beside the program or in the source tree around it. Needs a QCoreApplication. Throws Error{kIo}
// when there is none, or when the named one is no folder.
std::filesystem::path find_model(const std::optional<std::string>& named);

}  // namespace corgi
