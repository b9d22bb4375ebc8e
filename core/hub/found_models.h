// The models on this machine, in the shared cache and in plain folders.
#pragma once

#include "core/hub/checkpoint_files.h"
#include "core/hub/hub_cache.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace corgi {

struct FoundModel {
  std::string name;              // what --model takes: an id of the cache, or a folder's path
  std::filesystem::path folder;  // empty when nothing but unfinished parts is there
  bool in_cache = false;
  CheckpointFiles files;
  std::uint64_t unfinished_bytes = 0;
  std::filesystem::path searched = {};  // which of find_models()'s folders it was found by
};

// Models of the cache, then those of `folders`: each one that is a checkpoint itself, or whose
// subfolders are. Others than Qwen3-VL are left out unless they were begun to be downloaded.
// Reads headers from the disk: not for the GUI thread. Throws nothing for any content.
std::vector<FoundModel> find_models(const HubCache& cache,
                                    const std::vector<std::filesystem::path>& folders);

// The folder of the checkpoint that `name` means: a folder, or an id in the cache. Throws
// Error{kIo} when it is a path of nothing, Error{kUnknownModel} for an id that isn't in the cache,
// and Error{kModelFile} for one of which not everything is there.
std::filesystem::path locate_model(const HubCache& cache, const std::string& name);

}  // namespace corgi
