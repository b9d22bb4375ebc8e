// A picture to the patches that the vision encoder reads.
// Source: transformers v5.24.0, models/qwen2_vl/image_processing_qwen2_vl.py.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>

#include <ATen/core/Tensor.h>

#include "core/image/image.h"
#include "core/image/image_budget.h"

namespace corgi {

// Patches along time, height and width; one image has t = 1.
struct ImageGrid {
  std::int64_t t = 1;
  std::int64_t h = 0;
  std::int64_t w = 0;

  std::int64_t patches() const { return t * h * w; }
  // Image tokens after the merger: one per merge_size x merge_size patches.
  std::int64_t tokens(int merge_size) const { return patches() / (std::int64_t{merge_size} * merge_size); }
  bool operator==(const ImageGrid&) const = default;
};

struct ImageProcessorConfig {
  int patch_size = 16;
  int temporal_patch_size = 2;
  int merge_size = 2;
  std::int64_t min_pixels = 65536;     // preprocessor_config.json: size.shortest_edge, which counts pixels
  std::int64_t max_pixels = 16777216;  // preprocessor_config.json: size.longest_edge
  std::array<double, 3> image_mean{0.5, 0.5, 0.5};
  std::array<double, 3> image_std{0.5, 0.5, 0.5};

  // Throws Error{kIo} or Error{kModelFile}.
  static ImageProcessorConfig load(const std::filesystem::path& preprocessor_config_json);
  bool operator==(const ImageProcessorConfig&) const = default;
};

struct PixelSize {
  std::int64_t width = 0;
  std::int64_t height = 0;
  bool operator==(const PixelSize&) const = default;
};

// The size that the model really sees: multiples of patch_size * merge_size within the pixel budget, aspect ratio
// kept as well as that allows. Throws Error{kInput} when the longer side is more than 200 times the shorter.
PixelSize smart_resize(PixelSize original, const ImageProcessorConfig& config);

// The same within a budget of one's own, which never leaves the checkpoint's. Enlarging stays below the tokens asked
// for: a picture that has nearly as many is sent as it is. Throws as smart_resize() does.
PixelSize size_within(PixelSize original, const ImageProcessorConfig& config, const ImageBudget& budget);

// One picture's part of a ProcessorOutput. Immutable, thread-safe.
struct ProcessedImage {
  at::Tensor pixel_values;  // fp32 [grid.patches(), 3 * temporal_patch_size * patch_size^2], contiguous
  ImageGrid grid;
  ImageHash image_hash;     // of the picture before resizing
};

// Immutable; thread-safe.
class ImageProcessor {
 public:
  explicit ImageProcessor(ImageProcessorConfig config) : config_(config) {}

  const ImageProcessorConfig& config() const { return config_; }
  // The size that process() gives the picture.
  PixelSize size_of(const Image& image, const ImageBudget& budget = {}) const;
  // Resizes (bicubic, antialiased), normalises and cuts into patches; the only resize of the whole program.
  ProcessedImage process(const Image& image, const ImageBudget& budget = {}) const;

 private:
  ImageProcessorConfig config_;
};

}  // namespace corgi
