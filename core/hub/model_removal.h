// Deleting a model from the cache: what it frees, and nothing but what is its own.
#pragma once

#include "core/hub/hub_cache.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace corgi {

// What deleting one revision of a model takes away.
struct ModelRemoval {
  std::vector<std::filesystem::path> paths;  // deleted with what is in them, in this order
  std::uint64_t bytes = 0;                   // of disk space that this frees
};

// The whole folder of the model when `id` is the only revision there, else the revision's snapshot,
// the names that point to it, and the blobs that no other snapshot links to. Links are counted as
// themselves, and never followed out of the model's folder. Empty when there is no such revision,
// and for one of several whose folder or snapshots lie behind a link.
// Reads the disk; any thread. Throws nothing for any content of the cache.
ModelRemoval plan_removal(const HubCache& cache, const ModelId& id);

// Deletes what plan_removal() says at this moment; false when that is nothing. A link is taken away
// and what it points to stays, but for the model's own blobs. Blocks; any thread. Throws
// Error{kIo}.
bool remove_revision(const HubCache& cache, const ModelId& id);

}  // namespace corgi
