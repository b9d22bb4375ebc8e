// The engine as the pipeline uses it: files in, text out, errors and stops across the thread.
#include "core/base/json.h"
#include "core/engine/local_engine.h"
#include "core/image/decode.h"
#include "tests/support/engine_options.h"
#include "tests/support/expect_error.h"
#include "tests/support/golden.h"

#include <fstream>
#include <latch>
#include <thread>

#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;
using corgi::testing::checkpoint_dir;
using corgi::testing::Golden;
using corgi::testing::options_for;

namespace {

SamplingOptions greedy() {
  return {};
}

GenerateRequest request_of(Prompt prompt, int max_new_tokens = 8) {
  GenerateRequest request;
  request.prompts = {std::move(prompt)};
  request.sampling = greedy();
  request.max_new_tokens = max_new_tokens;
  return request;
}

// The golden cases as a person would ask them.
Prompt prompt_of(const std::string& name) {
  const Golden golden("micro", name);
  std::vector<Image> images;
  for (const auto& path : golden.pictures()) images.push_back(decode_image(path));
  if (name == "text") return {"You are helpful.", {std::string("Hello, 世界! 1234 don't")}};
  if (name == "image") return {"", {images[0], std::string("What is in this picture?")}};
  if (name == "wide") return {"", {images[0], std::string("Où?")}};
  return {"",
          {std::string("Compare "), images[0], std::string(" with "), images[1], std::string(".")}};
}

}  // namespace

class TestLocalEngine : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // From the picture's file to the tokens: everything between is ours.
  void equalsTransformersEndToEnd_data() {
    QTest::addColumn<QString>("checkpoint");
    QTest::addColumn<QString>("name");
    for (const char* checkpoint : {"micro", "sharded", "thinking"}) {
      for (const char* name : {"text", "image", "wide", "two"})
        QTest::addRow("%s %s", checkpoint, name) << checkpoint << name;
    }
  }
  void equalsTransformersEndToEnd() {
    QFETCH(QString, checkpoint);
    QFETCH(QString, name);
    LocalEngine engine(options_for(checkpoint.toStdString()));
    const Golden golden(checkpoint.toStdString(), name.toStdString());
    const Generation g =
        engine.generate(request_of(prompt_of(name.toStdString()), 64)).result().front();
    QCOMPARE(g.prompt_token_ids, golden.ids("input_ids"));
    QCOMPARE(g.prompt_text, golden.prompt());
    const std::vector<TokenId> expected = golden.ids("greedy");
    // The golden run was told not to stop; ours may.
    QVERIFY(g.output_token_ids.size() == 64 || g.finish_reason == FinishReason::kStop);
    QCOMPARE(g.output_token_ids,
             std::vector<TokenId>(
                 expected.begin(),
                 expected.begin() + static_cast<std::ptrdiff_t>(g.output_token_ids.size())));
    for (std::size_t i = 0; i < g.image_grid_thw.size(); ++i) {
      const at::Tensor grid = golden.tensor("image_grid_thw")[static_cast<std::int64_t>(i)];
      for (std::int64_t axis = 0; axis < 3; ++axis)
        QCOMPARE(g.image_grid_thw[i][static_cast<std::size_t>(axis)], grid[axis].item<int>());
    }
  }

  void tellsAboutTheModel() {
    LocalEngine engine(options_for("micro", ""));
    const ModelInfo info = engine.info().result();
    QCOMPARE(info.name, std::string("micro"));
    QCOMPARE(info.description, std::string("Qwen3-VL, 1.7 million parameters, bf16, on cpu"));
    QCOMPARE(info.context_tokens, 262144);
    QCOMPARE(info.fingerprint.size(), std::size_t{32});
    QVERIFY(!info.is_demo);
  }

  void imagesAreReused() {
    LocalEngine engine(options_for("micro"));
    const Generation cold = engine.generate(request_of(prompt_of("image"))).result().front();
    const Generation warm = engine.generate(request_of(prompt_of("image"))).result().front();
    QCOMPARE(cold.cache.processor_misses, 1);
    QCOMPARE(cold.cache.vision_misses, 1);
    QCOMPARE(warm.cache.processor_hits, 1);
    QCOMPARE(warm.cache.vision_hits, 1);
    QCOMPARE(warm.cache.vision_misses, 0);
    QCOMPARE(cold.cache.prefix_misses, 1);
    QCOMPARE(warm.cache.prefix_hits, 1);
    QVERIFY(warm.cache.saved_ms > 0);
    QCOMPARE(warm.output_token_ids, cold.output_token_ids);
  }

  // One batch over one image encodes it once, and answers as single runs do.
  void batchesShareAnImage() {
    LocalEngine engine(options_for("micro"));
    GenerateRequest batch = request_of(prompt_of("image"));
    const Image image = std::get<Image>(batch.prompts[0].parts[0]);
    batch.prompts.push_back({"", {image, std::string("And this?")}});
    batch.prompts.push_back(prompt_of("two"));
    const std::vector<Generation> together = engine.generate(batch).result();
    QCOMPARE(together.front().cache.vision_misses, 3);
    for (std::size_t i = 0; i < batch.prompts.size(); ++i) {
      QCOMPARE(together[i].output_token_ids,
               engine.generate(request_of(batch.prompts[i])).result().front().output_token_ids);
    }
  }

  void textStreams() {
    LocalEngine engine(options_for("micro"));
    GenerateRequest request = request_of(prompt_of("image"), 40);
    std::string streamed;
    request.on_text = [&](std::size_t, std::string_view text) { streamed += text; };
    QCOMPARE(engine.generate(request).result().front().text, streamed);
    QVERIFY(!streamed.empty());
  }

  void samplesAsTheCheckpointWants() {
    LocalEngine engine(options_for("micro"));
    GenerateRequest request = request_of(prompt_of("image"), 30);
    request.sampling.reset();
    const auto sampled = engine.generate(request).result().front().output_token_ids;
    QVERIFY(sampled !=
            engine.generate(request_of(prompt_of("image"), 30)).result().front().output_token_ids);
    QCOMPARE(engine.generate(request).result().front().output_token_ids, sampled);
  }

  // Random weights, and yet every reply is a document of the schema.
  void repliesFollowASchema_data() {
    QTest::addColumn<QString>("checkpoint");
    QTest::addColumn<double>("temperature");
    for (const char* checkpoint : {"micro", "thinking"}) {
      for (const double temperature : {0.0, 1.0, 2.0})
        QTest::addRow("%s %.0f", checkpoint, temperature) << checkpoint << temperature;
    }
  }
  void repliesFollowASchema() {
    QFETCH(QString, checkpoint);
    QFETCH(double, temperature);
    LocalEngine engine(options_for(checkpoint.toStdString()));
    GenerateRequest request = request_of(prompt_of("image"), 600);
    request.json_schema =
        R"({"type": "array", "maxItems": 2, "items": {"type": "object", "properties": {
        "bbox_2d": {"type": "array", "minItems": 4, "maxItems": 4, "items": {"type": "integer", "minimum": 0, "maximum": 1000}},
        "label": {"type": "string", "maxLength": 20}}, "required": ["bbox_2d", "label"]}})";
    request.sampling->temperature = temperature;
    for (std::uint64_t seed = 0; seed < 3; ++seed) {
      request.sampling->seed = seed;
      const Generation g = engine.generate(request).result().front();
      QCOMPARE(g.finish_reason, FinishReason::kStop);
      const std::size_t end_of_thought = g.text.rfind("</think>");
      const std::string reply =
          end_of_thought == std::string::npos ? g.text : g.text.substr(end_of_thought + 8);
      const Json boxes = parse_json(reply, "reply", ErrorCode::kInternal);
      QVERIFY(boxes.is_array() && boxes.size() <= 2);
      for (const Json& box : boxes) QCOMPARE(box.at("bbox_2d").size(), std::size_t{4});
    }
    request.json_schema = "{\"type\": \"everything\"}";
    EXPECT_ERROR(ErrorCode::kInput, "everything", engine.generate(request).result());
  }

  void refusesBadRequests() {
    LocalEngine engine(options_for("sharded"));
    const auto ask = [&](Prompt prompt) {
      return engine.generate(request_of(std::move(prompt))).result();
    };
    EXPECT_ERROR(ErrorCode::kInput, "", ask({"", {std::string()}}));
    EXPECT_ERROR(
        ErrorCode::kInput, "<|image_pad|>", ask({"", {std::string("look: <|image_pad|>")}}));
    std::string endless;
    for (int i = 0; i < 5000; ++i) endless += " word";
    EXPECT_ERROR(ErrorCode::kPromptTooLong, "4096", ask({"", {endless}}));
    QCOMPARE(ask({"", {std::string("still alive?")}}).size(), std::size_t{1});
  }

  void loadErrorsComeWithTheFuture_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::newRow("weights cut off")
        << "model.safetensors" << QByteArray("\x10\0\0\0", 4) << int(ErrorCode::kModelFile);
    QTest::newRow("config") << "config.json" << QByteArray("{") << int(ErrorCode::kModelFile);
    QTest::newRow("tokenizer") << "tokenizer.json" << QByteArray("{\"model\": 1")
                               << int(ErrorCode::kTokenizer);
    QTest::newRow("preprocessor") << "preprocessor_config.json" << QByteArray("{\"patch_size\": 0}")
                                  << int(ErrorCode::kModelFile);
    QTest::newRow("generation") << "generation_config.json" << QByteArray("[]")
                                << int(ErrorCode::kModelFile);
  }
  void loadErrorsComeWithTheFuture() {
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    QTemporaryDir dir;
    const std::filesystem::path copy = dir.path().toStdString() + "/model";
    std::filesystem::copy(checkpoint_dir("micro"), copy);
    std::ofstream(copy / file.toStdString(), std::ios::binary | std::ios::trunc)
        << content.toStdString();
    LocalEngineOptions options = options_for("micro");
    options.model_dir = copy;
    LocalEngine engine(options);
    EXPECT_ERROR(static_cast<ErrorCode>(code), "", engine.info().result());
    EXPECT_ERROR(static_cast<ErrorCode>(code),
                 "",
                 engine.generate(request_of({"", {std::string("hello")}})).result());
  }

  void refusesUnknownOptions() {
    LocalEngineOptions options = options_for("micro", "int3");
    EXPECT_ERROR(ErrorCode::kInput, "int3", LocalEngine(options).info().result());
    options = options_for("micro");
    options.device = "toaster";
    EXPECT_ERROR(ErrorCode::kInput, "toaster", LocalEngine(options).info().result());
    options.device = "cpu";
    options.model_dir = "no such folder";
    EXPECT_ERROR(ErrorCode::kIo, "no such folder", LocalEngine(options).info().result());
  }

  void stopKeepsTheTextBeforeIt() {
    LocalEngine engine(options_for("micro"));
    std::stop_source stop;
    GenerateRequest request = request_of(prompt_of("image"), 100'000);
    request.sampling->temperature = 1.5;
    request.stop = stop.get_token();
    request.on_text = [&](std::size_t, std::string_view) { stop.request_stop(); };
    const Generation g = engine.generate(request).result().front();
    QCOMPARE(g.finish_reason, FinishReason::kCancelled);
    QVERIFY(!g.output_token_ids.empty() && g.output_token_ids.size() < 20);
  }

  // Closing the engine must neither hang on the running request nor leave a queued one without an
  // end.
  void closingEndsEverything() {
    auto engine = std::make_unique<LocalEngine>(options_for("micro"));
    std::latch running(1);
    std::atomic<bool> told = false;
    GenerateRequest endless = request_of(prompt_of("image"), 200'000);
    endless.sampling->temperature = 1.5;
    endless.on_text = [&](std::size_t, std::string_view) {
      if (!told.exchange(true)) running.count_down();
    };
    auto first = engine->generate(endless);
    auto second = engine->generate(request_of(prompt_of("image")));
    running.wait();
    engine.reset();
    QCOMPARE(first.result().front().finish_reason, FinishReason::kCancelled);
    EXPECT_ERROR(ErrorCode::kCancelled, "closed", second.result());
  }

  void requestsFromManyThreadsQueue() {
    LocalEngine engine(options_for("micro"));
    const auto expected =
        engine.generate(request_of(prompt_of("text"))).result().front().output_token_ids;
    std::vector<std::jthread> threads;
    std::atomic<int> right = 0;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&] {
        right += engine.generate(request_of(prompt_of("text"))).result().front().output_token_ids ==
                 expected;
      });
    }
    threads.clear();
    QCOMPARE(right.load(), 4);
  }
};

QTEST_GUILESS_MAIN(TestLocalEngine)
#include "tst_local_engine.moc"
