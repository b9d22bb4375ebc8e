// Ragged batches, stop rules, constraints and cancellation on the micro checkpoint.
#include "core/generation/after_thought.h"
#include "core/generation/generation_config.h"
#include "core/generation/generator.h"
#include "tests/support/expect_error.h"
#include "tests/support/golden.h"

#include <cmath>
#include <fstream>
#include <limits>

#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;
using corgi::testing::Golden;

namespace {

// Lets only one token through.
class OnlyToken final : public TokenConstraint {
 public:
  explicit OnlyToken(TokenId id) : id_(id) {}
  void mask(std::span<float> logits) override {
    for (std::size_t i = 0; i < logits.size(); ++i) {
      if (static_cast<TokenId>(i) != id_) logits[i] = -std::numeric_limits<float>::infinity();
    }
  }
  void accept(TokenId id) override { QCOMPARE(id, id_); }

 private:
  TokenId id_;
};

// 90 91 92, and then 70 to 74 over and over.
class RoundAndRound final : public TokenConstraint {
 public:
  void mask(std::span<float> logits) override {
    const TokenId only = step_ < 3 ? 90 + step_ : 70 + (step_ - 3) % 5;
    for (std::size_t i = 0; i < logits.size(); ++i) {
      if (static_cast<TokenId>(i) != only) logits[i] = -std::numeric_limits<float>::infinity();
    }
  }
  void accept(TokenId) override { ++step_; }

 private:
  int step_ = 0;
};

// 65 for ever, and once it is told of the loop 66 and the stop token 67.
class LoopThenEnd final : public TokenConstraint {
 public:
  void mask(std::span<float> logits) override {
    for (std::size_t i = 0; i < logits.size(); ++i) {
      if (static_cast<TokenId>(i) != next_) logits[i] = -std::numeric_limits<float>::infinity();
    }
  }
  void accept(TokenId id) override {
    if (id != 65) next_ = 67;
  }
  bool leave_loop() override {
    next_ = 66;
    return true;
  }

 private:
  TokenId next_ = 65;
};

// Three tokens, a choice, three tokens, and so on: asked for one at a time, or told ahead.
class Scaffold final : public TokenConstraint {
 public:
  explicit Scaffold(bool ahead) : ahead_(ahead) {}
  void mask(std::span<float> logits) override {
    const TokenId only = at(step_);
    for (std::size_t i = 0; only >= 0 && i < logits.size(); ++i) {
      if (static_cast<TokenId>(i) != only) logits[i] = -std::numeric_limits<float>::infinity();
    }
  }
  void accept(TokenId id) override {
    if (at(step_) >= 0) QCOMPARE(id, at(step_));
    ++step_;
  }
  std::vector<TokenId> forced() const override {
    std::vector<TokenId> ids;
    for (int step = step_; ahead_ && at(step) >= 0; ++step) ids.push_back(at(step));
    return ids;
  }

 private:
  // -1: the model's choice.
  static TokenId at(int step) { return step % 4 == 3 ? -1 : 100 + step; }

  bool ahead_;
  int step_ = 0;
};

}  // namespace

class TestGenerator : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    model_ = std::make_unique<Qwen3VlModel>(
        Qwen3VlModel::load(corgi::testing::checkpoint_dir("micro"), {at::kFloat, c10::kCPU}));
    for (const char* name : {"text", "image", "wide", "two"}) prompts_.push_back(prompt(name));
  }

  void batchEqualsSingleRuns_data() {
    QTest::addColumn<double>("temperature");
    QTest::newRow("greedy") << 0.0;
    QTest::newRow("sampled") << 0.9;
  }
  void batchEqualsSingleRuns() {
    QFETCH(double, temperature);
    GeneratorOptions options;
    options.max_new_tokens = 40;
    options.sampling.temperature = temperature;
    options.sampling.top_k = 20;
    options.sampling.presence_penalty = temperature;
    options.sampling.repetition_penalty = 1 + temperature / 10;
    options.sampling.seed = 11;
    const GeneratorResult batch = generate(*model_, prompts_, options);
    for (std::size_t i = 0; i < prompts_.size(); ++i) {
      const GeneratorResult single = generate(*model_, {&prompts_[i], 1}, options);
      QCOMPARE(batch.sequences[i].ids, single.sequences.front().ids);
    }
  }

  // Sequences that end early must not disturb the others.
  void sequencesEndAtTheirOwnStopTokens() {
    GeneratorOptions options;
    options.max_new_tokens = 30;
    const GeneratorResult free = generate(*model_, prompts_, options);
    options.stop_tokens = {free.sequences[0].ids[3], free.sequences[2].ids[9]};
    const GeneratorResult stopped = generate(*model_, prompts_, options);
    int early = 0;
    for (std::size_t i = 0; i < prompts_.size(); ++i) {
      const auto& whole = free.sequences[i].ids;
      const auto end = std::find_first_of(
          whole.begin(), whole.end(), options.stop_tokens.begin(), options.stop_tokens.end());
      const bool has_stop = end != whole.end();
      early += has_stop;
      QCOMPARE(stopped.sequences[i].ids,
               std::vector<TokenId>(whole.begin(), has_stop ? end + 1 : end));
      QCOMPARE(stopped.sequences[i].finish_reason,
               has_stop ? FinishReason::kStop : FinishReason::kLength);
    }
    QVERIFY(early >= 2);
  }

  // The state behind "system text + image" is computed once and copied; replies don't change by it.
  void prefixesAreShared() {
    PrefixCache prefixes(1 << 30);
    GeneratorOptions options;
    options.max_new_tokens = 30;
    options.prefixes = &prefixes;
    const std::vector<GeneratorPrompt> twice{prompts_[1], prompts_[1], prompts_[0], prompts_[3]};
    const GeneratorResult cold = generate(*model_, twice, options);
    QCOMPARE(cold.prefix_misses, 2);
    QCOMPARE(cold.prefix_hits, 1);
    const GeneratorResult warm = generate(*model_, twice, options);
    QCOMPARE(warm.prefix_misses, 0);
    QCOMPARE(warm.prefix_hits, 3);
    QVERIFY(warm.prefix_saved_ms > 0);
    options.prefixes = nullptr;
    const GeneratorResult plain = generate(*model_, twice, options);
    for (std::size_t i = 0; i < twice.size(); ++i) {
      QCOMPARE(warm.sequences[i].ids, cold.sequences[i].ids);
      QCOMPARE(cold.sequences[i].ids, plain.sequences[i].ids);
    }
  }

  void prefixesEndBehindTheFirstImage() {
    QCOMPARE(shareable_prefix(*prompts_[0].prompt), 0);
    const ProcessorOutput& image = *prompts_[1].prompt;
    const std::int64_t length = shareable_prefix(image);
    QCOMPARE(image.input_ids()[static_cast<std::size_t>(length - 1)], 2058);  // <|vision_end|>
    QCOMPARE(image.mm_token_type_ids()[static_cast<std::size_t>(length - 2)], 1);
    const ProcessorOutput& two = *prompts_[3].prompt;
    QVERIFY(shareable_prefix(two) < static_cast<std::int64_t>(two.input_ids().size()) / 2 + 32);
    QVERIFY(prefix_key(image, length) != prefix_key(two, shareable_prefix(two)));
  }

  void forcedTokensAreReadTogether_data() {
    QTest::addColumn<double>("penalty");
    QTest::newRow("plain") << 1.0;
    QTest::newRow("with penalties") << 1.3;
  }
  void forcedTokensAreReadTogether() {
    QFETCH(double, penalty);
    PrefixCache prefixes(1 << 30);
    GeneratorOptions options;
    options.max_new_tokens = 30;
    options.prefixes = &prefixes;
    options.sampling.temperature = 0;
    options.sampling.repetition_penalty = penalty;
    options.sampling.presence_penalty = penalty - 1;
    std::vector<GeneratorResult> results;
    std::vector<int> passes;
    for (const bool ahead : {false, true}) {
      passes.push_back(0);
      options.before_forward = [&] { ++passes.back(); };
      options.make_constraint = [ahead] { return std::make_unique<Scaffold>(ahead); };
      std::vector<TokenId> told;
      options.on_token = [&](std::size_t sequence, TokenId id) {
        if (sequence == 0) told.push_back(id);
      };
      results.push_back(generate(*model_, prompts_, options));
      QCOMPARE(told, results.back().sequences[0].ids);
    }
    for (std::size_t i = 0; i < prompts_.size(); ++i) {
      QCOMPARE(results[0].sequences[i].ids.size(), std::size_t{30});
      QCOMPARE(results[1].sequences[i].ids, results[0].sequences[i].ids);
      QCOMPARE(results[1].sequences[i].finish_reason, FinishReason::kLength);
    }
    QCOMPARE(passes[0], 30);
    QCOMPARE(passes[1], 7);  // tokens 4, 8, .. 28 are chosen, the rest comes with them
  }

  void forcedTokensEndWithTheReply() {
    GeneratorOptions options;
    options.make_constraint = [] { return std::make_unique<Scaffold>(true); };
    for (const int most : {1, 2, 3, 4, 6}) {
      options.max_new_tokens = most;
      options.stop_tokens = {};
      QCOMPARE(generate(*model_, {&prompts_[0], 1}, options).sequences[0].ids.size(),
               static_cast<std::size_t>(most));
      options.stop_tokens = {101};
      const GeneratedSequence cut = generate(*model_, {&prompts_[0], 1}, options).sequences.front();
      QCOMPARE(cut.ids.size(), static_cast<std::size_t>(std::min(most, 2)));
      QCOMPARE(cut.finish_reason, most > 1 ? FinishReason::kStop : FinishReason::kLength);
    }
  }

  // A Thinking reply: free until </think>, forced to it after the budget, then the inner
  // constraint.
  void thoughtComesBeforeTheForm() {
    constexpr TokenId kEndOfThought = 7;
    constexpr TokenId kStop = 5;
    AfterThought constraint(
        kEndOfThought, 2, std::vector<TokenId>{kStop}, std::make_unique<OnlyToken>(3));
    const auto allowed = [&] {
      std::vector<float> logits(10, 0.F);
      constraint.mask(logits);
      std::vector<TokenId> ids;
      for (std::size_t i = 0; i < logits.size(); ++i) {
        if (std::isfinite(logits[i])) ids.push_back(static_cast<TokenId>(i));
      }
      return ids;
    };
    QCOMPARE(allowed(), (std::vector<TokenId>{0, 1, 2, 3, 4, 6, 7, 8, 9}));
    constraint.accept(1);
    constraint.accept(2);
    QCOMPARE(allowed(), std::vector<TokenId>{kEndOfThought});
    constraint.accept(kEndOfThought);
    QCOMPARE(allowed(), std::vector<TokenId>{3});
    constraint.accept(3);
  }

  void tokensAreToldAsTheyCome() {
    GeneratorOptions options;
    options.max_new_tokens = 5;
    std::vector<std::vector<TokenId>> told(prompts_.size());
    options.on_token = [&](std::size_t sequence, TokenId id) { told[sequence].push_back(id); };
    const GeneratorResult result = generate(*model_, prompts_, options);
    for (std::size_t i = 0; i < prompts_.size(); ++i) QCOMPARE(told[i], result.sequences[i].ids);
  }

  void logitsAreKeptOnRequest() {
    GeneratorOptions options;
    options.max_new_tokens = 3;
    options.keep_logits = true;
    const GeneratedSequence found = generate(*model_, {&prompts_[1], 1}, options).sequences.front();
    QCOMPARE(found.logits.size(), std::size_t{3 * 2112});
    const at::Tensor expected = Golden("micro", "image").tensor("logits")[-1];
    for (std::int64_t i = 0; i < 2112; ++i) {
      QVERIFY(std::abs(found.logits[static_cast<std::size_t>(i)] - expected[i].item<float>()) <
              1e-3);
    }
  }

  void loopsEnd() {
    GeneratorOptions options;
    options.max_new_tokens = 1000;
    options.make_constraint = [] { return std::make_unique<OnlyToken>(65); };
    const GeneratedSequence found = generate(*model_, {&prompts_[0], 1}, options).sequences.front();
    QCOMPARE(found.finish_reason, FinishReason::kRepetition);
    QCOMPARE(found.ids.size(), std::size_t{64 + 8});  // it had time to find a way out
    QCOMPARE(found.loops.front().begin, std::size_t{0});
    QCOMPARE(found.loops.front().length, std::size_t{1});
    QCOMPARE(without_repeats(found.ids, found.loops), std::vector<TokenId>{65});
  }

  // What a page of OCR that goes round in circles looks like.
  void loopsOfManyTokensAreCutToOneRound() {
    GeneratorOptions options;
    options.max_new_tokens = 1000;
    options.make_constraint = [] { return std::make_unique<RoundAndRound>(); };
    const GeneratedSequence found = generate(*model_, {&prompts_[0], 1}, options).sequences.front();
    QCOMPARE(found.finish_reason, FinishReason::kRepetition);
    QVERIFY(found.ids.size() < 160);
    QCOMPARE(found.loops.front().length, std::size_t{5});
    const std::vector<TokenId> kept = without_repeats(found.ids, found.loops);
    QVERIFY(kept.size() < 13);
    QCOMPARE(std::vector<TokenId>(kept.begin(), kept.begin() + 8),
             (std::vector<TokenId>{90, 91, 92, 70, 71, 72, 73, 74}));
  }

  // A constraint that knows a way out gets its chance, and the reply goes on to its end.
  void aConstraintLeadsOutOfALoop() {
    GeneratorOptions options;
    options.max_new_tokens = 1000;
    options.stop_tokens = {67};
    options.make_constraint = [] { return std::make_unique<LoopThenEnd>(); };
    const GeneratedSequence found = generate(*model_, {&prompts_[0], 1}, options).sequences.front();
    QCOMPARE(found.finish_reason, FinishReason::kRepetition);
    QCOMPARE(found.ids.size(), std::size_t{66});
    QCOMPARE(found.loops.size(), std::size_t{1});
    QCOMPARE(without_repeats(found.ids, found.loops), (std::vector<TokenId>{65, 66, 67}));
  }

  // The mistake that reusing pixel_values alone once made is told before anything is computed.
  void placeholdersMustMatchTheFeatures() {
    GeneratorPrompt mixed = prompts_[1];
    mixed.features = prompts_[2].features;
    EXPECT_ERROR(ErrorCode::kInternal, "don't match", generate(*model_, {&mixed, 1}, {}));
    PrefixCache prefixes(1 << 30);
    GeneratorOptions options;
    options.prefixes = &prefixes;
    EXPECT_ERROR(ErrorCode::kInternal, "don't match", generate(*model_, {&mixed, 1}, options));
    mixed.features.clear();
    EXPECT_ERROR(ErrorCode::kInternal, "don't match", generate(*model_, {&mixed, 1}, {}));
  }

  void stopEndsWithinOneToken() {
    std::stop_source stop;
    GeneratorOptions options;
    options.max_new_tokens = 10'000;
    options.stop = stop.get_token();
    std::size_t told = 0;
    options.on_token = [&](std::size_t sequence, TokenId) {
      if (sequence == 0 && ++told == 5) stop.request_stop();
    };
    const GeneratorResult result = generate(*model_, prompts_, options);
    for (const GeneratedSequence& s : result.sequences) {
      QCOMPARE(s.finish_reason, FinishReason::kCancelled);
      QCOMPARE(s.ids.size(), std::size_t{5});
    }
  }

  void stopBeforeTheFirstTokenIsAnError() {
    std::stop_source stop;
    stop.request_stop();
    GeneratorOptions options;
    options.stop = stop.get_token();
    EXPECT_ERROR(ErrorCode::kCancelled, "", generate(*model_, prompts_, options));
  }

  void promptsBeyondTheContextAreRefused() {
    const Qwen3VlModel small = Qwen3VlModel::load(corgi::testing::checkpoint_dir("sharded"));
    const GeneratorPrompt longPrompt{
        std::make_shared<ProcessorOutput>(std::vector<TokenId>(4096, 65),
                                          std::vector<std::shared_ptr<const ProcessedImage>>{},
                                          VisionTokens{524, 525, 521, 522},
                                          2),
        {}};
    EXPECT_ERROR(ErrorCode::kPromptTooLong, "4096", generate(small, {&longPrompt, 1}, {}));
    const GeneratorPrompt nearly{
        std::make_shared<ProcessorOutput>(std::vector<TokenId>(4090, 65),
                                          std::vector<std::shared_ptr<const ProcessedImage>>{},
                                          VisionTokens{524, 525, 521, 522},
                                          2),
        {}};
    QCOMPARE(generate(small, {&nearly, 1}, {}).sequences.front().ids.size(), std::size_t{6});
  }

  void configIsReadFromTheCheckpoint() {
    const GenerationConfig config =
        GenerationConfig::load(corgi::testing::checkpoint_dir("micro"), 1);
    QCOMPARE(config.sampling.temperature, 0.7);
    QCOMPARE(config.sampling.top_k, 20);
    QCOMPARE(config.sampling.top_p, 0.8);
    QCOMPARE(config.stop_tokens, (std::vector<TokenId>{2050, 2048}));
    QTemporaryDir dir;
    const std::filesystem::path path = dir.path().toStdString();
    QCOMPARE(GenerationConfig::load(path, 5).stop_tokens, std::vector<TokenId>{5});
    std::ofstream(path / "generation_config.json")
        << R"({"do_sample": false, "temperature": 0.7, "eos_token_id": 9})";
    QCOMPARE(GenerationConfig::load(path, 5).sampling.temperature, 0.0);
    QCOMPARE(GenerationConfig::load(path, 5).stop_tokens, std::vector<TokenId>{9});
    std::ofstream(path / "generation_config.json") << R"({"do_sample": true, "top_p": 7})";
    EXPECT_ERROR(ErrorCode::kModelFile, "top_p", GenerationConfig::load(path, 5));
    std::ofstream(path / "generation_config.json") << R"({"eos_token_id": ["x"]})";
    EXPECT_ERROR(ErrorCode::kModelFile, "eos_token_id", GenerationConfig::load(path, 5));
  }

 private:
  GeneratorPrompt prompt(const std::string& name) const {
    GeneratorPrompt p{Golden("micro", name).input(), {}};
    for (VisionFeatures& f : model_->vision().encode(p.prompt->images(), {})) {
      p.features.push_back(std::make_shared<VisionFeatures>(std::move(f)));
    }
    return p;
  }

  std::unique_ptr<Qwen3VlModel> model_;
  std::vector<GeneratorPrompt> prompts_;
};

QTEST_GUILESS_MAIN(TestGenerator)
#include "tst_generator.moc"
