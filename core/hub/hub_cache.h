// The cache that the Hugging Face programs share: models--OWNER--NAME/{blobs,snapshots,refs}.
#pragma once

#include "core/hub/file_download.h"
#include "core/hub/model_id.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace corgi {

// Source: huggingface.co/docs/huggingface_hub, "Understand caching" (v2.4). No state but the
// disk's, so it is thread-safe.
class HubCache {
 public:
  explicit HubCache(std::filesystem::path dir) : dir_(std::move(dir)) {}

  const std::filesystem::path& dir() const { return dir_; }
  std::filesystem::path repo_dir(const ModelId& id) const;
  BlobPlace place(const ModelId& id, const std::string& etag) const;

  // The folder of the revision's files, which may not all be there; nothing when the cache knows no
  // such revision.
  std::optional<std::filesystem::path> snapshot(const ModelId& id) const;
  // The models of which anything is there, in the order of their names.
  std::vector<ModelId> models() const;
  // Every commit of `id` with a folder, its revision being the branch or tag that points to it.
  std::vector<ModelId> revisions(const ModelId& id) const;
  // Bytes of unfinished downloads.
  std::uint64_t unfinished_bytes(const ModelId& id) const;

  // Shows downloaded blobs as files of the commit, weights last and then the revision, so that a
  // folder with weights in it is whole. Gives the folder. Throws Error{kIo}.
  std::filesystem::path publish(const ModelId& id,
                                const std::string& commit,
                                const std::vector<RemoteFile>& files) const;
  // Deletes everything of the model, all revisions; false when there was nothing. Throws
  // Error{kIo}.
  bool remove(const ModelId& id) const;
  // Deletes what was downloaded of a model that isn't complete in any revision, and otherwise the
  // unfinished parts alone. Throws Error{kIo}.
  void remove_unfinished(const ModelId& id) const;

 private:
  std::filesystem::path dir_;
};

// What people call the checkpoint in that folder: the model's name where the folder is a snapshot
// of a cache, else the folder's own.
std::string checkpoint_name(const std::filesystem::path& folder);

}  // namespace corgi
