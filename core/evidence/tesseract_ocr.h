// OCR by Tesseract, on this machine.
#pragma once

#include "core/evidence/ocr_engine.h"

#include <filesystem>
#include <memory>
#include <string>

namespace corgi {

struct TesseractOptions {
  std::string languages = "eng";   // as Tesseract names them: "eng+deu"
  std::filesystem::path data_dir;  // empty: TESSDATA_PREFIX, beside the program, or the system's
  double min_confidence = 0.5;     // lines below are noise
};

// Thread-safe: every call borrows a Tesseract instance of its own, made when it is first needed.
class TesseractOcr final : public OcrEngine {
 public:
  explicit TesseractOcr(TesseractOptions options = {});
  ~TesseractOcr() override;

  std::string name() const override;
  // Reads signs of any colour and pages. Throws Error{kOcr} when the language data is missing or
  // Tesseract fails, Error{kInput} for an empty image, Error{kCancelled} after a stop.
  std::vector<OcrLine> read(const Image& image, std::stop_token stop) override;

 private:
  class ReaderPool;
  TesseractOptions options_;
  std::unique_ptr<ReaderPool> readers_;
};

// The folder that has <language>.traineddata for all of `languages`. Throws Error{kOcr} that names
// the folders which were looked at.
std::filesystem::path find_tessdata(const TesseractOptions& options);

}  // namespace corgi
