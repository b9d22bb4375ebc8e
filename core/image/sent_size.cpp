#include "core/image/sent_size.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace corgi {
namespace {

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

}  // namespace

PixelSize smart_resize(PixelSize original, const SizeLimits& limits) {
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
  const std::int64_t factor = limits.token_side_px;
  const auto area = static_cast<double>(width * height);
  PixelSize size{nearest_multiple(width, factor), nearest_multiple(height, factor)};
  if (size.width * size.height > limits.max_pixels) {
    const double beta = std::sqrt(area / static_cast<double>(limits.max_pixels));
    const auto shrunk = [&](std::int64_t length) {
      const double multiples =
          std::floor(static_cast<double>(length) / beta / static_cast<double>(factor));
      return std::max(factor, static_cast<std::int64_t>(multiples) * factor);
    };
    size = {shrunk(width), shrunk(height)};
  } else if (size.width * size.height < limits.min_pixels) {
    const double beta = std::sqrt(static_cast<double>(limits.min_pixels) / area);
    const auto grown = [&](std::int64_t length) {
      const double multiples =
          std::ceil(static_cast<double>(length) * beta / static_cast<double>(factor));
      return static_cast<std::int64_t>(multiples) * factor;
    };
    size = {grown(width), grown(height)};
  }
  return size;
}

PixelSize size_within(PixelSize original, const SizeLimits& limits, const ImageBudget& budget) {
  const std::int64_t factor = limits.token_side_px;
  SizeLimits limited = limits;
  if (budget.most_tokens > 0) {
    const std::int64_t most = std::max<std::int64_t>(1, budget.most_tokens) * factor * factor;
    limited.max_pixels = std::min(limits.max_pixels, most);
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

}  // namespace corgi
