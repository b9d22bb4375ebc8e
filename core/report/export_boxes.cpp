#include "core/report/export_boxes.h"

#include "core/base/json.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace corgi {
namespace {

void check_size(const ExportItem& item) {
  if (item.result.image_width_px > 0 && item.result.image_height_px > 0) return;
  throw Error(ErrorCode::kInput,
              item.image_path +
                  ": the size of the image isn't known, so its boxes can't be given "
                  "in pixels");
}

// Hundredths of a pixel are finer than any box.
double rounded(double value) {
  return std::round(value * 100) / 100;
}

std::size_t index_of(const std::vector<std::string>& names, const std::string& label) {
  const auto found = std::ranges::find(names, label);
  if (found == names.end()) throw Error(ErrorCode::kInternal, "export: no class \"" + label + "\"");
  return static_cast<std::size_t>(found - names.begin());
}

// Independent of the person's decimal comma.
std::string share_text(double value) {
  char digits[32];
  const auto end =
      std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 6);
  return std::string(digits, end.ptr);
}

Json facts_of(const LabelledBox& box) {
  return {{"step", box.step_number},
          {"verdict", to_string(box.verdict)},
          {"text", box.text},
          {"caption", box.caption}};
}

Json coco_annotation(const LabelledBox& box, const Result& result) {
  const double x0 = rounded(box.box.x0 * result.image_width_px);
  const double y0 = rounded(box.box.y0 * result.image_height_px);
  const double x1 = rounded(box.box.x1 * result.image_width_px);
  const double y1 = rounded(box.box.y1 * result.image_height_px);
  return {{"bbox", {x0, y0, rounded(x1 - x0), rounded(y1 - y0)}},
          {"area", rounded((x1 - x0) * (y1 - y0))},
          {"segmentation", Json::array({{x0, y0, x1, y0, x1, y1, x0, y1}})},
          {"iscrowd", 0},
          {"attributes", facts_of(box)}};
}

Json coco_image(std::size_t id, const ExportItem& item) {
  return {{"id", id},
          {"file_name", item.image_path},
          {"width", item.result.image_width_px},
          {"height", item.result.image_height_px}};
}

std::string pretty(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string export_coco(const std::vector<ExportItem>& items) {
  const std::vector<std::string> names = label_names(items);
  Json images = Json::array();
  Json annotations = Json::array();
  std::map<std::string, std::size_t> ids;  // of the images, by path
  for (const ExportItem& item : items) {
    check_size(item);
    const auto [place, is_new] = ids.emplace(item.image_path, ids.size() + 1);
    if (is_new) images.push_back(coco_image(place->second, item));
    for (const LabelledBox& box : labelled_boxes(item.result)) {
      Json annotation = coco_annotation(box, item.result);
      annotation["id"] = annotations.size() + 1;
      annotation["image_id"] = place->second;
      annotation["category_id"] = index_of(names, box.label) + 1;
      annotation["attributes"]["question"] = item.result.question;
      annotations.push_back(std::move(annotation));
    }
  }
  Json categories = Json::array();
  for (std::size_t i = 0; i < names.size(); ++i) {
    categories.push_back({{"id", i + 1}, {"name", names[i]}, {"supercategory", "evidence"}});
  }
  return pretty({{"info", {{"description", "Places found by CoRGI Desktop " CORGI_VERSION}}},
                 {"licenses", Json::array()},
                 {"images", images},
                 {"annotations", annotations},
                 {"categories", categories}});
}

std::string export_yolo_labels(const ExportItem& item, const std::vector<std::string>& names) {
  std::string lines;
  for (const LabelledBox& box : labelled_boxes(item.result)) {
    lines += std::to_string(index_of(names, box.label));
    for (const double value : {(box.box.x0 + box.box.x1) / 2,
                               (box.box.y0 + box.box.y1) / 2,
                               box.box.width(),
                               box.box.height()}) {
      lines += ' ' + share_text(value);
    }
    lines += '\n';
  }
  return lines;
}

std::string export_yolo_classes(const std::vector<std::string>& names) {
  std::string text = "path: .\ntrain: images\nval: images\nnames:\n";
  // A JSON string is a YAML string too, whatever stands in it.
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += "  " + std::to_string(i) + ": " + dump_json(names[i]) + "\n";
  }
  return names.empty() ? "path: .\ntrain: images\nval: images\nnames: {}\n" : text;
}

std::string export_labelme(const ExportItem& item) {
  check_size(item);
  Json shapes = Json::array();
  for (const LabelledBox& box : labelled_boxes(item.result)) {
    const double width = item.result.image_width_px;
    const double height = item.result.image_height_px;
    const std::string described = box.text.empty() ? box.caption : box.text;
    shapes.push_back({{"label", box.label},
                      {"points",
                       {{rounded(box.box.x0 * width), rounded(box.box.y0 * height)},
                        {rounded(box.box.x1 * width), rounded(box.box.y1 * height)}}},
                      {"group_id", box.step_number},
                      {"description", described},
                      {"shape_type", "rectangle"},
                      {"flags", {{std::string(to_string(box.verdict)), true}}},
                      {"mask", nullptr}});
  }
  return pretty({{"version", "5.5.0"},
                 {"flags", Json::object()},
                 {"shapes", shapes},
                 {"imagePath", item.image_path},
                 {"imageData", nullptr},
                 {"imageHeight", item.result.image_height_px},
                 {"imageWidth", item.result.image_width_px}});
}

}  // namespace corgi
