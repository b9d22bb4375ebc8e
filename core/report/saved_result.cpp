#include "core/report/saved_result.h"

#include "core/image/decode.h"
#include "core/report/result_json.h"

namespace corgi {
namespace {

constexpr std::uint64_t kMaxResultBytes = 256ULL << 20;

std::filesystem::path result_file(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored) ? path / "result.json" : path;
}

}  // namespace

Result load_result(const std::filesystem::path& path) {
  const std::filesystem::path file = result_file(path);
  return result_from_json(read_json_file(file, kMaxResultBytes, ErrorCode::kInput), file.string());
}

SavedResult load_saved_result(const std::filesystem::path& path,
                              const std::filesystem::path& image_file) {
  const std::filesystem::path file = result_file(path);
  const std::filesystem::path picture =
      image_file.empty() ? file.parent_path() / "image.png" : image_file;
  SavedResult saved{load_result(file), decode_image(picture)};
  if (saved.image.hash() != saved.result.image_hash) {
    throw Error(ErrorCode::kInput,
                picture.string() + ": expected the image that was asked about, with the hash " +
                    saved.result.image_hash.hex() + ", found one with " + saved.image.hash().hex());
  }
  return saved;
}

}  // namespace corgi
