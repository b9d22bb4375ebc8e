#include "core/image/image.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <utility>
#include <xxhash.h>

namespace corgi {
namespace {

struct XxhStateDeleter {
  void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

ImageHash hash_of(int width_px, int height_px, std::span<const std::uint8_t> rgb) {
  const std::unique_ptr<XXH3_state_t, XxhStateDeleter> state(XXH3_createState());
  if (!state) throw Error(ErrorCode::kOutOfMemory, "no memory for the state of an image's hash");
  const std::array<std::int32_t, 2> size{width_px, height_px};
  XXH3_128bits_reset(state.get());
  XXH3_128bits_update(state.get(), size.data(), sizeof(size));
  XXH3_128bits_update(state.get(), rgb.data(), rgb.size());
  const XXH128_hash_t hash = XXH3_128bits_digest(state.get());
  return {hash.high64, hash.low64};
}

// First and last + 1 of the pixels that [low, high] of `length` touches.
std::pair<int, int> touched_pixels(double low, double high, int length) {
  // Boxes are pixel edges divided by the length: the product's last bits mustn't add a pixel.
  constexpr double kEdgeSlack = 1e-6;
  const int first =
      std::clamp(static_cast<int>(std::floor(low * length + kEdgeSlack)), 0, length - 1);
  const int end = std::clamp(static_cast<int>(std::ceil(high * length - kEdgeSlack)), 0, length);
  return {first, std::max(end, first + 1)};
}

}  // namespace

std::string ImageHash::hex() const {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text(32, '0');
  for (std::size_t i = 0; i < 16; ++i) {
    text[15 - i] = kDigits[high >> (4 * i) & 15];
    text[31 - i] = kDigits[low >> (4 * i) & 15];
  }
  return text;
}

Image::Image(int width_px, int height_px, std::vector<std::uint8_t> rgb)
    : width_px_(width_px), height_px_(height_px) {
  const std::int64_t n_pixels = std::int64_t{width_px} * height_px;  // times 3 might overflow
  const auto n_bytes = static_cast<std::int64_t>(rgb.size());
  if (width_px < 1 || height_px < 1 || n_bytes % 3 != 0 || n_bytes / 3 != n_pixels) {
    throw Error(ErrorCode::kInternal,
                "image of " + std::to_string(width_px) + "x" + std::to_string(height_px) +
                    ": expected at least 1x1 and 3 bytes for each pixel, found " +
                    std::to_string(rgb.size()) + " bytes");
  }
  hash_ = hash_of(width_px, height_px, rgb);
  rgb_ = std::make_shared<const std::vector<std::uint8_t>>(std::move(rgb));
}

std::span<const std::uint8_t> Image::rgb() const {
  if (!rgb_) return {};
  return *rgb_;
}

Image Image::crop(const Box& box) const {
  if (empty()) throw Error(ErrorCode::kInternal, "an image of no size has no crop");
  const Box inside = normalized_box(box.x0, box.y0, box.x1, box.y1);
  if (!std::isfinite(inside.x0 + inside.y0 + inside.x1 + inside.y1)) {
    throw Error(ErrorCode::kInput,
                "crop: expected a box of finite corners, found one that isn't a number");
  }
  const auto [left, right] = touched_pixels(inside.x0, inside.x1, width_px_);
  const auto [top, bottom] = touched_pixels(inside.y0, inside.y1, height_px_);
  const auto row_bytes = 3 * static_cast<std::size_t>(right - left);
  std::vector<std::uint8_t> pixels(row_bytes * static_cast<std::size_t>(bottom - top));
  for (int y = top; y < bottom; ++y) {
    const auto source = static_cast<std::size_t>(y) * static_cast<std::size_t>(stride_bytes()) +
                        static_cast<std::size_t>(3 * left);
    std::memcpy(pixels.data() + static_cast<std::size_t>(y - top) * row_bytes,
                rgb_->data() + source,
                row_bytes);
  }
  return Image(right - left, bottom - top, std::move(pixels));
}

}  // namespace corgi
