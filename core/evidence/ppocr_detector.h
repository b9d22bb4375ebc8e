// Finds the lines of text in a picture with PP-OCRv6's detector.
#pragma once

#include "core/evidence/db_quads.h"

#include <memory>
#include <stop_token>
#include <vector>

#include <opencv2/core/mat.hpp>

namespace corgi {

class PpocrDetectionNetwork;

// The size at which the detector looks at a picture, a multiple of 32 either way.
cv::Size ppocr_detection_size(const cv::Size& picture);

// Immutable; thread-safe.
class PpocrDetector {
 public:
  explicit PpocrDetector(std::unique_ptr<const PpocrDetectionNetwork> network);
  ~PpocrDetector();

  // Quads in pixels of `rgb` (8-bit, 3 channels), within it, in no particular order. Throws
  // Error{kCancelled} after a stop, which it looks at before the network runs.
  std::vector<PixelQuad> detect(const cv::Mat& rgb, const std::stop_token& stop) const;

 private:
  std::unique_ptr<const PpocrDetectionNetwork> network_;
};

}  // namespace corgi
