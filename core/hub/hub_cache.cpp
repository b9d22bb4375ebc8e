#include "core/hub/hub_cache.h"

#include "core/base/error.h"

#include <algorithm>
#include <fstream>
#include <map>

namespace corgi {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = "models--";
constexpr std::size_t kMaxRefBytes = 100;

std::string folder_name(const ModelId& id) {
  std::string name(kPrefix);
  for (const char c : id.repo) {
    if (c == '/') {
      name += "--";
    } else {
      name += c;
    }
  }
  return name;
}

std::optional<ModelId> id_of(std::string name) {
  if (!name.starts_with(kPrefix)) return std::nullopt;
  name.erase(0, kPrefix.size());
  const std::size_t dashes = name.find("--");
  if (dashes == name.npos) return std::nullopt;
  return ModelId::parse(name.replace(dashes, 2, "/"));
}

// The commit in a file of refs/; empty when it holds anything else.
std::string commit_in(const fs::path& ref) {
  std::ifstream file(ref, std::ios::binary);
  std::string text(kMaxRefBytes, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return is_commit(text) ? text : std::string();
}

std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code ec;
  for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
    entries.push_back(it->path());
  }
  std::ranges::sort(entries);
  return entries;
}

// Takes its name in one step, so that a reader sees the old or the new one, never half of it.
void put(const fs::path& path, const std::function<void(const fs::path&)>& make) {
  fs::create_directories(path.parent_path());
  const fs::path temporary = path.string() + ".corgi-new";
  fs::remove(temporary);
  make(temporary);
  fs::rename(temporary, path);
}

// Relative, so that the cache can be moved as a whole.
void link_to(const fs::path& blob, const fs::path& pointer) {
  const fs::path target = blob.lexically_relative(pointer.parent_path());
  put(pointer, [&](const fs::path& temporary) {
    std::error_code ec;
    fs::create_symlink(target, temporary, ec);
    if (ec) fs::create_hard_link(blob, temporary);
  });
}

bool is_weight_file(const RemoteFile& file) {
  return file.path.ends_with(".safetensors") || file.path.ends_with(".safetensors.index.json");
}

}  // namespace

fs::path HubCache::repo_dir(const ModelId& id) const {
  return dir_ / folder_name(id);
}

BlobPlace HubCache::place(const ModelId& id, const std::string& etag) const {
  const fs::path blobs = repo_dir(id) / "blobs";
  return {blobs / etag,
          blobs / (etag + ".incomplete"),
          dir_ / ".locks" / folder_name(id) / (etag + ".lock")};
}

std::optional<fs::path> HubCache::snapshot(const ModelId& id) const {
  const fs::path repo = repo_dir(id);
  std::string commit = id.revision;
  if (!is_commit(commit)) commit = commit_in(repo / "refs" / id.revision);
  std::error_code ec;
  if (commit.empty() || !fs::is_directory(repo / "snapshots" / commit, ec)) return std::nullopt;
  return repo / "snapshots" / commit;
}

std::vector<ModelId> HubCache::models() const {
  std::vector<ModelId> ids;
  for (const fs::path& folder : entries_of(dir_)) {
    if (const auto id = id_of(folder.filename().string())) ids.push_back(*id);
  }
  return ids;
}

std::vector<ModelId> HubCache::revisions(const ModelId& id) const {
  const fs::path repo = repo_dir(id);
  std::map<std::string, std::string> names;  // of commits
  std::error_code ec;
  for (fs::recursive_directory_iterator it(repo / "refs", ec), end; !ec && it != end;
       it.increment(ec)) {
    if (!it->is_regular_file(ec)) continue;
    const std::string name = it->path().lexically_relative(repo / "refs").generic_string();
    const std::string commit = commit_in(it->path());
    if (commit.empty() || !ModelId::parse(id.repo + "@" + name)) continue;
    if (name == "main" || !names.contains(commit)) names[commit] = name;
  }
  std::vector<ModelId> found;
  for (const fs::path& folder : entries_of(repo / "snapshots")) {
    const std::string commit = folder.filename().string();
    if (!is_commit(commit)) continue;
    found.push_back({id.repo, names.contains(commit) ? names[commit] : commit});
  }
  return found;
}

std::uint64_t HubCache::unfinished_bytes(const ModelId& id) const {
  std::uint64_t bytes = 0;
  for (const fs::path& path : entries_of(repo_dir(id) / "blobs")) {
    std::error_code ec;
    const auto size = fs::file_size(path, ec);
    if (!ec && path.extension() == ".incomplete") bytes += size;
  }
  return bytes;
}

fs::path HubCache::publish(const ModelId& id,
                           const std::string& commit,
                           const std::vector<RemoteFile>& files) const {
  const fs::path repo = repo_dir(id);
  const fs::path snapshot = repo / "snapshots" / commit;
  try {
    for (const bool weights : {false, true}) {
      for (const RemoteFile& file : files) {
        if (is_weight_file(file) != weights) continue;
        link_to(place(id, file.etag).blob, snapshot / file.path);
      }
    }
    if (!is_commit(id.revision)) {
      put(repo / "refs" / id.revision, [&](const fs::path& temporary) {
        std::ofstream out(temporary, std::ios::binary);
        out << commit;
        out.close();
        if (!out) throw Error(ErrorCode::kIo, temporary.string() + ": can't be written");
      });
    }
  } catch (const fs::filesystem_error& e) {
    throw Error(ErrorCode::kIo, e.what());
  }
  return snapshot;
}

void HubCache::remove_unfinished(const ModelId& id) const {
  if (revisions(id).empty()) {
    remove(id);
    return;
  }
  for (const fs::path& path : entries_of(repo_dir(id) / "blobs")) {
    std::error_code ec;
    if (path.extension() == ".incomplete") fs::remove(path, ec);
    if (ec) throw Error(ErrorCode::kIo, path.string() + ": can't be deleted: " + ec.message());
  }
}

bool HubCache::remove(const ModelId& id) const {
  try {
    const bool was_there = fs::remove_all(repo_dir(id)) > 0;
    fs::remove_all(dir_ / ".locks" / folder_name(id));
    return was_there;
  } catch (const fs::filesystem_error& e) {
    throw Error(ErrorCode::kIo, e.what());
  }
}

std::string checkpoint_name(const fs::path& folder) {
  std::error_code ec;
  fs::path place = fs::weakly_canonical(folder, ec);
  if (ec) place = folder.lexically_normal();
  if (!place.has_filename()) place = place.parent_path();
  const fs::path snapshots = place.parent_path();
  if (snapshots.filename() == "snapshots") {
    if (const auto id = id_of(snapshots.parent_path().filename().string())) {
      return id->repo.substr(id->repo.find('/') + 1);
    }
  }
  return place.filename().string();
}

}  // namespace corgi
