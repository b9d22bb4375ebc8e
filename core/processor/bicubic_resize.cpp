#include "core/processor/bicubic_resize.h"

#include <algorithm>
#include <cmath>

#include <ATen/Parallel.h>

namespace corgi {
namespace {

// Note [Two passes of 8 bits]
// Pillow resizes along one axis, rounds and clips to 8 bits, and resizes along the other. Clipping
// after the first pass makes the order visible: around sharp edges the two orders differ by up to
// 20 grey levels. Rows come first when they shrink by more than twice as many pixels as columns do
// (found by comparing 850 random sizes; older versions always begin with columns). torch's
// antialiased kernel always begins with columns and keeps 16-bit weights: up to 21 levels off where
// the order differs, up to 2 elsewhere. Hence an implementation of our own.

constexpr int kWeightBits = 22;  // an 8-bit pixel, this weight and the sign fill 31 bits
constexpr std::int32_t kHalf = 1 << (kWeightBits - 1);
constexpr int kChannels = 3;

// What each output position reads: `size` input positions from `first`, weights [size] at `offset`.
struct Taps {
  struct Window {
    int first;
    int size;
    std::size_t offset;
  };
  std::vector<Window> windows;
  std::vector<std::int32_t> weights;
};

double keys_kernel(double x) {
  constexpr double kA = -0.5;
  x = std::abs(x);
  if (x < 1) return ((kA + 2) * x - (kA + 3)) * x * x + 1;
  if (x < 2) return (((x - 5) * x + 8) * x - 4) * kA;
  return 0;
}

// Rounds half away from zero.
std::int32_t fixed_point(double weight) {
  return static_cast<std::int32_t>(weight * (1 << kWeightBits) + (weight < 0 ? -0.5 : 0.5));
}

Taps make_taps(int in_size, int out_size) {
  const double scale = static_cast<double>(in_size) / out_size;
  const double stretch =
      std::max(scale, 1.0);  // antialiasing: a shrinking filter covers all of its input
  const double support = 2 * stretch;
  Taps taps;
  std::vector<double> raw;
  for (int out = 0; out < out_size; ++out) {
    const double center = (out + 0.5) * scale;
    // NOLINTBEGIN(bugprone-incorrect-roundings): as Pillow rounds
    const int first = std::max(static_cast<int>(center - support + 0.5), 0);
    const int end = std::min(static_cast<int>(center + support + 0.5), in_size);
    // NOLINTEND(bugprone-incorrect-roundings)
    raw.clear();
    double sum = 0;
    for (int in = first; in < end; ++in) {
      raw.push_back(keys_kernel((in - center + 0.5) / stretch));
      sum += raw.back();
    }
    taps.windows.push_back({first, end - first, taps.weights.size()});
    for (const double weight : raw) taps.weights.push_back(fixed_point(weight / sum));
  }
  return taps;
}

std::uint8_t to_byte(std::int32_t sum) {
  return static_cast<std::uint8_t>(std::clamp(sum >> kWeightBits, 0, 255));
}

// Rows of at least this many bytes of output make one task.
std::int64_t rows_per_task(std::int64_t row_bytes) {
  constexpr std::int64_t kBytesPerTask = 1 << 16;
  return std::max<std::int64_t>(1, kBytesPerTask / row_bytes);
}

// in [height, width, 3] -> out [height, new_width, 3]
void resize_columns(
    const std::uint8_t* in, int width, int height, int new_width, std::uint8_t* out) {
  const Taps taps = make_taps(width, new_width);
  const std::int64_t out_stride = std::int64_t{kChannels} * new_width;
  at::parallel_for(0, height, rows_per_task(out_stride), [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t y = begin; y < end; ++y) {
      const std::uint8_t* row = in + y * kChannels * width;
      std::uint8_t* pixel = out + y * out_stride;
      for (const Taps::Window& window : taps.windows) {
        const std::int32_t* weights = taps.weights.data() + window.offset;
        const std::uint8_t* source = row + std::int64_t{kChannels} * window.first;
        std::int32_t red = kHalf;
        std::int32_t green = kHalf;
        std::int32_t blue = kHalf;
        for (int i = 0; i < window.size; ++i, source += kChannels) {
          red += weights[i] * source[0];
          green += weights[i] * source[1];
          blue += weights[i] * source[2];
        }
        pixel[0] = to_byte(red);
        pixel[1] = to_byte(green);
        pixel[2] = to_byte(blue);
        pixel += kChannels;
      }
    }
  });
}

// in [height, width, 3] -> out [new_height, width, 3]
void resize_rows(const std::uint8_t* in, int width, int height, int new_height, std::uint8_t* out) {
  const Taps taps = make_taps(height, new_height);
  const std::int64_t stride = std::int64_t{kChannels} * width;
  at::parallel_for(0, new_height, rows_per_task(stride), [&](std::int64_t begin, std::int64_t end) {
    std::vector<std::int32_t> sums(static_cast<std::size_t>(stride));
    for (std::int64_t y = begin; y < end; ++y) {
      const Taps::Window& window = taps.windows[static_cast<std::size_t>(y)];
      std::fill(sums.begin(), sums.end(), kHalf);
      for (int i = 0; i < window.size; ++i) {
        const std::int32_t weight = taps.weights[window.offset + static_cast<std::size_t>(i)];
        const std::uint8_t* row = in + (window.first + i) * stride;
        for (std::int64_t x = 0; x < stride; ++x)
          sums[static_cast<std::size_t>(x)] += weight * row[x];
      }
      std::transform(sums.begin(), sums.end(), out + y * stride, to_byte);
    }
  });
}

std::vector<std::uint8_t> buffer(int width, int height) {
  return std::vector<std::uint8_t>(std::size_t{kChannels} * static_cast<std::size_t>(width) *
                                   static_cast<std::size_t>(height));
}

}  // namespace

std::vector<std::uint8_t> bicubic_resize(
    std::span<const std::uint8_t> rgb, int width, int height, int new_width, int new_height) {
  std::vector<std::uint8_t> out = buffer(new_width, new_height);
  if (width == new_width && height == new_height) {
    std::copy(rgb.begin(), rgb.end(), out.begin());
  } else if (height == new_height) {
    resize_columns(rgb.data(), width, height, new_width, out.data());
  } else if (width == new_width) {
    resize_rows(rgb.data(), width, height, new_height, out.data());
  } else if (new_height < height && height - new_height > 2 * (width - new_width)) {
    std::vector<std::uint8_t> between = buffer(width, new_height);
    resize_rows(rgb.data(), width, height, new_height, between.data());
    resize_columns(between.data(), width, new_height, new_width, out.data());
  } else {
    std::vector<std::uint8_t> between = buffer(new_width, height);
    resize_columns(rgb.data(), width, height, new_width, between.data());
    resize_rows(between.data(), new_width, height, new_height, out.data());
  }
  return out;
}

}  // namespace corgi
