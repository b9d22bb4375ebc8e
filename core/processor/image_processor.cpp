#include "core/processor/image_processor.h"

#include "core/base/error.h"
#include "core/processor/bicubic_resize.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

#include <ATen/Parallel.h>
#include <ATen/ops/empty.h>
#include <c10/core/InferenceMode.h>

namespace corgi {
namespace {

constexpr int kChannels = 3;
constexpr std::int64_t kMaxAspectRatio = 200;

std::string text_of(PixelSize size) {
  return std::to_string(size.width) + "x" + std::to_string(size.height);
}

// length / factor to the nearest, halves to even as Python's round().
std::int64_t nearest_multiple(std::int64_t length, std::int64_t factor) {
  const std::int64_t down = length / factor;
  const std::int64_t twice_rest = 2 * (length % factor);
  const bool up = twice_rest > factor || (twice_rest == factor && down % 2 == 1);
  return (down + (up ? 1 : 0)) * factor;
}

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

PixelSize smart_resize(PixelSize original, const ImageProcessorConfig& config) {
  const std::int64_t width = original.width;
  const std::int64_t height = original.height;
  if (std::min(width, height) < 1 ||
      std::max(width, height) > std::numeric_limits<std::int32_t>::max()) {
    throw Error(ErrorCode::kInput,
                "image: expected a size from 1x1 on, found " + text_of(original));
  }
  if (std::max(width, height) > kMaxAspectRatio * std::min(width, height)) {
    throw Error(ErrorCode::kInput,
                "image: expected a longer side of at most " + std::to_string(kMaxAspectRatio) +
                    " times the shorter, found " + text_of(original));
  }
  const std::int64_t factor = std::int64_t{config.patch_size} * config.merge_size;
  const auto area = static_cast<double>(width * height);
  PixelSize size{nearest_multiple(width, factor), nearest_multiple(height, factor)};
  if (size.width * size.height > config.max_pixels) {
    const double beta = std::sqrt(area / static_cast<double>(config.max_pixels));
    const auto shrunk = [&](std::int64_t length) {
      const double multiples =
          std::floor(static_cast<double>(length) / beta / static_cast<double>(factor));
      return std::max(factor, static_cast<std::int64_t>(multiples) * factor);
    };
    size = {shrunk(width), shrunk(height)};
  } else if (size.width * size.height < config.min_pixels) {
    const double beta = std::sqrt(static_cast<double>(config.min_pixels) / area);
    const auto grown = [&](std::int64_t length) {
      const double multiples =
          std::ceil(static_cast<double>(length) * beta / static_cast<double>(factor));
      return static_cast<std::int64_t>(multiples) * factor;
    };
    size = {grown(width), grown(height)};
  }
  return size;
}

PixelSize size_within(PixelSize original,
                      const ImageProcessorConfig& config,
                      const ImageBudget& budget) {
  const std::int64_t factor = std::int64_t{config.patch_size} * config.merge_size;
  ImageProcessorConfig limited = config;
  if (budget.most_tokens > 0) {
    const std::int64_t most = std::max<std::int64_t>(1, budget.most_tokens) * factor * factor;
    limited.max_pixels = std::min(config.max_pixels, most);
  }
  std::int64_t least = budget.least_tokens * factor * factor;
  if (limited.min_pixels > limited.max_pixels) {
    // smart_resize() enlarges beyond its least; here the most comes first.
    least = std::max(least, limited.min_pixels);
    limited.min_pixels = 1;
  }
  const PixelSize size = smart_resize(original, limited);
  const std::int64_t wanted = std::min(least, limited.max_pixels);
  if (size.width * size.height >= wanted) return size;
  const double scale = std::sqrt(static_cast<double>(wanted) /
                                 static_cast<double>(original.width * original.height));
  const auto enlarged = [&](std::int64_t length) {
    const double multiples =
        std::floor(static_cast<double>(length) * scale / static_cast<double>(factor));
    return std::max(factor, static_cast<std::int64_t>(multiples) * factor);
  };
  const PixelSize larger{enlarged(original.width), enlarged(original.height)};
  const std::int64_t pixels = larger.width * larger.height;
  return pixels > size.width * size.height && pixels <= wanted ? larger : size;
}

PixelSize ImageProcessor::size_of(const Image& image, const ImageBudget& budget) const {
  return size_within({image.width_px(), image.height_px()}, config_, budget);
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
