// The method's course: modes, prompts, batches, events.
#include "tests/pipeline/pipeline_bench.h"

#include <latch>
#include <mutex>

#include <QtTest>

namespace corgi {

class TestPipeline : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void thorough_tells_the_five_stages_in_order() {
    Bench bench;
    bench.run(question_of(Mode::kThorough));
    QCOMPARE(
        bench.recorder.story(),
        QStringLiteral(
            "+reasoning; thought; steps 4; -reasoning; "
            "+grounding; regions 1:1; regions 2:2; regions 3:0; -grounding; "
            "+evidence; evidence; evidence; evidence; evidence; evidence; evidence; -evidence; "
            "+verdict; verdict 1 supported; verdict 2 supported; verdict 3 not_visible; "
            "verdict 4 unknown; -verdict; "
            "+synthesis; answer STOP; -synthesis"));
    QVERIFY(!bench.recorder.overlapped());
  }

  void thorough_fills_the_whole_result() {
    Bench bench;
    Question question = question_of(Mode::kThorough);
    question.options.sampling = SamplingOptions{};
    question.options.sampling->seed = 41;
    const Result result = bench.run(question);
    QCOMPARE(result.thought, std::string("I look."));
    QCOMPARE(result.answer, std::string("STOP"));
    QCOMPARE(result.explanation, std::string("The sign reads STOP."));
    QCOMPARE(result.key_evidence, std::vector<int>{1});
    QCOMPARE(result.evidence.size(), std::size_t(6));
    QCOMPARE(result.evidence[0].text, std::string("STOP"));
    QCOMPARE(result.evidence[1].text, std::string("A red sign."));
    QCOMPARE(result.exchanges.size(), std::size_t(1 + 3 + 3 + 1));
    QCOMPARE(result.exchanges[2].step_number, 2);
    QVERIFY(begins(result.exchanges[2].prompt, "Locate"));
    QVERIFY(begins(result.exchanges[2].reply, "[{\"bbox_2d\""));
    QCOMPARE(result.timings.size(), std::size_t(5));
    QCOMPARE(result.cache.vision_hits, std::int64_t(4));  // one for each request
    QCOMPARE(result.image_tokens, std::int64_t(48));
    QCOMPARE(result.image_size_sent_px[0], std::int64_t(192));
    QCOMPARE(result.image_hash.hex(), question.image.hash().hex());
    QCOMPARE(result.model.name, std::string("fake"));
    QCOMPARE(result.seed, std::uint64_t(41));
    QVERIFY(!result.program_version.empty());
    QVERIFY(result.warnings.empty());
    QVERIFY(!result.cancelled);
  }

  void all_steps_are_grounded_in_one_batch() {
    Bench bench;
    bench.run(question_of(Mode::kThorough));
    const auto requests = bench.requests_of(Stage::kGrounding);
    QCOMPARE(requests.size(), std::size_t(1));
    QCOMPARE(requests[0].prompts.size(), std::size_t(3));  // the thought isn't located
    QCOMPARE(bench.requests_of(Stage::kEvidence).size(), std::size_t(1));
    QCOMPARE(bench.requests_of(Stage::kEvidence)[0].prompts.size(), std::size_t(3));
  }

  // The engine shares the tokens of prompts that begin alike.
  void whole_image_prompts_begin_with_the_same_text_and_the_image() {
    Bench bench;
    const Question question = question_of(Mode::kThorough);
    bench.run(question);
    for (const Stage stage : {Stage::kReasoning, Stage::kGrounding, Stage::kSynthesis}) {
      const GenerateRequest request = bench.requests_of(stage)[0];
      for (const Prompt& prompt : request.prompts) {
        QCOMPARE(prompt.system, Prompts::built_in().system());
        QCOMPARE(prompt.parts.size(), std::size_t(2));
        QVERIFY(std::get<Image>(prompt.parts[0]).hash() == question.image.hash());
      }
    }
    const Prompt caption = bench.requests_of(Stage::kEvidence)[0].prompts[0];
    // x 7.5..32.5 and y 14..34: the box and an eighth of its longer side around it, on whole
    // pixels.
    QCOMPARE(std::get<Image>(caption.parts[0]).width_px(), 26);
    QCOMPARE(std::get<Image>(caption.parts[0]).height_px(), 20);
  }

  void every_reply_has_its_schema() {
    Bench bench;
    bench.run(question_of(Mode::kThorough));
    QVERIFY(bench.requests_of(Stage::kReasoning)[0].json_schema.find("steps") != std::string::npos);
    QVERIFY(bench.requests_of(Stage::kGrounding)[0].json_schema.find("bbox_2d") !=
            std::string::npos);
    QVERIFY(bench.requests_of(Stage::kEvidence)[0].json_schema.find("verdict") !=
            std::string::npos);
    QVERIFY(bench.requests_of(Stage::kSynthesis)[0].json_schema.find("key_evidence") !=
            std::string::npos);
    Bench direct;
    direct.run(question_of(Mode::kDirect));
    QVERIFY(direct.requests_of(Stage::kSynthesis)[0].json_schema.empty());
  }

  void text_that_was_read_reaches_the_answer() {
    Bench bench;
    bench.run(question_of(Mode::kThorough));
    const std::string prompt = text_of(bench.requests_of(Stage::kSynthesis)[0].prompts[0]);
    QVERIFY2(
        prompt.find("1. red sign at [100, 200, 300, 400]: text \"STOP\" (supported)\n"
                    "1. red sign at [100, 200, 300, 400]: caption \"A red sign.\" (supported)\n") !=
            std::string::npos,
        prompt.c_str());
    QVERIFY(prompt.find("3. cat at []: region \"nothing found\" (not visible)\nAnswer") !=
            std::string::npos);
  }

  // Neither side can go on before the other has begun.
  void reading_and_describing_run_side_by_side() {
    std::latch both(2);
    std::once_flag first_caption, first_read;
    const auto script = by_text(good_answer);
    Bench bench(
        [&](const GenerateRequest& request) {
          if (stage_of(request) == Stage::kEvidence) {
            std::call_once(first_caption, [&] { both.arrive_and_wait(); });
          }
          return script(request);
        },
        [&](const Image&, const std::stop_token&) {
          std::call_once(first_read, [&] { both.arrive_and_wait(); });
          return one_line("STOP");
        });
    const Result result = bench.run(question_of(Mode::kThorough));
    QCOMPARE(result.evidence.size(), std::size_t(6));
  }

  void fast_asks_once_and_grounds_only_what_has_no_box() {
    Bench bench;
    const Result result = bench.run(question_of(Mode::kFast));
    const auto requests = bench.requests_of(Stage::kGrounding);
    QCOMPARE(requests.size(), std::size_t(1));
    QCOMPARE(requests[0].prompts.size(), std::size_t(1));
    QVERIFY(text_of(requests[0].prompts[0]).find("dog") != std::string::npos);
    // Text steps are read, object steps described: 1 + (2 dogs + 1 cat).
    QCOMPARE(bench.ocr->reads(), 1);
    QCOMPARE(bench.requests_of(Stage::kEvidence)[0].prompts.size(), std::size_t(3));
    QCOMPARE(result.evidence.size(), std::size_t(4));
    QCOMPARE(result.steps[0].regions.size(), std::size_t(1));
    QCOMPARE(result.answer, std::string("STOP"));
  }

  void fast_with_all_boxes_asks_for_none() {
    Bench bench(by_text([](const std::string& prompt) {
      if (prompt.find("list at most") == std::string::npos) return good_answer(prompt);
      return json(
          "{`thought`: `t`, `steps`: [{`statement`: `red sign`, `look`: `text`, `bbox_2d`: [1, 2, "
          "3, 4]}]}");
    }));
    bench.run(question_of(Mode::kFast));
    QVERIFY(bench.requests_of(Stage::kGrounding).empty());
    QVERIFY(bench.requests_of(Stage::kEvidence).empty());  // nothing to describe
    QVERIFY(bench.recorder.story().contains(QLatin1String("+grounding; regions 1:1; -grounding")));
  }

  void direct_is_the_plain_answer() {
    Bench bench(by_text([](const std::string&) { return "<think>hm</think>It says STOP."; }));
    const Result result = bench.run(question_of(Mode::kDirect, "  What does it say?\n"));
    QCOMPARE(bench.engine->requests().size(), std::size_t(1));
    QCOMPARE(text_of(bench.engine->requests()[0].prompts[0]), std::string("What does it say?"));
    QCOMPARE(result.answer, std::string("It says STOP."));
    QCOMPARE(result.thought, std::string("hm"));
    QCOMPARE(bench.recorder.story(),
             QStringLiteral("+synthesis; thought; answer It says STOP.; -synthesis"));
  }

  void streamed_text_names_its_stage_and_step() {
    Bench bench;
    bench.run(question_of(Mode::kThorough));
    std::map<std::pair<std::string, int>, std::string> texts;
    for (const TextStreamed& e : bench.recorder.all<TextStreamed>()) {
      texts[{std::string(to_string(e.stage)), e.step_number}] += e.text;
    }
    QCOMPARE((texts[{"grounding", 3}]), std::string("[]"));
    QVERIFY(begins(texts[{"grounding", 2}], "[{\"bbox_2d\": [500"));
    QVERIFY(begins(texts[{"reasoning", 0}], "{\"thought\""));
    QVERIFY(begins(texts[{"synthesis", 0}], "{\"answer\""));
    QVERIFY(texts.count({"evidence", 2}) == 1);
  }

  // Each within its stage, in the order in which the result has them.
  void every_exchange_is_told_when_it_is_over() {
    Bench bench;
    bool is_inside = false;
    Stage open = Stage::kReasoning;
    const Result result = bench.run(question_of(Mode::kThorough));
    std::size_t told = 0;
    for (const PipelineEvent& event : bench.recorder.events()) {
      if (const auto* started = std::get_if<StageStarted>(&event)) {
        is_inside = true;
        open = started->stage;
      }
      if (std::holds_alternative<StageFinished>(event)) is_inside = false;
      const auto* reply = std::get_if<ReplyReady>(&event);
      if (!reply) continue;
      const Exchange& kept = result.exchanges.at(told++);
      QVERIFY(is_inside && reply->exchange.stage == open);
      QCOMPARE(reply->exchange.step_number, kept.step_number);
      QCOMPARE(reply->exchange.prompt, kept.prompt);
      QCOMPARE(reply->exchange.reply, kept.reply);
      QCOMPARE(reply->exchange.end_ms, kept.end_ms);
      QVERIFY(!kept.prompt.empty() && !kept.reply.empty());
    }
    QCOMPARE(told, result.exchanges.size());
  }

  void the_same_crop_is_read_once() {
    Bench bench(by_text([](const std::string& prompt) {
      if (begins(prompt, "Locate"))
        return json("[{`bbox_2d`: [100, 200, 300, 400], `label`: `x`}]");
      return good_answer(prompt);
    }));
    const Result result = bench.run(question_of(Mode::kThorough));
    QCOMPARE(bench.ocr->reads(), 1);
    QCOMPARE(result.evidence.size(), std::size_t(6));
  }

  void lines_are_placed_in_the_whole_image() {
    Bench bench;
    const Result result = bench.run(question_of(Mode::kFast));
    // The crop is x 7..33 of 100 pixels: floor and ceil of 7.5..32.5.
    const Box& line = result.evidence[0].lines.at(0).box;
    QVERIFY2(std::abs(line.x0 - 0.07) < 0.011 && std::abs(line.x1 - 0.33) < 0.011,
             qPrintable(QStringLiteral("%1 %2").arg(line.x0).arg(line.x1)));
    QVERIFY((result.evidence[0].box == Box{0.1, 0.2, 0.3, 0.4}));
  }
};

}  // namespace corgi

QTEST_GUILESS_MAIN(corgi::TestPipeline)
#include "tst_pipeline.moc"
