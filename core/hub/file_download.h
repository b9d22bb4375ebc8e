// One file from a hub into the cache: resumed, checked, and put in place whole.
#pragma once

#include "core/hub/hub_client.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>

namespace corgi {

// Where a file's content goes. All three lie in one file system.
struct BlobPlace {
  std::filesystem::path blob;  // takes this name only when it is whole and checked
  std::filesystem::path part;  // until then
  std::filesystem::path lock;
};

// Downloads `file` unless `place.blob` holds it already. What an earlier run left in `place.part`
// is gone on with, where the server can do that; content that doesn't match the ETag is thrown away
// and fetched again, three times at most. `on_bytes` is told how many bytes of the file are there,
// which is fewer than before when some had to be thrown away. Blocking, on the client's thread.
// Throws Error{kNetwork}, Error{kAccess}, Error{kUnknownModel}, Error{kServerReply},
// Error{kModelFile} for content that stays damaged, Error{kDiskFull}, Error{kIo} and
// Error{kCancelled}; the part stays for the next run.
void download_file(HubClient& client,
                   const ModelId& id,
                   const std::string& commit,
                   const RemoteFile& file,
                   const BlobPlace& place,
                   const std::function<void(std::uint64_t)>& on_bytes,
                   const std::stop_token& stop);

}  // namespace corgi
