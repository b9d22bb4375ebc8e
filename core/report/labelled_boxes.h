// What exports for annotation tools share: a run's places as boxes with labels.
#pragma once

#include "core/pipeline/result.h"

#include <string>
#include <vector>

namespace corgi {

// One question as it goes into an export.
struct ExportItem {
  Result result;           // image_width_px and image_height_px set
  std::string image_path;  // as the export shall name it
};

struct LabelledBox {
  Box box;  // with an area
  std::string label;
  int step_number = 0;
  Verdict verdict = Verdict::kUnknown;
  std::string text;     // that was read there
  std::string caption;  // of what was seen there
};

// Every place of every step that has an area, in order; without a label of its own it has its
// step's statement. Labels are on one line and not empty.
std::vector<LabelledBox> labelled_boxes(const Result& result);

// The different labels of all items, in order of appearance.
std::vector<std::string> label_names(const std::vector<ExportItem>& items);

}  // namespace corgi
