#include "core/report/labelled_boxes.h"

#include "core/pipeline/text.h"

#include <algorithm>

namespace corgi {
namespace {

std::string label_of(const Region& region, const Step& step) {
  for (const std::string& text : {region.label, step.statement}) {
    const std::string line = on_one_line(text);
    if (!line.empty()) return line;
  }
  return "step " + std::to_string(step.number);
}

void add_evidence(LabelledBox& box, const Result& result, int region_index) {
  for (const Evidence& found : result.evidence) {
    if (found.step_number != box.step_number || found.region_index != region_index) continue;
    (found.kind == EvidenceKind::kText ? box.text : box.caption) = found.text;
  }
}

}  // namespace

std::vector<LabelledBox> labelled_boxes(const Result& result) {
  std::vector<LabelledBox> boxes;
  for (const Step& step : result.steps) {
    for (std::size_t r = 0; r < step.regions.size(); ++r) {
      if (step.regions[r].box.area() <= 0) continue;
      LabelledBox box{
          step.regions[r].box, label_of(step.regions[r], step), step.number, step.verdict, {}, {}};
      add_evidence(box, result, static_cast<int>(r));
      boxes.push_back(std::move(box));
    }
  }
  return boxes;
}

std::vector<std::string> label_names(const std::vector<ExportItem>& items) {
  std::vector<std::string> names;
  for (const ExportItem& item : items) {
    for (const LabelledBox& box : labelled_boxes(item.result)) {
      if (std::ranges::find(names, box.label) == names.end()) names.push_back(box.label);
    }
  }
  return names;
}

}  // namespace corgi
