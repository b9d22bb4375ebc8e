#include "app/ocr_choice.h"

#include "core/evidence/ppocr_ocr.h"
#include "core/evidence/region_ocr.h"
#include "core/evidence/tesseract_ocr.h"

namespace corgi {

std::shared_ptr<OcrEngine> make_ocr(std::string_view name,
                                    int threads,
                                    const std::string& languages) {
  if (name == "tesseract") {
    TesseractOptions options;
    if (!languages.empty()) options.languages = languages;
    return std::make_shared<TesseractOcr>(options);
  }
  PpocrOptions options;
  options.threads = threads;
  return std::make_shared<RegionOcr>(std::make_shared<PpocrOcr>(options));
}

}  // namespace corgi
