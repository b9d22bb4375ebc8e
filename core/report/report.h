// A folder that shows a result to somebody else.
#pragma once

#include "core/pipeline/result.h"

#include <filesystem>

namespace corgi {

// Writes result.json, annotated.png, report.html and crops/step1_region1.png, ... into `folder`,
// which is made when it is missing; files of the same names are replaced. `image` is what was asked
// about. Throws Error{kIo} when something can't be written, Error{kInput} for an empty image.
// Blocks; any thread.
void write_report(const Result& result, const Image& image, const std::filesystem::path& folder);

}  // namespace corgi
