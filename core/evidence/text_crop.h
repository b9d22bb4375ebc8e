// Cutting a line of text out of a picture, turned upright.
#pragma once

#include "core/evidence/db_quads.h"

#include <opencv2/core/mat.hpp>

namespace corgi {

// Whether a line of text in `quad` is taken to run down or up the picture.
bool runs_vertically(const PixelQuad& quad);

// The part of `picture` (8-bit, 3 channels) within `quad`, in the quad's own size, at least 1x1;
// text that runs down or up the picture is turned a quarter left. May share `picture`'s memory.
cv::Mat text_crop(const cv::Mat& picture, const PixelQuad& quad);

}  // namespace corgi
