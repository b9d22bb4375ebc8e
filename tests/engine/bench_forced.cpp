// The same replies under their schemas, with every token asked of the model and with those that the
// schema forces read together: prints one JSON line for each reply.
//   bench_forced MODEL_DIR [DTYPE]
#include "core/base/elapsed.h"
#include "core/base/json.h"
#include "core/engine/loaded_model.h"
#include "core/generation/generator.h"
#include "core/generation/json_schema_mask.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>

using namespace corgi;

namespace {

constexpr int kRounds = 3;

// Under `schema`, with nothing left to choose: the tokens of one reply.
class KnownReply final : public TokenConstraint {
 public:
  KnownReply(std::shared_ptr<const JsonTokenMask> mask, std::vector<TokenId> ids, bool ahead)
      : schema_(std::move(mask)), ids_(std::move(ids)), ahead_(ahead) {}

  void mask(std::span<float> logits) override {
    schema_.mask(logits);
    const auto next = static_cast<std::size_t>(ids_[next_]);
    std::ranges::fill(logits, -std::numeric_limits<float>::infinity());
    logits[next] = 0;
  }
  void accept(TokenId id) override {
    schema_.accept(id);
    if (next_ + 1 < ids_.size()) ++next_;
  }
  std::vector<TokenId> forced() const override {
    return ahead_ ? schema_.forced() : std::vector<TokenId>();
  }

 private:
  JsonTokenConstraint schema_;
  std::vector<TokenId> ids_;
  bool ahead_;
  std::size_t next_ = 0;
};

struct Case {
  const char* name;
  const char* schema;
  const char* reply;
};

constexpr std::array kCases{
    Case{"boxes",
         R"({"type": "array", "minItems": 0, "maxItems": 5, "items": {"type": "object",
             "properties": {"bbox_2d": {"type": "array", "minItems": 4, "maxItems": 4,
             "items": {"type": "integer", "minimum": 0, "maximum": 1000}},
             "label": {"type": "string", "maxLength": 80}}, "required": ["bbox_2d", "label"]}})",
         R"([{"bbox_2d": [112, 340, 498, 760], "label": "the red car"}])"},
    Case{"caption",
         R"({"type": "object", "properties": {"caption": {"type": "string", "maxLength": 300},
             "verdict": {"type": "string", "enum": ["supported", "contradicted", "not visible"]}},
             "required": ["caption", "verdict"]})",
         R"({"caption": "A red car stands before a brick wall.", "verdict": "supported"})"},
    Case{"steps",
         R"({"type": "object", "properties": {"thought": {"type": "string", "maxLength": 600},
             "steps": {"type": "array", "minItems": 1, "maxItems": 4, "items": {"type": "object",
             "properties": {"statement": {"type": "string", "maxLength": 120},
             "look": {"type": "string", "enum": ["text", "object", "none"]}},
             "required": ["statement", "look"]}}}, "required": ["thought", "steps"]})",
         R"({"thought": "I look for the car and for the sign.", "steps": [{"statement": "the red )"
         R"(car", "look": "object"}, {"statement": "the blue sign", "look": "text"}]})"}};

double best_ms(const LoadedModel& loaded, const Case& each, bool ahead, std::size_t& tokens) {
  const Tokenizer& tokenizer = loaded.processor.tokenizer();
  const TokenId stop = loaded.generation.stop_tokens.front();
  const auto mask = std::make_shared<const JsonTokenMask>(
      each.schema, std::make_shared<const JsonTokens>(tokenizer), std::vector<TokenId>{stop});
  std::vector<TokenId> ids = tokenizer.encode(each.reply);
  ids.push_back(stop);
  const GeneratorPrompt prompt{loaded.processor.process({"", {std::string("Go on.")}, ""}), {}};
  GeneratorOptions options;
  options.stop_tokens = {stop};
  options.make_constraint = [&] { return std::make_unique<KnownReply>(mask, ids, ahead); };
  double best = std::numeric_limits<double>::max();
  for (int round = 0; round < kRounds; ++round) {
    const auto start = Clock::now();
    const GeneratorResult result = generate(loaded.model, {&prompt, 1}, options);
    best = std::min(best, elapsed_ms(start));
    tokens = result.sequences.front().ids.size();
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: bench_forced MODEL_DIR [DTYPE]\n", stderr);
    return 2;
  }
  try {
    LocalEngineOptions options;
    options.model_dir = argv[1];
    if (argc > 2) options.dtype = argv[2];
    const LoadedModel loaded = load_model(options);
    for (const Case& each : kCases) {
      std::size_t asked_tokens = 0, tokens = 0;
      const double asked_ms = best_ms(loaded, each, false, asked_tokens);
      const double forced_ms = best_ms(loaded, each, true, tokens);
      const Json json{{"reply", each.name},
                      {"tokens", tokens},
                      {"every_token_asked_ms", asked_ms},
                      {"forced_read_together_ms", forced_ms},
                      {"times_faster", asked_ms / forced_ms},
                      {"equal_length", tokens == asked_tokens}};
      std::puts(json.dump().c_str());
    }
    return 0;
  } catch (const std::exception& e) {
    std::fprintf(stderr, "bench_forced: %s\n", e.what());
    return 1;
  }
}
