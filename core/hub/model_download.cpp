#include "core/hub/model_download.h"

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/hub/checkpoint_files.h"
#include "core/hub/hub_cache.h"
#include "core/hub/size_text.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <limits>
#include <thread>
#include <vector>

namespace corgi {
namespace {

namespace fs = std::filesystem;

// Left free on the disk, for everybody else.
constexpr std::uint64_t kSpareBytes = 64 << 20;

// Does `work` for 0 to count - 1, several at once, each thread with a client of its own. The first
// error stops the others and is thrown.
void side_by_side(const DownloadOptions& options,
                  std::size_t count,
                  const std::function<void(HubClient&, std::size_t, const std::stop_token&)>& work,
                  const std::stop_token& stop) {
  std::stop_source either;
  const std::stop_callback relay(stop, [&] { either.request_stop(); });
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::exception_ptr failure;
  const auto run = [&] {
    try {
      HubClient client(options.hub, options.retry, options.silence_timeout);
      for (std::size_t i = next++; i < count; i = next++) work(client, i, either.get_token());
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
      either.request_stop();
    }
  };
  {
    std::vector<std::jthread> threads;
    const std::size_t wanted =
        std::min(count, static_cast<std::size_t>(std::max(1, options.files_at_once)));
    for (std::size_t i = 0; i < wanted; ++i) threads.emplace_back(run);
  }
  if (failure) std::rethrow_exception(failure);
}

class ModelDownload {
 public:
  ModelDownload(const DownloadOptions& options,
                const ModelId& id,
                const ProgressMeter::Sink& on_progress,
                const std::stop_token& stop)
      : options_(options),
        id_(id),
        stop_(stop),
        cache_(options.hub.cache_dir),
        meter_(on_progress) {}

  DownloadedModel run() {
    list();
    check_space();
    make_folder(cache_.repo_dir(id_) / "blobs");
    meter_.start(sizes());
    // Before gigabytes of something else are fetched.
    fetch(0, 1);
    check_architecture(cache_.place(id_, files_.front().etag).blob);
    fetch(1, files_.size() - 1);
    DownloadedModel model{cache_.publish(id_, commit_, files_), commit_, 0};
    const CheckpointFiles found = inspect_checkpoint(model.folder);
    if (found.state != CheckpointState::kComplete) {
      throw Error(ErrorCode::kModelFile, id_.text() + ": " + found.problem);
    }
    model.bytes = found.bytes;
    meter_.finish();
    return model;
  }

 private:
  // config.json first, then the largest, so that none of them is left for the end alone.
  void list() {
    HubClient client(options_.hub, options_.retry, options_.silence_timeout);
    RepoIndex index = client.index(id_, stop_);
    commit_ = index.commit;
    std::erase_if(index.files, [](const std::string& path) { return !is_wanted_file(path); });
    if (std::ranges::find(index.files, "config.json") == index.files.end()) {
      throw Error(ErrorCode::kUnsupportedModel, id_.text() + ": it has no config.json");
    }
    files_.resize(index.files.size());
    side_by_side(
        options_,
        files_.size(),
        [&](HubClient& own, std::size_t i, const std::stop_token& stop) {
          files_[i] = own.describe(id_, commit_, index.files[i], stop);
        },
        stop_);
    std::ranges::sort(files_, [](const RemoteFile& a, const RemoteFile& b) {
      const bool a_first = a.path == "config.json";
      const bool b_first = b.path == "config.json";
      return a_first != b_first ? a_first : a.size > b.size;
    });
  }

  std::vector<std::uint64_t> sizes() const {
    std::vector<std::uint64_t> sizes;
    for (const RemoteFile& file : files_) sizes.push_back(file.size);
    return sizes;
  }

  static void make_folder(const fs::path& folder) {
    std::error_code ec;
    fs::create_directories(folder, ec);
    if (ec) throw Error(ErrorCode::kIo, folder.string() + ": can't be made: " + ec.message());
  }

  void check_space() const {
    make_folder(cache_.dir());
    std::uint64_t needed = kSpareBytes;
    for (const RemoteFile& file : files_) {
      const BlobPlace place = cache_.place(id_, file.etag);
      std::error_code ec;
      std::uint64_t there = 0;
      for (const fs::path& path : {place.blob, place.part}) {
        const auto size = fs::file_size(path, ec);
        if (!ec) there = std::max(there, std::uint64_t{size});
      }
      if (there >= file.size) continue;
      const std::uint64_t missing = file.size - there;
      needed += std::min(missing, std::numeric_limits<std::uint64_t>::max() - needed);
    }
    std::error_code ec;
    const fs::space_info space = fs::space(cache_.dir(), ec);
    if (ec || space.available >= needed) return;
    throw Error(ErrorCode::kDiskFull,
                id_.text() + ": needs " + size_text(needed) + " in " + cache_.dir().string() +
                    ", of which " + size_text(space.available) + " are free");
  }

  void fetch(std::size_t first, std::size_t count) {
    side_by_side(
        options_,
        count,
        [&](HubClient& own, std::size_t i, const std::stop_token& stop) {
          const std::size_t index = first + i;
          const RemoteFile& file = files_[index];
          download_file(
              own,
              id_,
              commit_,
              file,
              cache_.place(id_, file.etag),
              [&](std::uint64_t bytes) { meter_.set(index, bytes); },
              stop);
        },
        stop_);
  }

  const DownloadOptions& options_;
  const ModelId& id_;
  const std::stop_token& stop_;
  HubCache cache_;
  ProgressMeter meter_;
  std::string commit_;
  std::vector<RemoteFile> files_;
};

std::optional<DownloadedModel> in_cache(const DownloadOptions& options, const ModelId& id) {
  const auto folder = HubCache(options.hub.cache_dir).snapshot(id);
  if (!folder) return std::nullopt;
  const CheckpointFiles files = inspect_checkpoint(*folder);
  if (files.state != CheckpointState::kComplete) return std::nullopt;
  return DownloadedModel{*folder, folder->filename().string(), files.bytes};
}

}  // namespace

DownloadedModel download_model(const DownloadOptions& options,
                               const ModelId& id,
                               const ProgressMeter::Sink& on_progress,
                               const std::stop_token& stop) {
  if (options.hub.offline) {
    if (auto there = in_cache(options, id)) return *there;
  }
  return ModelDownload(options, id, on_progress, stop).run();
}

}  // namespace corgi
