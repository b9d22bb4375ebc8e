// Random weights under the schemas of every stage, cold to hot: no reply fails to parse.
#include "core/base/json.h"
#include "core/engine/local_engine.h"
#include "core/pipeline/box_parser.h"
#include "core/pipeline/reading_parser.h"
#include "core/pipeline/reply_json.h"
#include "core/pipeline/reply_parser.h"
#include "core/pipeline/reply_schemas.h"
#include "tests/support/golden.h"

#include <QtTest>

using namespace corgi;
using corgi::testing::checkpoint_dir;

namespace {

constexpr int kSteps = 4;
constexpr int kRegions = 5;

struct StageReply {
  const char* name;
  std::string schema;
  // What the pipeline's own parser makes of it.
  std::function<bool(const std::string&)> understood;
};

std::vector<StageReply> stage_replies() {
  const auto reasoned = [](const std::string& text) {
    const ReasoningReply reply = parse_reasoning(text, kSteps);
    // Steps may all be empty or alike; the reply itself is whole.
    return !reply.truncated;
  };
  const auto grounded = [](const std::string& text) {
    const BoxReply reply = parse_boxes(text, "x");
    // Random boxes may all have no area: then there is none, and the step says so.
    return !reply.truncated;
  };
  const auto was_read = [](const std::string& text) { return !parse_reading(text).truncated; };
  const auto described = [](const std::string& text) {
    const CaptionReply reply = parse_caption(text);
    return reply.verdict.has_value() && !reply.truncated;
  };
  const auto answered = [](const std::string& text) {
    return !parse_answer(text, kSteps).truncated;
  };
  return {{"reasoning", reasoning_schema(kSteps, false), reasoned},
          {"reasoning with boxes", reasoning_schema(kSteps, true), reasoned},
          {"grounding", grounding_schema(kRegions), grounded},
          {"caption", caption_schema(), described},
          {"reading", reading_schema(), was_read},
          {"answer", answer_schema({1, 2, 3, 4}, true), answered},
          {"answer without a contradicted step", answer_schema({1, 2, 4}, false), answered}};
}

// 6 replies of a batch for each stage and temperature: 7 * 6 * 6 = 252.
constexpr std::array kQuestions{"What is it?", "Hm.", "Où?", "1234", "read", "{\"a\": ["};
constexpr std::array kTemperatures{0.0, 0.4, 0.7, 1.0, 1.5, 2.0};

}  // namespace

class TestStageReplies : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void every_reply_parses_data() {
    QTest::addColumn<int>("stage");
    QTest::addColumn<double>("temperature");
    const auto replies = stage_replies();
    for (std::size_t i = 0; i < replies.size(); ++i) {
      for (const double temperature : kTemperatures)
        QTest::addRow("%s %.1f", replies[i].name, temperature) << int(i) << temperature;
    }
  }
  void every_reply_parses() {
    QFETCH(int, stage);
    QFETCH(double, temperature);
    const StageReply expected = stage_replies()[static_cast<std::size_t>(stage)];
    GenerateRequest request;
    for (const char* question : kQuestions)
      request.prompts.push_back({"", {std::string(question)}});
    request.sampling = SamplingOptions{};
    request.sampling->temperature = temperature;
    request.max_new_tokens = 6000;
    request.json_schema = expected.schema;
    request.sampling->seed = 1 + static_cast<std::uint64_t>(10 * temperature);
    for (const Generation& g : engine_.generate(request).result()) {
      QVERIFY(g.finish_reason == FinishReason::kStop ||
              g.finish_reason == FinishReason::kRepetition);
      try {
        parse_json(g.text, "reply", ErrorCode::kInput);
      } catch (const Error& e) {
        QFAIL((std::string(e.what()) + ": " + g.text).c_str());
      }
      QVERIFY2(expected.understood(g.text), g.text.c_str());
      ++parsed_;
    }
  }

  void cleanupTestCase() { QCOMPARE(parsed_, 252); }

 private:
  static LocalEngineOptions options() {
    LocalEngineOptions options;
    options.model_dir = checkpoint_dir("micro");
    options.device = "cpu";
    options.dtype = "fp32";
    options.threads = 1;
    return options;
  }

  LocalEngine engine_{options()};
  int parsed_ = 0;
};

QTEST_GUILESS_MAIN(TestStageReplies)
#include "tst_stage_replies.moc"
