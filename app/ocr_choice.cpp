#include "app/ocr_choice.h"

#include "core/evidence/ppocr_ocr.h"
#include "core/evidence/tesseract_ocr.h"

namespace corgi {

std::shared_ptr<OcrEngine> make_ocr(std::string_view name, int threads) {
  if (name == "tesseract") return std::make_shared<TesseractOcr>();
  PpocrOptions options;
  options.threads = threads;
  return std::make_shared<PpocrOcr>(options);
}

}  // namespace corgi
