#include "core/pipeline/model_reading.h"

#include "core/evidence/ocr_lines.h"
#include "core/pipeline/reading_parser.h"
#include "core/pipeline/reply_schemas.h"

#include <string>
#include <utility>

namespace corgi {
namespace {

void take_reply(RunState& run, const std::vector<const RegionCrop*>& group, const Reply& reply) {
  std::vector<Step>& steps = run.result().steps;
  if (const Error* error = std::get_if<Error>(&reply)) {
    fail_reading(run, group, *error);
    return;
  }
  const Generation& generation = std::get<Generation>(reply);
  ReadingReply reading = parse_reading(generation.text);
  note_ending(run,
              Stage::kEvidence,
              steps[group.front()->step_index].number,
              generation,
              reading.truncated);
  if (generation.finish_reason == FinishReason::kCancelled && reading.lines.empty()) return;
  for (OcrLine& line : reading.lines) line = placed_line(std::move(line), group.front()->crop_box);
  for (const RegionCrop* crop : group)
    run.add_evidence(text_evidence(steps[crop->step_index], *crop, reading.lines));
}

}  // namespace

ModelReading start_model_reading(RunState& run, const std::vector<RegionCrop>& crops) {
  ModelReading reading{crops_to_read(run, crops), {}};
  AskBatch batch{
      Stage::kEvidence, {}, reading_schema(), run.options().crop_budget, Purpose::kReading};
  for (const auto& group : reading.groups) {
    const RegionCrop& crop = *group.front();
    batch.asks.push_back({image_prompt(run, crop.crop, run.prompts().fill("read", {})),
                          run.result().steps[crop.step_index].number});
  }
  reading.asking = start_asking(run, std::move(batch));
  return reading;
}

std::vector<Reply> finish_model_reading(RunState& run, ModelReading reading) {
  const double start_ms = reading.asking.start_ms;
  const std::vector<Reply> replies = finish_asking(run, std::move(reading.asking));
  if (!replies.empty()) {
    run.result().reading = {start_ms, run.elapsed_ms()};
    run.note_model();
    const std::string& name = run.result().model.name;
    run.result().ocr_engine = name.empty() ? "model" : name;
  }
  for (std::size_t i = 0; i < replies.size(); ++i) take_reply(run, reading.groups[i], replies[i]);
  return replies;
}

}  // namespace corgi
