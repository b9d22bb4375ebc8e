// Reads every byte of a model on the disk and tells whether it is what it should be.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace corgi {

enum class FileState {
  kVerified,  // its hash is the hub's
  kDamaged,
  kUnknown,  // sound as far as one can see, but nothing tells what it should be
};

// "verified", "damaged", "unknown".
std::string_view to_string(FileState state);

struct CheckedFile {
  std::string name;
  FileState state = FileState::kUnknown;
  std::string problem;          // when damaged
  std::filesystem::path place;  // where links lead to
};

// Files of `folder`, in the order of their names. Expected hashes are the names of the cache's
// blobs, or what huggingface_hub noted in .cache/huggingface/download of a plain folder. Missing
// files of a checkpoint are in the list too. `on_progress` is told bytes read and their sum.
// Blocking. Throws Error{kIo} for a folder that can't be read, and Error{kCancelled}.
std::vector<CheckedFile> check_model(
    const std::filesystem::path& folder,
    const std::function<void(std::uint64_t, std::uint64_t)>& on_progress,
    const std::stop_token& stop);

}  // namespace corgi
