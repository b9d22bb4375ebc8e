// One Tesseract instance: its API isn't thread-safe, so each thread that reads borrows one of its
// own.
#pragma once

#include "core/evidence/ocr_engine.h"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include <opencv2/core/mat.hpp>

namespace tesseract {
class TessBaseAPI;
}

namespace corgi {

// How Tesseract looks for text.
enum class TextLayout {
  kSparse,  // words anywhere: signs, labels, screenshots
  kPage,    // columns and paragraphs
};

// Not thread-safe; may move between threads.
class TesseractReader {
 public:
  // `data_dir` holds <language>.traineddata for each of `languages`, "eng+deu".
  // Throws Error{kOcr} when they can't be loaded.
  TesseractReader(const std::filesystem::path& data_dir, const std::string& languages);
  ~TesseractReader();
  TesseractReader(const TesseractReader&) = delete;
  TesseractReader& operator=(const TesseractReader&) = delete;

  // Lines of `grey` (8-bit, dark on light), boxes relative to it, in Tesseract's order.
  // Throws Error{kOcr} when Tesseract fails, Error{kCancelled} after a stop, which it looks at
  // between words.
  std::vector<OcrLine> read(const cv::Mat& grey, TextLayout layout, const std::stop_token& stop);

 private:
  std::vector<OcrLine> lines(const cv::Size& size_px);

  std::unique_ptr<tesseract::TessBaseAPI> api_;
};

}  // namespace corgi
