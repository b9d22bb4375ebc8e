// The size at which the model sees a picture.
// Source: transformers v5.24.0, models/qwen2_vl/image_processing_qwen2_vl.py, smart_resize.
#pragma once

#include "core/image/image_budget.h"

#include <cstdint>

namespace corgi {

struct PixelSize {
  std::int64_t width = 0;
  std::int64_t height = 0;
  bool operator==(const PixelSize&) const = default;
};

// What a checkpoint's processor allows; as published until a checkpoint says otherwise.
struct SizeLimits {
  std::int64_t token_side_px = 32;  // an image token stands for so many pixels squared
  std::int64_t min_pixels = 65536;
  std::int64_t max_pixels = 16777216;

  std::int64_t tokens(PixelSize size) const {
    return size.width / token_side_px * (size.height / token_side_px);
  }
  bool operator==(const SizeLimits&) const = default;
};

// The size that the model really sees: multiples of token_side_px within the limits, aspect ratio
// kept as well as that allows. Throws Error{kInput} when the longer side is more than 200 times the
// shorter.
PixelSize smart_resize(PixelSize original, const SizeLimits& limits);

// The same within a budget of one's own, which never leaves the checkpoint's. Enlarging stays below
// the tokens asked for: a picture that has nearly as many is sent as it is. Throws as
// smart_resize() does.
PixelSize size_within(PixelSize original, const SizeLimits& limits, const ImageBudget& budget);

}  // namespace corgi
