#include "core/base/json.h"
#include "core/processor/image_processor.h"

#include <cmath>
#include <string>

namespace corgi {
namespace {

constexpr std::uint64_t kMaxFileBytes = 1'000'000;
constexpr std::int64_t kMaxPixels = 1'000'000'000;  // 24 GB of patches: nobody means more than that

// Throws unless `key` is absent or true: the network was trained on pictures treated so.
void require_step(const JsonObject& json, const std::string& where, const char* key) {
  if (json.boolean_or(key, true)) return;
  throw Error(ErrorCode::kModelFile, where + ": " + key + ": expected true, found false");
}

std::array<double, 3> three_numbers(const JsonObject& json,
                                    const std::string& where,
                                    const char* key,
                                    double least) {
  constexpr double kMost = 100;
  const Json& list = json.array(key);
  std::array<double, 3> values{};
  bool sound = list.size() == values.size();
  for (std::size_t i = 0; sound && i < values.size(); ++i) {
    sound = list[i].is_number() && list[i].get<double>() >= least && list[i].get<double>() <= kMost;
    if (sound) values[i] = list[i].get<double>();
  }
  if (sound) return values;
  throw Error(ErrorCode::kModelFile,
              where + ": " + key + ": expected three numbers from " + std::to_string(least) +
                  " to " + std::to_string(kMost) + ", found " + dump_json(list).substr(0, 60));
}

// min_pixels and max_pixels stand above `size`, as in the library.
std::int64_t pixel_limit(const JsonObject& json, const char* old_key, const char* size_key) {
  if (json.has(old_key)) return json.integer(old_key, 1, kMaxPixels);
  return json.object("size").integer(size_key, 1, kMaxPixels);
}

void require_consistent(const ImageProcessorConfig& config, const std::string& where) {
  const std::int64_t factor = std::int64_t{config.patch_size} * config.merge_size;
  if (config.min_pixels > config.max_pixels) {
    throw Error(ErrorCode::kModelFile,
                where + ": size: expected shortest_edge of at most longest_edge, found " +
                    std::to_string(config.min_pixels) + " and " +
                    std::to_string(config.max_pixels));
  }
  if (factor * factor > config.max_pixels) {
    throw Error(ErrorCode::kModelFile,
                where + ": size: expected longest_edge of at least " +
                    std::to_string(factor * factor) + " pixels, one image token, found " +
                    std::to_string(config.max_pixels));
  }
}

}  // namespace

ImageProcessorConfig ImageProcessorConfig::load(
    const std::filesystem::path& preprocessor_config_json) {
  const std::string where = preprocessor_config_json.string();
  const Json document =
      read_json_file(preprocessor_config_json, kMaxFileBytes, ErrorCode::kModelFile);
  const JsonObject json(document, where, ErrorCode::kModelFile);
  for (const char* step : {"do_resize", "do_rescale", "do_normalize", "do_convert_rgb"}) {
    require_step(json, where, step);
  }
  constexpr std::int64_t kBicubic = 3;
  constexpr double kRescaleFactor = 1.0 / 255;
  json.integer_or("resample", kBicubic, kBicubic, kBicubic);
  json.number_or("rescale_factor", kRescaleFactor, kRescaleFactor - 1e-9, kRescaleFactor + 1e-9);
  ImageProcessorConfig config;
  config.patch_size = static_cast<int>(json.integer("patch_size", 1, 256));
  config.temporal_patch_size = static_cast<int>(json.integer("temporal_patch_size", 1, 16));
  config.merge_size = static_cast<int>(json.integer("merge_size", 1, 16));
  config.min_pixels = pixel_limit(json, "min_pixels", "shortest_edge");
  config.max_pixels = pixel_limit(json, "max_pixels", "longest_edge");
  config.image_mean = three_numbers(json, where, "image_mean", -100);
  config.image_std = three_numbers(json, where, "image_std", 1e-6);
  require_consistent(config, where);
  return config;
}

}  // namespace corgi
