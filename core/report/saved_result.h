// A result that was written to a folder, opened again: no model is needed to look at it.
#pragma once

#include "core/pipeline/result.h"

#include <filesystem>

namespace corgi {

struct SavedResult {
  Result result;
  Image image;  // what was asked about
};

// `path` is a result.json, or the folder that write_report() made. The image is `image_file`, or
// image.png beside the result when that is empty. Throws Error{kIo} when a file can't be read,
// Error{kInput} when the result is damaged or the image isn't the one that was asked about, and
// what decode_image() throws. Blocks; any thread.
SavedResult load_saved_result(const std::filesystem::path& path,
                              const std::filesystem::path& image_file = {});

// The result alone.
Result load_result(const std::filesystem::path& path);

}  // namespace corgi
