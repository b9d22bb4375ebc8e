// Images on their way to a server.
#pragma once

#include "core/base/lru_cache.h"
#include "core/image/image.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

namespace corgi {

struct SentImage {
  int width_px = 0;
  int height_px = 0;
  std::shared_ptr<const std::string> data_url;  // "data:image/png;base64,..."
};

// The size that is sent: the image's own, or when that has more than `max_pixels` the largest of
// the same shape that has no more, both sides multiples of 32 so that Qwen3-VL's own processor
// leaves it alone. At least 32x32 then.
std::pair<int, int> size_to_send(int width_px, int height_px, std::int64_t max_pixels);

// PNG, which loses nothing, unless JPEG makes a much smaller request of it. Keeps what it encoded
// last, since every stage sends the same image. Thread-safe.
class ImageEncoder {
 public:
  explicit ImageEncoder(std::int64_t max_pixels) : max_pixels_(max_pixels) {}

  // Throws Error{kInternal} when the image can't be encoded.
  SentImage encode(const Image& image);

 private:
  std::int64_t max_pixels_;
  std::mutex mutex_;
  LruCache<ImageHash, SentImage> cache_{64LL << 20};
};

}  // namespace corgi
