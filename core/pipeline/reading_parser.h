// What a model read in a picture, as lines. Nothing here throws for any text.
#pragma once

#include "core/evidence/ocr_engine.h"

#include <string_view>
#include <vector>

namespace corgi {

struct ReadingReply {
  std::vector<OcrLine> lines;  // boxes of the picture that was shown; confidence 1: it gives none
  bool truncated = false;      // cut short; the complete lines are kept
};

// [{"bbox_2d": [x1, y1, x2, y2], "text_content": "..."}], or plain text, whose rows are lines of
// the whole picture. Lines without a letter or digit are left out.
// Source of the form: Qwen's OCR cookbook, "Spotting all the text in the image with line-level".
ReadingReply parse_reading(std::string_view reply);

}  // namespace corgi
