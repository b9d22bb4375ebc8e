// Where the files that belong to the program lie: installed, or in the source tree around a build.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace corgi {

// The folders to look for `name` ("ocr", "demo-model"...) in, the likeliest first; which of them
// exist is for the caller to see. An installed program has them relative to its own executable, so
// that the whole tree can be moved. Empty without a QCoreApplication.
std::vector<std::filesystem::path> program_folders(std::string_view name);

}  // namespace corgi
