#include "core/report/result_json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace corgi {
namespace {

constexpr int kFormat = 1;
constexpr double kMaxMs = 1e15;
constexpr std::int64_t kMaxCount = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMaxNumber = std::numeric_limits<int>::max();

constexpr std::array kModes = {Mode::kThorough, Mode::kFast, Mode::kDirect};
constexpr std::array kStages = {
    Stage::kReasoning, Stage::kGrounding, Stage::kEvidence, Stage::kVerdict, Stage::kSynthesis};
constexpr std::array kLooks = {Look::kText, Look::kObject, Look::kNone};
constexpr std::array kVerdicts = {
    Verdict::kSupported, Verdict::kContradicted, Verdict::kNotVisible, Verdict::kUnknown};
constexpr std::array kKinds = {EvidenceKind::kText, EvidenceKind::kCaption};
constexpr std::array kReasons = {FinishReason::kStop,
                                 FinishReason::kLength,
                                 FinishReason::kCancelled,
                                 FinishReason::kRepetition};

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

Json to_json(const OcrLine& line) {
  return {{"box", to_json(line.box)}, {"text", line.text}, {"confidence", line.confidence}};
}

Json to_json(const Region& region) {
  return {{"box", to_json(region.box)}, {"label", region.label}};
}

Json to_json(const Step& step) {
  return {{"number", step.number},
          {"statement", step.statement},
          {"look", text(step.look)},
          {"regions", list(step.regions, [](const Region& r) { return to_json(r); })},
          {"verdict", text(step.verdict)},
          {"verdict_reason", step.verdict_reason},
          {"error", step.error ? Json(*step.error) : Json()}};
}

Json to_json(const Evidence& evidence) {
  return {{"step_number", evidence.step_number},
          {"region_index", evidence.region_index},
          {"box", to_json(evidence.box)},
          {"kind", text(evidence.kind)},
          {"text", evidence.text},
          {"lines", list(evidence.lines, [](const OcrLine& l) { return to_json(l); })},
          {"verdict", evidence.verdict ? Json(text(*evidence.verdict)) : Json()}};
}

Json to_json(const Exchange& exchange) {
  return {{"stage", text(exchange.stage)},
          {"step_number", exchange.step_number},
          {"prompt", exchange.prompt},
          {"reply", exchange.reply},
          {"finish_reason", text(exchange.finish_reason)},
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

Json to_json(const CacheCounters& cache) {
  return {{"processor_hits", cache.processor_hits},
          {"processor_misses", cache.processor_misses},
          {"vision_hits", cache.vision_hits},
          {"vision_misses", cache.vision_misses},
          {"prefix_hits", cache.prefix_hits},
          {"prefix_misses", cache.prefix_misses},
          {"saved_ms", cache.saved_ms}};
}

Json to_json(const ModelInfo& model) {
  return {{"name", model.name},
          {"description", model.description},
          {"fingerprint", model.fingerprint},
          {"context_tokens", model.context_tokens},
          {"vocab_size", model.vocab_size},
          {"is_demo", model.is_demo}};
}

// Reads one object after another, each complaint with its place.
class Reader {
 public:
  explicit Reader(std::string where) : where_(std::move(where)) {}

  JsonObject object(const Json& json) const { return JsonObject(json, where_, ErrorCode::kInput); }

  template <typename Convert>
  auto list(const JsonObject& object, const char* key, Convert convert) const {
    const Json& items = object.array(key);
    std::vector<decltype(convert(*this, items))> values;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Reader item(where_ + ": " + key + "[" + std::to_string(i) + "]");
      values.push_back(convert(item, items[i]));
    }
    return values;
  }

  template <typename Enum, std::size_t kCount>
  Enum name(const JsonObject& object,
            const char* key,
            const std::array<Enum, kCount>& values) const {
    const std::string found = object.string(key);
    for (const Enum value : values) {
      if (found == to_string(value)) return value;
    }
    fail(std::string(key) + ": no such name: \"" + found + "\"");
  }

  Box box(const JsonObject& object) const {
    const Json& v = object.array("box");
    const bool four = v.size() == 4 && std::all_of(v.begin(), v.end(), [](const Json& n) {
                        return n.is_number() && n.get<double>() >= 0 && n.get<double>() <= 1;
                      });
    if (!four) fail("box: expected four numbers from 0 to 1, found " + dump_json(v));
    return normalized_box(
        v[0].get<double>(), v[1].get<double>(), v[2].get<double>(), v[3].get<double>());
  }

  std::string text(const Json& json) const {
    if (!json.is_string()) fail("expected a string, found " + dump_json(json));
    return json.get<std::string>();
  }

  int number(const Json& json) const {
    if (!json.is_number_integer() || json < 0 || json > kMaxNumber) {
      fail("expected a whole number, found " + dump_json(json));
    }
    return json.get<int>();
  }

  ImageHash hash(const JsonObject& object) const {
    const std::string digits = object.string("image_hash");
    ImageHash hash;
    const char* middle = digits.data() + 16;
    const char* end = digits.data() + digits.size();
    const bool sound = digits.size() == 32 &&
                       std::from_chars(digits.data(), middle, hash.high, 16).ptr == middle &&
                       std::from_chars(middle, end, hash.low, 16).ptr == end;
    if (!sound) fail("image_hash: expected 32 hexadecimal digits, found \"" + digits + "\"");
    return hash;
  }

  [[noreturn]] void fail(const std::string& message) const {
    throw Error(ErrorCode::kInput, where_ + ": " + message);
  }

 private:
  std::string where_;
};

int whole(const JsonObject& object, const char* key) {
  return static_cast<int>(object.integer(key, 0, kMaxNumber));
}

std::int64_t count(const JsonObject& object, const char* key) {
  return object.integer(key, 0, kMaxCount);
}

double ms(const JsonObject& object, const char* key) {
  return object.number(key, 0, kMaxMs);
}

OcrLine line_from(const Reader& at, const Json& json) {
  const JsonObject object = at.object(json);
  return {at.box(object), object.string("text"), object.number("confidence", 0, 1)};
}

Region region_from(const Reader& at, const Json& json) {
  const JsonObject object = at.object(json);
  return {at.box(object), object.string("label")};
}

Step step_from(const Reader& at, const Json& json) {
  const JsonObject object = at.object(json);
  Step step;
  step.number = whole(object, "number");
  step.statement = object.string("statement");
  step.look = at.name(object, "look", kLooks);
  step.regions = at.list(object, "regions", region_from);
  step.verdict = at.name(object, "verdict", kVerdicts);
  step.verdict_reason = object.string("verdict_reason");
  if (object.has("error")) step.error = object.string("error");
  return step;
}

Evidence evidence_from(const Reader& at, const Json& json) {
  const JsonObject object = at.object(json);
  Evidence evidence;
  evidence.step_number = whole(object, "step_number");
  evidence.region_index = whole(object, "region_index");
  evidence.box = at.box(object);
  evidence.kind = at.name(object, "kind", kKinds);
  evidence.text = object.string("text");
  evidence.lines = at.list(object, "lines", line_from);
  if (object.has("verdict")) evidence.verdict = at.name(object, "verdict", kVerdicts);
  return evidence;
}

Exchange exchange_from(const Reader& at, const Json& json) {
  const JsonObject object = at.object(json);
  const JsonObject timings = object.object("timings_ms");
  Exchange exchange;
  exchange.stage = at.name(object, "stage", kStages);
  exchange.step_number = whole(object, "step_number");
  exchange.prompt = object.string("prompt");
  exchange.reply = object.string("reply");
  exchange.finish_reason = at.name(object, "finish_reason", kReasons);
  exchange.prompt_tokens = whole(object, "prompt_tokens");
  exchange.output_tokens = whole(object, "output_tokens");
  exchange.timings = {
      ms(timings, "process"), ms(timings, "vision"), ms(timings, "prefill"), ms(timings, "decode")};
  return exchange;
}

StageTiming timing_from(const Reader& at, const Json& json) {
  const JsonObject object = at.object(json);
  return {at.name(object, "stage", kStages), ms(object, "start_ms"), ms(object, "end_ms")};
}

CacheCounters cache_from(const JsonObject& object) {
  CacheCounters cache;
  cache.processor_hits = count(object, "processor_hits");
  cache.processor_misses = count(object, "processor_misses");
  cache.vision_hits = count(object, "vision_hits");
  cache.vision_misses = count(object, "vision_misses");
  cache.prefix_hits = count(object, "prefix_hits");
  cache.prefix_misses = count(object, "prefix_misses");
  cache.saved_ms = ms(object, "saved_ms");
  return cache;
}

ModelInfo model_from(const JsonObject& object) {
  ModelInfo model;
  model.name = object.string("name");
  model.description = object.string("description");
  model.fingerprint = object.string("fingerprint");
  model.context_tokens = count(object, "context_tokens");
  model.vocab_size = count(object, "vocab_size");
  model.is_demo = object.boolean("is_demo");
  return model;
}

// What names the run rather than what it found.
void read_circumstances(const Reader& at, const JsonObject& object, Result& result) {
  const auto number = [](const Reader& item, const Json& json) { return item.number(json); };
  const std::vector<int> sent = at.list(object, "image_size_sent_px", number);
  if (sent.size() != 2) at.fail("image_size_sent_px: expected width and height");
  result.image_size_sent_px = {sent[0], sent[1]};
  result.image_hash = at.hash(object);
  result.image_width_px = whole(object, "image_width_px");
  result.image_height_px = whole(object, "image_height_px");
  result.image_tokens = count(object, "image_tokens");
  result.cache = cache_from(object.object("cache"));
  result.model = model_from(object.object("model"));
  const Json& seed = object.raw().value("seed", Json());
  if (!seed.is_number_unsigned())
    at.fail("seed: expected a whole number, found " + dump_json(seed));
  result.seed = seed.get<std::uint64_t>();
  result.program_version = object.string("program_version");
  result.cancelled = object.boolean("cancelled");
}

}  // namespace

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
               {"warnings", result.warnings},
               {"exchanges", list(result.exchanges, json_of)},
               {"timings", list(result.timings, json_of)},
               {"cache", to_json(result.cache)},
               {"image_hash", result.image_hash.hex()},
               {"image_width_px", result.image_width_px},
               {"image_height_px", result.image_height_px},
               {"image_size_sent_px", result.image_size_sent_px},
               {"image_tokens", result.image_tokens},
               {"model", to_json(result.model)},
               {"seed", result.seed},
               {"program_version", result.program_version},
               {"cancelled", result.cancelled}};
  return json;
}

Result result_from_json(const Json& json, const std::string& where) {
  const Reader at(where);
  const JsonObject object = at.object(json);
  // A later format may mean something else by the same names.
  object.integer("format", kFormat, kFormat);
  Result result;
  result.question = object.string("question");
  result.mode = at.name(object, "mode", kModes);
  result.thought = object.string("thought");
  result.steps = at.list(object, "steps", step_from);
  result.evidence = at.list(object, "evidence", evidence_from);
  result.answer = object.string("answer");
  result.explanation = object.string("explanation");
  result.key_evidence =
      at.list(object, "key_evidence", [](const Reader& r, const Json& j) { return r.number(j); });
  result.warnings =
      at.list(object, "warnings", [](const Reader& r, const Json& j) { return r.text(j); });
  result.exchanges = at.list(object, "exchanges", exchange_from);
  result.timings = at.list(object, "timings", timing_from);
  read_circumstances(at, object, result);
  return result;
}

}  // namespace corgi
