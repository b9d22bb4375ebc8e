// Pictures made easy to read: text of any colour on a ground of any colour becomes dark on light.
#pragma once

#include <vector>

#include <opencv2/core/mat.hpp>

namespace corgi {

// A part of a picture whose ground differs from what surrounds it, such as a sign on a wall.
struct TextPanel {
  cv::Rect rect_px;  // of the picture
  cv::Mat grey;  // 8-bit, of rect_px's size: dark on light; what isn't the panel has its ground's
                 // colour
};

// The panels of `rgb` (8-bit, 3 channels), largest first, at most `max_panels`: regions that aren't
// joined to the picture's border by one colour and that have something written or drawn on them.
std::vector<TextPanel> find_text_panels(const cv::Mat& rgb, int max_panels);

// A whole picture as 8-bit grey, dark on light when it has one dominant ground.
struct SurfaceGrey {
  cv::Mat grey;
  int ground = 255;  // the ground's brightness in `grey`
};

SurfaceGrey dark_on_light(const cv::Mat& rgb);

}  // namespace corgi
