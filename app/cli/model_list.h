// What `corgi models list` prints.
#pragma once

#include "core/base/json.h"
#include "core/hub/found_models.h"

#include <vector>

namespace corgi {

// A line for each model: name, state, size, folder, with tabs between.
void print_found(const std::vector<FoundModel>& models);
// A line for each published model: name on the hub, download, memory in each format and whether
// this machine has that much, licence, with tabs between.
void print_available();

// {"cache", "machine_memory_bytes", "models": [...], "available": [...]}
Json model_list_json(const HubCache& cache, const std::vector<FoundModel>& models);

}  // namespace corgi
