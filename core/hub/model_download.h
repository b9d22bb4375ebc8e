// A whole model from a hub into the cache.
#pragma once

#include "core/hub/hub_client.h"
#include "core/hub/progress_meter.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace corgi {

struct DownloadOptions {
  HubSettings hub;
  int files_at_once = 4;
  RetryPolicy retry;
  std::chrono::milliseconds silence_timeout{30'000};
};

struct DownloadedModel {
  std::filesystem::path folder;
  std::string commit;
  std::uint64_t bytes = 0;
};

// Downloads what is missing of `id`, all of one commit, and shows it in the cache only when all of
// it is there and checked. What arrived stays for the next run, whatever ends this one; deleting it
// is HubCache::remove's business. When the settings say offline, a complete model in the cache is
// taken as it is. Blocking, with threads of its own: never on the GUI thread.
// Throws what download_file() throws, Error{kUnsupportedModel} before the weights are fetched, and
// Error{kDiskFull} before anything is when it wouldn't fit.
DownloadedModel download_model(const DownloadOptions& options,
                               const ModelId& id,
                               const ProgressMeter::Sink& on_progress,
                               const std::stop_token& stop);

}  // namespace corgi
