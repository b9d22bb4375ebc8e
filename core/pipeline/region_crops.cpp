#include "core/pipeline/region_crops.h"

#include "core/evidence/ocr_lines.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace corgi {
namespace {

bool wants_text(Mode mode, Look look) {
  return mode == Mode::kThorough || look == Look::kText;
}
bool wants_caption(Mode mode, Look look) {
  return mode == Mode::kThorough || look == Look::kObject;
}

bool is_there(const Result& result, const Step& step, int region_index, EvidenceKind kind) {
  return std::ranges::any_of(result.evidence, [&](const Evidence& e) {
    return e.step_number == step.number && e.region_index == region_index && e.kind == kind;
  });
}

}  // namespace

std::vector<RegionCrop> cut_regions(RunState& run) {
  const Image& image = run.question().image;
  std::vector<RegionCrop> crops;
  const std::vector<Step>& steps = run.result().steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    for (std::size_t r = 0; r < steps[i].regions.size(); ++r) {
      const auto has = [&](EvidenceKind kind) {
        return is_there(run.result(), steps[i], static_cast<int>(r), kind);
      };
      if (has(EvidenceKind::kText) && has(EvidenceKind::kCaption)) continue;
      const Box box = grown(steps[i].regions[r].box, run.options().crop_margin);
      Image crop = image.crop(box);
      const Box crop_box = on_pixels(box, image, crop);
      crops.push_back({i, static_cast<int>(r), std::move(crop), box, crop_box});
    }
  }
  return crops;
}

std::vector<std::vector<const RegionCrop*>> crops_to_read(RunState& run,
                                                          const std::vector<RegionCrop>& crops) {
  std::map<std::array<double, 4>, std::vector<const RegionCrop*>> same_crops;
  for (const RegionCrop& crop : crops) {
    const Step& step = run.result().steps[crop.step_index];
    if (wants_text(run.options().mode, step.look) &&
        !is_there(run.result(), step, crop.region_index, EvidenceKind::kText)) {
      const Box& box = crop.crop_box;
      same_crops[{box.x0, box.y0, box.x1, box.y1}].push_back(&crop);
    }
  }
  std::vector<std::vector<const RegionCrop*>> groups;
  for (auto& [place, group] : same_crops) groups.push_back(std::move(group));
  return groups;
}

std::vector<const RegionCrop*> crops_to_describe(RunState& run,
                                                 const std::vector<RegionCrop>& crops) {
  std::vector<const RegionCrop*> chosen;
  for (const RegionCrop& crop : crops) {
    const Step& step = run.result().steps[crop.step_index];
    if (wants_caption(run.options().mode, step.look) &&
        !is_there(run.result(), step, crop.region_index, EvidenceKind::kCaption)) {
      chosen.push_back(&crop);
    }
  }
  return chosen;
}

Evidence evidence_of(const Step& step, const RegionCrop& crop) {
  Evidence evidence;
  evidence.step_number = step.number;
  evidence.region_index = crop.region_index;
  evidence.box = step.regions[static_cast<std::size_t>(crop.region_index)].box;
  return evidence;
}

Evidence text_evidence(const Step& step,
                       const RegionCrop& crop,
                       const std::vector<OcrLine>& lines) {
  Evidence evidence = evidence_of(step, crop);
  evidence.kind = EvidenceKind::kText;
  evidence.text = joined_text(lines);
  evidence.lines = lines;
  return evidence;
}

void fail_reading(RunState& run, const std::vector<const RegionCrop*>& group, const Error& error) {
  for (const RegionCrop* crop : group) {
    run.fail_step(Stage::kEvidence,
                  run.result().steps[crop->step_index],
                  std::string("a region couldn't be read: ") + error.what());
  }
}

}  // namespace corgi
