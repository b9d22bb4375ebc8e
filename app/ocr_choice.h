// Which OCR engine the program reads with.
#pragma once

#include "core/evidence/ocr_engine.h"

#include <memory>
#include <string>
#include <string_view>

namespace corgi {

// What --ocr and the settings call reading by the model that answers, PipelineOptions::model_reads.
inline constexpr std::string_view kReadByModel = "model";

// By the name that --ocr knows it by: "ppocr" or "tesseract"; anything else is PP-OCR. `threads`
// are those that one reading takes; 0: as libtorch is set. `languages` are Tesseract's. Loads
// nothing yet.
std::shared_ptr<OcrEngine> make_ocr(std::string_view name,
                                    int threads,
                                    const std::string& languages = "eng");

}  // namespace corgi
