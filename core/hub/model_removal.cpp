#include "core/hub/model_removal.h"

#include "core/base/error.h"

#include <algorithm>
#include <set>
#include <utility>

namespace corgi {
namespace {

namespace fs = std::filesystem;

// Each file once, whatever it is called; false where it was counted before.
class FreedBytes {
 public:
  void add_tree(const fs::path& path) {
    add(path);
    std::error_code ec;
    // Neither this nor the iterator follows a link.
    if (fs::symlink_status(path, ec).type() != fs::file_type::directory) return;
    fs::recursive_directory_iterator it(path, fs::directory_options::skip_permission_denied, ec);
    for (const fs::recursive_directory_iterator end; !ec && it != end; it.increment(ec)) {
      add(it->path());
    }
  }
  // Of files of which every name was added: another hard link keeps the rest.
  std::uint64_t total() const {
    std::uint64_t bytes = 0;
    for (const auto& [size, left] : files_) {
      if (left == 0) bytes += size;
    }
    return bytes;
  }

 private:
  void add(const fs::path& path) {
    std::error_code ec;
    if (fs::symlink_status(path, ec).type() != fs::file_type::regular) return;
    const std::uintmax_t size = fs::file_size(path, ec);
    if (ec) return;
    const std::uintmax_t names = fs::hard_link_count(path, ec);
    if (names <= 1) {
      files_.emplace_back(size, 0);
      return;
    }
    for (std::size_t i = 0; i < shared_.size(); ++i) {
      if (!fs::equivalent(shared_[i].first, path, ec)) continue;
      --files_[shared_[i].second].second;
      return;
    }
    shared_.emplace_back(path, files_.size());
    files_.emplace_back(size, names - 1);
  }

  std::vector<std::pair<std::uint64_t, std::uintmax_t>> files_;  // size, names not added yet
  std::vector<std::pair<fs::path, std::size_t>> shared_;         // of files with several names
};

std::vector<fs::path> entries_below(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code ec;
  if (fs::symlink_status(folder, ec).type() != fs::file_type::directory) return entries;
  for (fs::recursive_directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
    entries.push_back(it->path());
  }
  return entries;
}

// The model's blobs that links of the snapshot point to, by their names; links to anywhere else
// are no blobs of it.
std::set<std::string> blobs_of(const fs::path& repo, const fs::path& snapshot) {
  std::set<std::string> names;
  for (const fs::path& entry : entries_below(snapshot)) {
    std::error_code ec;
    const fs::path target = fs::read_symlink(entry, ec);
    if (ec) continue;
    const fs::path place = (entry.parent_path() / target).lexically_normal();
    if (place.has_filename() && place.parent_path() == (repo / "blobs").lexically_normal()) {
      names.insert(place.filename().string());
    }
  }
  return names;
}

void add_unshared_blobs(const fs::path& repo,
                        const fs::path& snapshot,
                        std::vector<fs::path>& paths) {
  std::set<std::string> unshared = blobs_of(repo, snapshot);
  std::error_code ec;
  for (fs::directory_iterator it(repo / "snapshots", ec), end; !ec && it != end; it.increment(ec)) {
    if (it->path() == snapshot) continue;
    for (const std::string& name : blobs_of(repo, it->path())) unshared.erase(name);
  }
  for (const std::string& name : unshared) paths.push_back(repo / "blobs" / name);
}

// A link to a folder isn't one: what lies behind it may be anybody's.
bool is_own_folder(const fs::path& path) {
  std::error_code ec;
  return fs::symlink_status(path, ec).type() == fs::file_type::directory;
}

bool is_there(const fs::path& path) {
  std::error_code ec;
  return fs::exists(fs::symlink_status(path, ec));
}

}  // namespace

ModelRemoval plan_removal(const HubCache& cache, const ModelId& id) {
  ModelRemoval removal;
  const fs::path repo = cache.repo_dir(id);
  const auto snapshot = cache.snapshot(id);
  const std::vector<ModelId> revisions = cache.revisions(id);
  if (!snapshot || revisions.size() <= 1) {
    const bool is_it = snapshot || revisions.empty();
    if (is_it && is_there(repo)) removal.paths = {repo};
  } else if (is_own_folder(repo) && is_own_folder(repo / "snapshots")) {
    // Names first, so that a removal that is broken off leaves no name of nothing.
    for (const fs::path& ref : entries_below(repo / "refs")) {
      const std::string name = ref.lexically_relative(repo / "refs").generic_string();
      if (cache.snapshot({id.repo, name}) == snapshot) removal.paths.push_back(ref);
    }
    removal.paths.push_back(*snapshot);
    if (is_own_folder(repo / "blobs")) add_unshared_blobs(repo, *snapshot, removal.paths);
  }
  FreedBytes freed;
  for (const fs::path& path : removal.paths) freed.add_tree(path);
  removal.bytes = freed.total();
  return removal;
}

bool remove_revision(const HubCache& cache, const ModelId& id) {
  const ModelRemoval removal = plan_removal(cache, id);
  if (removal.paths == std::vector{cache.repo_dir(id)}) return cache.remove(id);
  for (const fs::path& path : removal.paths) {
    std::error_code ec;
    fs::remove_all(path, ec);
    if (ec) throw Error(ErrorCode::kIo, path.string() + ": can't be deleted: " + ec.message());
  }
  return !removal.paths.empty();
}

}  // namespace corgi
