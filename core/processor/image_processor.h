// A picture to the patches that the vision encoder reads.
// Source: transformers v5.24.0, models/qwen2_vl/image_processing_qwen2_vl.py.
#pragma once

#include "core/image/image.h"
#include "core/image/sent_size.h"

#include <array>
#include <cstdint>
#include <filesystem>

#include <ATen/core/Tensor.h>

namespace corgi {

// Patches along time, height and width; one image has t = 1.
struct ImageGrid {
  std::int64_t t = 1;
  std::int64_t h = 0;
  std::int64_t w = 0;

  std::int64_t patches() const { return t * h * w; }
  // Image tokens after the merger: one per merge_size x merge_size patches.
  std::int64_t tokens(int merge_size) const {
    return patches() / (std::int64_t{merge_size} * merge_size);
  }
  bool operator==(const ImageGrid&) const = default;
};

struct ImageProcessorConfig {
  int patch_size = 16;
  int temporal_patch_size = 2;
  int merge_size = 2;
  std::int64_t min_pixels =
      65536;  // preprocessor_config.json: size.shortest_edge, which counts pixels
  std::int64_t max_pixels = 16777216;  // preprocessor_config.json: size.longest_edge
  std::array<double, 3> image_mean{0.5, 0.5, 0.5};
  std::array<double, 3> image_std{0.5, 0.5, 0.5};

  // Throws Error{kIo} or Error{kModelFile}.
  static ImageProcessorConfig load(const std::filesystem::path& preprocessor_config_json);
  SizeLimits size_limits() const {
    return {std::int64_t{patch_size} * merge_size, min_pixels, max_pixels};
  }
  bool operator==(const ImageProcessorConfig&) const = default;
};

// One picture's part of a ProcessorOutput. Immutable, thread-safe.
struct ProcessedImage {
  at::Tensor
      pixel_values;  // fp32 [grid.patches(), 3 * temporal_patch_size * patch_size^2], contiguous
  ImageGrid grid;
  ImageHash image_hash;  // of the picture before resizing
};

// Immutable; thread-safe.
class ImageProcessor {
 public:
  explicit ImageProcessor(ImageProcessorConfig config) : config_(config) {}

  const ImageProcessorConfig& config() const { return config_; }
  // The size that process() gives the picture.
  PixelSize size_of(const Image& image, const ImageBudget& budget = {}) const;
  // Resizes (bicubic, antialiased), normalises and cuts into patches; the only resize of the whole
  // program.
  ProcessedImage process(const Image& image, const ImageBudget& budget = {}) const;

 private:
  ImageProcessorConfig config_;
};

}  // namespace corgi
