// From a detector's map to quads: the post-processing of "Real-time Scene Text Detection with
// Differentiable Binarization" (DB, arXiv 1911.08947), with PP-OCR's numbers.
#pragma once

#include <array>
#include <vector>

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

namespace corgi {

// Corners in pixels, clockwise from the top left.
using PixelQuad = std::array<cv::Point2f, 4>;

// Source: config.yaml and ch_ppocr_det/utils.py of rapidocr 3.10.0.
struct DbOptions {
  float threshold = 0.3F;      // of a pixel of text
  float box_threshold = 0.5F;  // of a quad's mean
  double unclip_ratio = 1.6;
  std::size_t max_candidates = 1000;
  float min_side_px = 3;
};

// The quads of `map` (fp32, likelihoods in [0,1]), in its pixels, in no particular order. Values
// that aren't numbers count as 0.
std::vector<PixelQuad> db_quads(const cv::Mat& map, const DbOptions& options = {});

// The detector is trained on shrunk lines; this grows one back, by area * ratio / perimeter on
// every side.
cv::RotatedRect unclipped(const cv::RotatedRect& core, double ratio);

// Mean of `map` within `quad`, on whole pixels.
float mean_within(const cv::Mat& map, const PixelQuad& quad);

// `rect`'s corners, clockwise from the top left.
PixelQuad corners(const cv::RotatedRect& rect);

}  // namespace corgi
