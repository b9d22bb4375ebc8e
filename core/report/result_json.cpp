#include "core/report/result_json.h"

#include "core/report/demo_note.h"

namespace corgi {
namespace {

constexpr int kFormat = 1;

template <typename Enum>
std::string text(Enum value) {
  return std::string(to_string(value));
}

template <typename Item, typename Convert>
Json list(const std::vector<Item>& items, Convert convert) {
  Json json = Json::array();
  for (const Item& item : items) json.push_back(convert(item));
  return json;
}

Json to_json(const Box& box) {
  return {box.x0, box.y0, box.x1, box.y1};
}

// Names for programs, sentences for people.
Json to_json(BoxDoubt doubt) {
  return {{"kind", text(doubt)}, {"text", plain_text(doubt)}};
}

Json to_json(const Region& region) {
  return {{"box", to_json(region.box)},
          {"label", region.label},
          {"tokens", region.tokens},
          {"doubts", list(region.doubts, [](BoxDoubt d) { return to_json(d); })},
          {"first_box", region.first_box ? to_json(*region.first_box) : Json()}};
}

Json to_json(const CounterCheck& check) {
  return {{"region_index", check.region_index},
          {"on_box", text(check.on_box)},
          {"on_blank", text(check.on_blank)},
          {"other_box", check.other_box ? to_json(*check.other_box) : Json()},
          {"on_other", text(check.on_other)},
          {"depends_on_box", check.depends_on_box},
          {"reason", check.reason}};
}

Json to_json(const CacheCounters& cache) {
  return {{"processor_hits", cache.processor_hits},
          {"processor_misses", cache.processor_misses},
          {"vision_hits", cache.vision_hits},
          {"vision_misses", cache.vision_misses},
          {"prefix_hits", cache.prefix_hits},
          {"prefix_misses", cache.prefix_misses},
          {"saved_ms", cache.saved_ms}};
}

Json to_json(const std::optional<Interval>& interval) {
  if (!interval) return {};
  return {{"start_ms", interval->start_ms}, {"end_ms", interval->end_ms}};
}

Json to_json(const Step& step) {
  return {{"number", step.number},
          {"statement", step.statement},
          {"look", text(step.look)},
          {"regions", list(step.regions, [](const Region& r) { return to_json(r); })},
          {"verdict", text(step.verdict)},
          {"verdict_reason", step.verdict_reason},
          {"error", step.error ? Json(*step.error) : Json()},
          {"counter_check", step.counter_check ? to_json(*step.counter_check) : Json()}};
}

Json to_json(const Evidence& evidence) {
  return {{"step_number", evidence.step_number},
          {"region_index", evidence.region_index},
          {"box", to_json(evidence.box)},
          {"kind", text(evidence.kind)},
          {"text", evidence.text},
          {"lines", list(evidence.lines, ocr_line_to_json)},
          {"verdict", evidence.verdict ? Json(text(*evidence.verdict)) : Json()}};
}

Json to_json(const Exchange& exchange) {
  return {{"stage", text(exchange.stage)},
          {"purpose", text(exchange.purpose)},
          {"step_number", exchange.step_number},
          {"request", exchange.request},
          {"start_ms", exchange.start_ms},
          {"end_ms", exchange.end_ms},
          {"image_hash", exchange.image_hash.hex()},
          {"image_size_sent_px", exchange.image_size_sent_px},
          {"image_tokens", exchange.image_tokens},
          {"cache", to_json(exchange.cache)},
          {"peak_bytes", exchange.peak_bytes},
          {"prompt", exchange.prompt},
          {"reply", exchange.reply},
          {"finish_reason", text(exchange.finish_reason)},
          {"repeated", exchange.repeated},
          {"prompt_tokens", exchange.prompt_tokens},
          {"output_tokens", exchange.output_tokens},
          {"timings_ms",
           {{"process", exchange.timings.process_ms},
            {"vision", exchange.timings.vision_ms},
            {"prefill", exchange.timings.prefill_ms},
            {"decode", exchange.timings.decode_ms}}}};
}

Json to_json(const StageTiming& timing) {
  return {{"stage", text(timing.stage)}, {"start_ms", timing.start_ms}, {"end_ms", timing.end_ms}};
}

Json to_json(const ModelInfo& model) {
  return {{"name", model.name},
          {"description", model.description},
          {"fingerprint", model.fingerprint},
          {"context_tokens", model.context_tokens},
          {"vocab_size", model.vocab_size},
          {"is_demo", model.is_demo}};
}

}  // namespace

Json ocr_line_to_json(const OcrLine& line) {
  Json quad;
  if (line.quad) {
    for (const QuadPoint& corner : *line.quad) quad.push_back(Json::array({corner.x, corner.y}));
  }
  return {{"box", to_json(line.box)},
          {"text", line.text},
          {"confidence", line.confidence},
          {"quad", std::move(quad)}};
}

Json result_to_json(const Result& result) {
  const auto json_of = [](const auto& item) { return to_json(item); };
  Json json = {{"format", kFormat},
               {"question", result.question},
               {"mode", text(result.mode)},
               {"thought", result.thought},
               {"steps", list(result.steps, json_of)},
               {"evidence", list(result.evidence, json_of)},
               {"answer", result.answer},
               {"explanation", result.explanation},
               {"key_evidence", result.key_evidence},
               {"support", text(result.support)},
               {"support_text", plain_text(result.support)},
               {"warnings", result.warnings},
               {"exchanges", list(result.exchanges, json_of)},
               {"timings", list(result.timings, json_of)},
               {"reading", to_json(result.reading)},
               {"describing", to_json(result.describing)},
               {"ocr_engine", result.ocr_engine},
               {"cache", to_json(result.cache)},
               {"image_hash", result.image_hash.hex()},
               {"image_width_px", result.image_width_px},
               {"image_height_px", result.image_height_px},
               {"image_size_sent_px", result.image_size_sent_px},
               {"image_tokens", result.image_tokens},
               {"model", to_json(result.model)},
               {"model_note", demo_note(result.model)},
               {"seed", result.seed},
               {"program_version", result.program_version},
               {"cancelled", result.cancelled}};
  return json;
}

}  // namespace corgi
