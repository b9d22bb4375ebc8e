// What to do with lines of text once they are read.
#pragma once

#include "core/evidence/ocr_engine.h"

#include <vector>

namespace corgi {

// Rows from the top; lines that stand side by side from the left.
void sort_in_reading_order(std::vector<OcrLine>& lines);

// Without lines below `min_confidence` and without lines that hold no letter and no digit.
std::vector<OcrLine> without_noise(std::vector<OcrLine> lines, double min_confidence);

// `box` of a part of a picture, as a box of the picture. `part` is where the part stands.
Box placed(const Box& box, const Box& part);
// The same for a line's box and quad.
OcrLine placed_line(OcrLine line, const Box& part);

// The pixels that image.crop(box) took, as a box.
Box on_pixels(const Box& box, const Image& image, const Image& crop);

// Letters and digits, each counted by its line's confidence: the better of two readings has more.
double reading_score(const std::vector<OcrLine>& lines);

// The lines' texts, one a row.
std::string joined_text(const std::vector<OcrLine>& lines);

}  // namespace corgi
