// OCR by PP-OCRv6, on this machine: Chinese, Japanese and Latin letters, in any language.
#pragma once

#include "core/evidence/ocr_engine.h"

#include <filesystem>
#include <memory>

namespace corgi {

// kAuto: bf16 where the processor multiplies it natively, which is about twice as fast, else fp32.
enum class PpocrPrecision { kAuto, kFloat32, kBfloat16 };

struct PpocrOptions {
  std::filesystem::path data_dir;  // empty: CORGI_OCR_DIR, beside the program, or its source tree
  double min_confidence = 0.5;     // lines below are noise
  int threads = 0;                 // for each call of read(); 0: as libtorch is set
  PpocrPrecision precision = PpocrPrecision::kAuto;
};

// Thread-safe. The networks are loaded by the first call that needs them and shared by all.
class PpocrOcr final : public OcrEngine {
 public:
  explicit PpocrOcr(PpocrOptions options = {});
  ~PpocrOcr() override;

  std::string name() const override;
  // Lines with quads. Throws Error{kOcr} when the networks' files are missing or damaged or a
  // network fails, Error{kInput} for an empty image, Error{kCancelled} after a stop, which it looks
  // at before detection and between batches of lines, Error{kOutOfMemory}.
  std::vector<OcrLine> read(const Image& image, std::stop_token stop) override;

 private:
  class Networks;
  std::shared_ptr<const Networks> networks();

  PpocrOptions options_;
  struct Shared;
  std::unique_ptr<Shared> shared_;
};

// The folder that has the networks' files. Throws Error{kOcr} that names the folders which were
// looked at.
std::filesystem::path find_ppocr_data(const PpocrOptions& options);

}  // namespace corgi
