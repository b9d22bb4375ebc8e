#include "core/pipeline/evidence_stage.h"

#include "core/evidence/ocr_pool.h"
#include "core/pipeline/asking.h"
#include "core/pipeline/model_reading.h"
#include "core/pipeline/region_crops.h"
#include "core/pipeline/reply_parser.h"
#include "core/pipeline/reply_schemas.h"
#include "core/pipeline/text.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <memory>
#include <utility>

#include <QFuture>

namespace corgi {
namespace {

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
  readings.crops = crops_to_read(run, crops);
  readings.start_ms = run.elapsed_ms();
  readings.left = static_cast<int>(readings.crops.size());
  const int threads = pool.threads();
  *readings.busy_cores = std::min(threads, readings.left.load());
  for (const auto& group : readings.crops) {
    readings.futures << pool.read_region(
        run.question().image,
        group.front()->box,
        run.stop(),
        [&run, &steps, &readings, threads, &group](const OcrOutcome& outcome) {
          readings.end_ms = run.elapsed_ms();
          *readings.busy_cores = std::min(threads, --readings.left);
          if (outcome.error) return;
          for (const RegionCrop* crop : group) {
            run.add_evidence(text_evidence(steps[crop->step_index], *crop, outcome.lines));
          }
        });
  }
}

Asking start_describing(RunState& run,
                        const std::vector<const RegionCrop*>& crops,
                        std::shared_ptr<const std::atomic<int>> busy_cores) {
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
                       std::move(busy_cores)});
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
    fail_reading(run, readings.crops[static_cast<std::size_t>(i)], *outcome.error);
  }
}

// Waits for the captions; one reply for each of the regions.
std::vector<Reply> finish_describing(RunState& run,
                                     const std::vector<const RegionCrop*>& described,
                                     Asking asking) {
  const double start_ms = asking.start_ms;
  std::vector<Reply> captions = finish_asking(run, std::move(asking));
  if (!described.empty()) run.result().describing = {start_ms, run.elapsed_ms()};
  for (std::size_t i = 0; i < captions.size(); ++i) take_caption(run, *described[i], captions[i]);
  return captions;
}

// The replies that were given, all of the model's.
std::vector<Reply> read_beside_describing(RunState& run,
                                          const std::vector<RegionCrop>& crops,
                                          const std::vector<const RegionCrop*>& described) {
  Readings readings;
  // Declared after the readings, so that its threads are done before those go.
  OcrPool pool(run.ocr(), run.options().ocr_threads);
  start_reading(run, pool, crops, readings);
  auto all_read = QtFuture::whenAll(readings.futures.begin(), readings.futures.end());
  std::vector<Reply> captions =
      finish_describing(run, described, start_describing(run, described, readings.busy_cores));
  all_read.waitForFinished();
  if (!readings.crops.empty()) {
    run.result().reading = {readings.start_ms, readings.end_ms};
    if (run.ocr()) run.result().ocr_engine = run.ocr()->name();
  }
  keep_reading_errors(run, readings);
  return captions;
}

// Both are asked at once: a server may answer them side by side.
std::vector<Reply> model_reads_and_describes(RunState& run,
                                             const std::vector<RegionCrop>& crops,
                                             const std::vector<const RegionCrop*>& described) {
  ModelReading reading = start_model_reading(run, crops);
  Asking describing = start_describing(run, described, nullptr);
  std::vector<Reply> replies = finish_model_reading(run, std::move(reading));
  std::ranges::move(finish_describing(run, described, std::move(describing)),
                    std::back_inserter(replies));
  return replies;
}

}  // namespace

void gather_evidence(RunState& run) {
  const StageScope scope(run, Stage::kEvidence);
  const std::vector<RegionCrop> crops = cut_regions(run);
  const std::vector<const RegionCrop*> described = crops_to_describe(run, crops);
  const auto replies = run.options().model_reads ? model_reads_and_describes(run, crops, described)
                                                 : read_beside_describing(run, crops, described);
  throw_if_cancelled(run, replies);
}

}  // namespace corgi
