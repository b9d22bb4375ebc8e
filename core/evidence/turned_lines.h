// Reading lines of text that stand on their head.
#pragma once

#include "core/evidence/db_quads.h"
#include "core/evidence/ppocr_recognizer.h"

#include <vector>

namespace corgi {

struct LineReading {
  CtcText text;
  bool turned = false;  // by half a turn, seen from the crop
};

// One for each of `crops`, in their order: lines that were read with doubt are read again on their
// head, and the surer reading is kept. That needs no network of its own, and costs time only where
// there is doubt. Throws what PpocrRecognizer::read does.
std::vector<LineReading> read_both_ways(const PpocrRecognizer& recognizer,
                                        const std::vector<cv::Mat>& crops,
                                        const std::stop_token& stop);

// The reading order of `quads`, whose lines are `lines`: from the picture's lower right corner
// where most of them stand on their head.
std::vector<std::size_t> reading_order(const std::vector<PixelQuad>& quads,
                                       const std::vector<LineReading>& lines);

// `quad` with its first corner where the text begins.
PixelQuad from_its_beginning(const PixelQuad& quad, const LineReading& line);

}  // namespace corgi
