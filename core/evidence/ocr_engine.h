// Reading text off a picture, whichever engine does it.
#pragma once

#include "core/base/box.h"
#include "core/evidence/text_quad.h"
#include "core/image/image.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace corgi {

// One line of text.
struct OcrLine {
  Box box;  // of the picture that was read
  std::string text;
  double confidence = 0;                        // 0..1, as the engine gives it
  std::optional<TextQuad> quad = std::nullopt;  // from engines that see slanted text
};

// Thread-safe: read() may be called from several threads at once.
class OcrEngine {
 public:
  virtual ~OcrEngine() = default;

  virtual std::string name() const = 0;
  // Lines in reading order. Throws Error{kOcr} when the engine fails, Error{kCancelled} after a
  // stop.
  virtual std::vector<OcrLine> read(const Image& image, std::stop_token stop) = 0;
  // Lines of a part of `image`, boxes and quads relative to the whole of it. Throws as read() does.
  // Cuts the part out and reads it; engines that know more of the picture may do better.
  virtual std::vector<OcrLine> read_region(const Image& image,
                                           const Box& region,
                                           std::stop_token stop);
};

}  // namespace corgi
