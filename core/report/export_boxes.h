// Places for annotation tools: COCO, YOLO, LabelMe.
#pragma once

#include "core/report/labelled_boxes.h"

#include <string>
#include <vector>

namespace corgi {

// All of these give UTF-8 and throw Error{kInput} for an item without the size of its image.

// One JSON object with images, categories and annotations; boxes are [x, y, width, height] in
// pixels. Items of one image are one image.
// Source: cocodataset.org/#format-data, "Object Detection".
std::string export_coco(const std::vector<ExportItem>& items);

// A line "class cx cy w h" for each place, in shares of the image; `names` gives the classes'
// numbers and must hold every label. Source: docs.ultralytics.com/datasets/detect at v8.3.
std::string export_yolo_labels(const ExportItem& item, const std::vector<std::string>& names);
// The data.yaml that names the classes and the folders images/ and labels/ beside it.
std::string export_yolo_classes(const std::vector<std::string>& names);

// One JSON object with a rectangle for each place, in pixels; the image stays in its file.
// Source: github.com/wkentaro/labelme v5.5.0, labelme/label_file.py.
std::string export_labelme(const ExportItem& item);

}  // namespace corgi
