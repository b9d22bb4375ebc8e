#include "core/pipeline/evidence_stage.h"

#include "core/evidence/ocr_lines.h"
#include "core/evidence/ocr_pool.h"
#include "core/pipeline/asking.h"
#include "core/pipeline/reply_parser.h"
#include "core/pipeline/reply_schemas.h"
#include "core/pipeline/second_look.h"
#include "core/pipeline/text.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <memory>

#include <QFuture>

namespace corgi {
namespace {

// One region of one step, cut out with a margin.
struct RegionCrop {
  std::size_t step_index = 0;
  int region_index = 0;
  Image crop;
  Box box;       // what was asked for
  Box crop_box;  // of the whole image, on its pixels' edges
};

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

// Readings on their way: one for each different crop.
struct Readings {
  std::vector<std::vector<const RegionCrop*>> crops;  // that each reading is for
  QList<QFuture<OcrOutcome>> futures;
  double start_ms = 0;
  std::atomic<double> end_ms = 0;  // of the reading that was done last
  std::atomic<int> left = 0;       // not done yet
  // Cores that read at the moment: the model takes the others.
  std::shared_ptr<std::atomic<int>> busy_cores = std::make_shared<std::atomic<int>>(0);
};

void start_reading(RunState& run,
                   OcrPool& pool,
                   const std::vector<RegionCrop>& crops,
                   Readings& readings) {
  const std::vector<Step>& steps = run.result().steps;
  std::map<std::array<double, 4>, std::vector<const RegionCrop*>> same_crops;
  for (const RegionCrop& crop : crops) {
    const Step& step = steps[crop.step_index];
    if (wants_text(run.options().mode, step.look) &&
        !is_there(run.result(), step, crop.region_index, EvidenceKind::kText)) {
      const Box& box = crop.crop_box;
      same_crops[{box.x0, box.y0, box.x1, box.y1}].push_back(&crop);
    }
  }
  readings.start_ms = run.elapsed_ms();
  readings.left = static_cast<int>(same_crops.size());
  const int threads = pool.threads();
  *readings.busy_cores = std::min(threads, readings.left.load());
  for (const auto& [place, group] : same_crops) {
    readings.crops.push_back(group);
    readings.futures << pool.read_region(
        run.question().image,
        group.front()->box,
        run.stop(),
        [&run, &steps, &readings, threads, group = group](const OcrOutcome& outcome) {
          readings.end_ms = run.elapsed_ms();
          *readings.busy_cores = std::min(threads, --readings.left);
          if (outcome.error) return;
          for (const RegionCrop* crop : group) {
            run.add_evidence(text_evidence(steps[crop->step_index], *crop, outcome.lines));
          }
        });
  }
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

Asking start_describing(RunState& run,
                        const std::vector<const RegionCrop*>& crops,
                        const Readings& readings) {
  std::vector<Ask> asks;
  for (const RegionCrop* crop : crops) {
    const Step& step = run.result().steps[crop->step_index];
    const std::string text =
        run.prompts().fill("caption", {{"statement", without_control_tokens(step.statement)}});
    asks.push_back({image_prompt(run, crop->crop, text), step.number});
  }
  return start_asking(run,
                      {Stage::kEvidence,
                       std::move(asks),
                       caption_schema(),
                       run.options().crop_budget,
                       Purpose::kStage,
                       readings.busy_cores});
}

void take_caption(RunState& run, const RegionCrop& crop, const Reply& reply) {
  Step& step = run.result().steps[crop.step_index];
  if (const Error* error = std::get_if<Error>(&reply)) {
    run.fail_step(
        Stage::kEvidence, step, std::string("a region couldn't be described: ") + error->what());
    return;
  }
  const Generation& generation = std::get<Generation>(reply);
  const CaptionReply caption = parse_caption(generation.text);
  note_ending(run, Stage::kEvidence, step.number, generation, caption.truncated);
  if (generation.finish_reason == FinishReason::kCancelled && caption.caption.empty()) return;
  Evidence evidence = evidence_of(step, crop);
  evidence.kind = EvidenceKind::kCaption;
  evidence.text = caption.caption;
  evidence.verdict = caption.verdict;
  run.add_evidence(std::move(evidence));
}

void keep_reading_errors(RunState& run, const Readings& readings) {
  for (qsizetype i = 0; i < readings.futures.size(); ++i) {
    const OcrOutcome outcome = readings.futures[i].result();
    if (!outcome.error || outcome.error->code() == ErrorCode::kCancelled) continue;
    for (const RegionCrop* crop : readings.crops[static_cast<std::size_t>(i)]) {
      run.fail_step(Stage::kEvidence,
                    run.result().steps[crop->step_index],
                    std::string("a region couldn't be read: ") + outcome.error->what());
    }
  }
}

}  // namespace

void gather_evidence(RunState& run) {
  const StageScope scope(run, Stage::kEvidence);
  const std::vector<RegionCrop> crops = cut_regions(run);
  const std::vector<const RegionCrop*> described = crops_to_describe(run, crops);
  Readings readings;
  // Declared after the crops and readings, so that its threads are done before those go.
  OcrPool pool(run.ocr(), run.options().ocr_threads);
  start_reading(run, pool, crops, readings);
  auto all_read = QtFuture::whenAll(readings.futures.begin(), readings.futures.end());
  const double start_ms = run.elapsed_ms();
  const std::vector<Reply> captions =
      finish_asking(run, start_describing(run, described, readings));
  if (!described.empty()) run.result().describing = {start_ms, run.elapsed_ms()};
  for (std::size_t i = 0; i < captions.size(); ++i) take_caption(run, *described[i], captions[i]);
  all_read.waitForFinished();
  if (!readings.crops.empty()) {
    run.result().reading = {readings.start_ms, readings.end_ms};
    if (run.ocr()) run.result().ocr_engine = run.ocr()->name();
  }
  keep_reading_errors(run, readings);
  throw_if_cancelled(run, captions);
}

}  // namespace corgi
