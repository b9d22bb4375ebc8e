// Reads cut-out lines of text with PP-OCRv6's recogniser.
#pragma once

#include "core/evidence/ctc_text.h"

#include <memory>
#include <stop_token>
#include <vector>

#include <opencv2/core/mat.hpp>

namespace corgi {

class PpocrRecognitionNetwork;

// Lines that are read together, all padded to one width.
struct PpocrBatch {
  int width_px = 0;
  std::vector<std::size_t> lines;  // indexes
};

// Shares lines of these widths (in pixels, at the network's height) out into batches: every line
// once, similar widths together, no batch so large that its values leave the caches.
std::vector<PpocrBatch> ppocr_batches(const std::vector<int>& widths_px);

// Immutable; thread-safe.
class PpocrRecognizer {
 public:
  PpocrRecognizer(std::unique_ptr<const PpocrRecognitionNetwork> network, CtcCharacters characters);
  ~PpocrRecognizer();

  // One text for each of `crops` (RGB, 8-bit, at least 1x1), in their order. Throws
  // Error{kCancelled} after a stop, which it looks at between batches.
  std::vector<CtcText> read(const std::vector<cv::Mat>& crops, const std::stop_token& stop) const;

 private:
  std::unique_ptr<const PpocrRecognitionNetwork> network_;
  CtcCharacters characters_;
};

}  // namespace corgi
