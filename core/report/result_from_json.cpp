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
                                 FinishReason::kRepetition,
                                 FinishReason::kBrokenOutput};
constexpr std::array kDoubts = {BoxDoubt::kTiny,
                                BoxDoubt::kOnBorder,
                                BoxDoubt::kEvenlySpaced,
                                BoxDoubt::kSameForOthers,
                                BoxDoubt::kNotFoundAgain};
constexpr std::array kSupports = {
    AnswerSupport::kSupported, AnswerSupport::kUnsupported, AnswerSupport::kUnchecked};
constexpr std::array kPurposes = {
    Purpose::kStage, Purpose::kSecondLook, Purpose::kCounterCheck, Purpose::kReading};

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

  Box box(const JsonObject& object, const char* key = "box") const {
    const Json& v = object.array(key);
    const bool four = v.size() == 4 && std::all_of(v.begin(), v.end(), [](const Json& n) {
                        return n.is_number() && n.get<double>() >= 0 && n.get<double>() <= 1;
                      });
    if (!four)
      fail(std::string(key) + ": expected four numbers from 0 to 1, found " + dump_json(v));
    return normalized_box(
        v[0].get<double>(), v[1].get<double>(), v[2].get<double>(), v[3].get<double>());
  }

  // Slanted text may begin a little outside the picture.
  TextQuad quad(const JsonObject& object) const {
    const auto corner = [](const Reader& item, const Json& json) {
      const auto share = [](const Json& n) {
        return n.is_number() && n.get<double>() >= -1 && n.get<double>() <= 2;
      };
      if (!json.is_array() || json.size() != 2 || !share(json[0]) || !share(json[1]))
        item.fail("expected two numbers near 0 to 1, found " + dump_json(json));
      return QuadPoint{json[0].get<double>(), json[1].get<double>()};
    };
    const std::vector<QuadPoint> corners = list(object, "quad", corner);
    TextQuad quad;
    if (corners.size() != quad.size()) fail("quad: expected four corners");
    std::ranges::copy(corners, quad.begin());
    return quad;
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

  // Width and height.
  std::array<std::int64_t, 2> size(const JsonObject& object, const char* key) const {
    const std::vector<int> numbers =
        list(object, key, [](const Reader& item, const Json& json) { return item.number(json); });
    if (numbers.size() != 2) fail(std::string(key) + ": expected width and height");
    return {numbers[0], numbers[1]};
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
  OcrLine line{at.box(object), object.string("text"), object.number("confidence", 0, 1)};
  if (object.has("quad")) line.quad = at.quad(object);
  return line;
}

Region region_from(const Reader& at, const Json& json) {
  const JsonObject object = at.object(json);
  Region region{at.box(object), object.string("label")};
  region.tokens = object.number_or("tokens", 0, 0, kMaxMs);
  if (object.has("doubts")) {
    region.doubts = at.list(object, "doubts", [](const Reader& item, const Json& doubt) {
      return item.name(item.object(doubt), "kind", kDoubts);
    });
  }
  if (object.has("first_box")) region.first_box = at.box(object, "first_box");
  return region;
}

CounterCheck counter_check_from(const Reader& at, const JsonObject& object) {
  CounterCheck check;
  check.region_index = whole(object, "region_index");
  check.on_box = at.name(object, "on_box", kVerdicts);
  check.on_blank = at.name(object, "on_blank", kVerdicts);
  if (object.has("other_box")) check.other_box = at.box(object, "other_box");
  check.on_other = at.name(object, "on_other", kVerdicts);
  check.depends_on_box = object.boolean("depends_on_box");
  check.reason = object.string("reason");
  return check;
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
  if (object.has("counter_check"))
    step.counter_check = counter_check_from(at, object.object("counter_check"));
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
  if (!object.has("purpose")) return exchange;  // as older results have it
  exchange.purpose = at.name(object, "purpose", kPurposes);
  exchange.request = whole(object, "request");
  exchange.repeated = object.string("repeated");
  exchange.start_ms = ms(object, "start_ms");
  exchange.end_ms = ms(object, "end_ms");
  exchange.image_hash = at.hash(object);
  exchange.image_size_sent_px = at.size(object, "image_size_sent_px");
  exchange.image_tokens = count(object, "image_tokens");
  exchange.cache = cache_from(object.object("cache"));
  if (object.has("peak_bytes")) exchange.peak_bytes = count(object, "peak_bytes");
  return exchange;
}

std::optional<Interval> interval_from(const JsonObject& object, const char* key) {
  if (!object.has(key)) return std::nullopt;
  const JsonObject interval = object.object(key);
  return Interval{ms(interval, "start_ms"), ms(interval, "end_ms")};
}

StageTiming timing_from(const Reader& at, const Json& json) {
  const JsonObject object = at.object(json);
  return {at.name(object, "stage", kStages), ms(object, "start_ms"), ms(object, "end_ms")};
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
  result.image_size_sent_px = at.size(object, "image_size_sent_px");
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
  if (object.has("support")) result.support = at.name(object, "support", kSupports);
  result.key_evidence =
      at.list(object, "key_evidence", [](const Reader& r, const Json& j) { return r.number(j); });
  result.warnings =
      at.list(object, "warnings", [](const Reader& r, const Json& j) { return r.text(j); });
  result.exchanges = at.list(object, "exchanges", exchange_from);
  result.timings = at.list(object, "timings", timing_from);
  result.reading = interval_from(object, "reading");
  result.describing = interval_from(object, "describing");
  result.ocr_engine = object.string_or("ocr_engine", "");
  read_circumstances(at, object, result);
  return result;
}

}  // namespace corgi
