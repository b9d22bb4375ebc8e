#include "core/hub/found_models.h"

#include "core/base/error.h"

#include <algorithm>

namespace corgi {
namespace {

namespace fs = std::filesystem;

void add_cached(const HubCache& cache, const ModelId& id, std::vector<FoundModel>& found) {
  const std::uint64_t unfinished = cache.unfinished_bytes(id);
  bool any_checkpoint = false;
  for (const ModelId& revision : cache.revisions(id)) {
    FoundModel model{revision.text(), *cache.snapshot(revision), true, {}, unfinished};
    model.files = inspect_checkpoint(model.folder);
    if (model.files.state == CheckpointState::kUnsupported) continue;
    any_checkpoint = true;
    found.push_back(std::move(model));
  }
  if (any_checkpoint || unfinished == 0 || !cache.revisions(id).empty()) return;
  FoundModel model{id.text(), {}, true, {}, unfinished};
  model.files.state = CheckpointState::kIncomplete;
  model.files.problem = "its download isn't finished";
  found.push_back(std::move(model));
}

void add_folder(const fs::path& folder, std::vector<FoundModel>& found) {
  std::error_code ec;
  if (!fs::is_regular_file(folder / "config.json", ec)) return;
  FoundModel model{folder.string(), folder, false, inspect_checkpoint(folder), 0};
  if (model.files.state != CheckpointState::kUnsupported) found.push_back(std::move(model));
}

// A folder of a cache is no folder of models.
void add_folder_or_children(const fs::path& folder, std::vector<FoundModel>& found) {
  const std::size_t before = found.size();
  add_folder(folder, found);
  std::vector<fs::path> children;
  std::error_code ec;
  fs::directory_iterator it(folder, ec);
  for (const fs::directory_iterator end; found.size() == before && !ec && it != end;
       it.increment(ec)) {
    children.push_back(it->path());
  }
  std::ranges::sort(children);
  for (const fs::path& child : children) add_folder(child, found);
  for (std::size_t i = before; i < found.size(); ++i) found[i].searched = folder;
}

}  // namespace

std::vector<FoundModel> find_models(const HubCache& cache, const std::vector<fs::path>& folders) {
  std::vector<FoundModel> found;
  for (const ModelId& id : cache.models()) add_cached(cache, id, found);
  for (const fs::path& folder : folders) {
    if (!folder.empty()) add_folder_or_children(folder, found);
  }
  return found;
}

fs::path locate_model(const HubCache& cache, const std::string& name) {
  std::error_code ec;
  if (fs::is_directory(name, ec)) return name;
  const auto id = ModelId::parse(name);
  if (!id) {
    throw Error(ErrorCode::kIo,
                "expected the folder of a checkpoint (config.json, *.safetensors, tokenizer.json) "
                "or a name such as Qwen/Qwen3-VL-2B-Instruct, found none at " +
                    name);
  }
  const auto folder = cache.snapshot(*id);
  const std::string cure = ": get it with 'corgi models pull " + name + "'";
  if (!folder) {
    throw Error(ErrorCode::kUnknownModel,
                name + " is neither a folder nor a model in " + cache.dir().string() + cure);
  }
  const CheckpointFiles files = inspect_checkpoint(*folder);
  if (files.state != CheckpointState::kIncomplete) return *folder;
  throw Error(ErrorCode::kModelFile, name + " isn't complete: " + files.problem + cure);
}

}  // namespace corgi
