#include "core/processor/image_processor.h"

#include "core/processor/bicubic_resize.h"

#include <array>
#include <cstring>
#include <vector>

#include <ATen/Parallel.h>
#include <ATen/ops/empty.h>
#include <c10/core/InferenceMode.h>

namespace corgi {
namespace {

constexpr int kChannels = 3;

// [channel][8-bit value] -> the network's input, rounded at the steps at which the library rounds.
using NormalizedValues = std::array<std::array<float, 256>, kChannels>;

NormalizedValues normalized_values(const ImageProcessorConfig& config) {
  NormalizedValues values;
  for (std::size_t c = 0; c < kChannels; ++c) {
    const auto mean = static_cast<float>(config.image_mean[c]);
    const auto deviation = static_cast<float>(config.image_std[c]);
    for (std::size_t v = 0; v < 256; ++v) {
      const auto rescaled = static_cast<float>(static_cast<double>(v) * (1.0 / 255));
      values[c][v] = (rescaled - mean) / deviation;
    }
  }
  return values;
}

// One patch: pixels (rows `stride` bytes apart) -> out [channel, time, patch_size, patch_size].
void write_patch(const std::uint8_t* pixels,
                 std::int64_t stride,
                 const NormalizedValues& values,
                 const ImageProcessorConfig& config,
                 float* out) {
  const std::int64_t side = config.patch_size;
  const std::int64_t plane = side * side;
  const std::int64_t channel_step = plane * config.temporal_patch_size;
  float* red = out;
  float* green = out + channel_step;
  float* blue = out + 2 * channel_step;
  for (std::int64_t y = 0; y < side; ++y) {
    const std::uint8_t* pixel = pixels + y * stride;
    for (std::int64_t x = 0; x < side; ++x, pixel += kChannels) {
      *red++ = values[0][pixel[0]];
      *green++ = values[1][pixel[1]];
      *blue++ = values[2][pixel[2]];
    }
  }
  // A still image is the same at every time step of its patch.
  for (std::int64_t c = 0; c < kChannels; ++c) {
    const float* first = out + c * channel_step;
    for (std::int64_t t = 1; t < config.temporal_patch_size; ++t) {
      std::memcpy(out + c * channel_step + t * plane,
                  first,
                  static_cast<std::size_t>(plane) * sizeof(float));
    }
  }
}

// rgb [grid.h * patch_size, grid.w * patch_size, 3] -> fp32 [patches, values of one patch]. The
// merge_size x merge_size patches of one image token follow each other.
at::Tensor patchify(const std::uint8_t* rgb,
                    const ImageGrid& grid,
                    const ImageProcessorConfig& config) {
  const std::int64_t side = config.patch_size;
  const std::int64_t merge = config.merge_size;
  const std::int64_t patch_values = side * side * kChannels * config.temporal_patch_size;
  const std::int64_t stride = grid.w * side * kChannels;
  const NormalizedValues values = normalized_values(config);
  at::Tensor patches = at::empty({grid.patches(), patch_values}, at::kFloat);
  float* data = patches.mutable_data_ptr<float>();
  at::parallel_for(0, grid.h / merge, 1, [&](std::int64_t begin, std::int64_t end) {
    float* out = data + begin * merge * grid.w * patch_values;
    for (std::int64_t block_row = begin; block_row < end; ++block_row) {
      for (std::int64_t block = 0; block < grid.w / merge; ++block) {
        for (std::int64_t part = 0; part < merge * merge; ++part, out += patch_values) {
          const std::int64_t row = (block_row * merge + part / merge) * side;
          const std::int64_t column = (block * merge + part % merge) * side;
          write_patch(rgb + row * stride + column * kChannels, stride, values, config, out);
        }
      }
    }
  });
  return patches;
}

}  // namespace

PixelSize ImageProcessor::size_of(const Image& image, const ImageBudget& budget) const {
  return size_within({image.width_px(), image.height_px()}, config_.size_limits(), budget);
}

ProcessedImage ImageProcessor::process(const Image& image, const ImageBudget& budget) const {
  const c10::InferenceMode guard;
  const PixelSize size = size_of(image, budget);
  const ImageGrid grid{1, size.height / config_.patch_size, size.width / config_.patch_size};
  if (size == PixelSize{image.width_px(), image.height_px()}) {
    return {patchify(image.rgb().data(), grid, config_), grid, image.hash()};
  }
  const std::vector<std::uint8_t> resized = bicubic_resize(image.rgb(),
                                                           image.width_px(),
                                                           image.height_px(),
                                                           static_cast<int>(size.width),
                                                           static_cast<int>(size.height));
  return {patchify(resized.data(), grid, config_), grid, image.hash()};
}

}  // namespace corgi
