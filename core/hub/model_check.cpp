#include "core/hub/model_check.h"

#include "core/base/error.h"
#include "core/base/safetensors.h"
#include "core/hub/blob_hash.h"
#include "core/hub/checkpoint_files.h"

#include <algorithm>
#include <fstream>

namespace corgi {
namespace {

namespace fs = std::filesystem;

// What the file's ETag was when it was downloaded; empty when nobody noted it.
std::string expected_etag(const fs::path& file, const fs::path& place) {
  if (place.parent_path().filename() == "blobs") return place.filename().string();
  std::ifstream notes(file.parent_path() / ".cache" / "huggingface" / "download" /
                      (file.filename().string() + ".metadata"));
  std::string commit;
  std::string etag;
  std::getline(notes, commit);
  std::getline(notes, etag);
  return etag;
}

void check_contents(CheckedFile& file,
                    const std::string& etag,
                    const std::function<void(std::uint64_t)>& on_bytes,
                    const std::stop_token& stop) {
  try {
    BlobHash hash(etag, fs::file_size(file.place));
    read_in_pieces(
        file.place,
        [&](const QByteArray& piece) {
          hash.add(piece);
          on_bytes(static_cast<std::uint64_t>(piece.size()));
        },
        stop);
    if (!hash.matches()) {
      file.state = FileState::kDamaged;
      file.problem = "its hash isn't " + etag;
    } else if (hash.can_tell()) {
      file.state = FileState::kVerified;
    }
    if (file.name.ends_with(".safetensors")) SafetensorsFile{file.place};
  } catch (const fs::filesystem_error& e) {
    file.state = FileState::kDamaged;
    file.problem = e.what();
  } catch (const Error& e) {
    if (e.code() == ErrorCode::kCancelled) throw;
    file.state = FileState::kDamaged;
    file.problem = e.what();
  }
}

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code ec;
  for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
    const bool broken_link = it->is_symlink() && !it->exists();
    if (it->is_regular_file() || broken_link) files.push_back(it->path());
  }
  if (ec) throw Error(ErrorCode::kIo, folder.string() + ": can't be read: " + ec.message());
  std::ranges::sort(files);
  return files;
}

}  // namespace

std::string_view to_string(FileState state) {
  switch (state) {
    case FileState::kVerified:
      return "verified";
    case FileState::kDamaged:
      return "damaged";
    case FileState::kUnknown:
      return "unknown";
  }
  return "unknown";
}

std::vector<CheckedFile> check_model(
    const fs::path& folder,
    const std::function<void(std::uint64_t, std::uint64_t)>& on_progress,
    const std::stop_token& stop) {
  const std::vector<fs::path> paths = files_in(folder);
  std::uint64_t total = 0;
  for (const fs::path& path : paths) {
    std::error_code ec;
    const auto size = fs::file_size(path, ec);
    if (!ec) total += size;
  }
  std::uint64_t done = 0;
  std::vector<CheckedFile> checked;
  for (const fs::path& path : paths) {
    CheckedFile file;
    file.name = path.filename().string();
    std::error_code ec;
    file.place = fs::weakly_canonical(path, ec);
    check_contents(
        file,
        expected_etag(path, file.place),
        [&](std::uint64_t bytes) {
          done += bytes;
          if (on_progress) on_progress(done, total);
        },
        stop);
    checked.push_back(std::move(file));
  }
  const CheckpointFiles whole = inspect_checkpoint(folder);
  const bool told = std::ranges::any_of(
      checked, [](const CheckedFile& file) { return file.state == FileState::kDamaged; });
  if (whole.state != CheckpointState::kComplete && !told) {
    checked.push_back({"checkpoint", FileState::kDamaged, whole.problem, folder});
  }
  return checked;
}

}  // namespace corgi
