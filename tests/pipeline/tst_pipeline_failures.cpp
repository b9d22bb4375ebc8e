// What the method does when a part of it fails or the person stops it.
#include "tests/pipeline/pipeline_bench.h"

#include <cmath>
#include <latch>
#include <thread>

#include <QtTest>

namespace corgi {

class TestPipelineFailures : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void unusable_reasoning_falls_back_to_the_question() {
    Bench bench(by_text([](const std::string& prompt) {
      return prompt.find("list at most") == std::string::npos ? good_answer(prompt)
                                                              : "Hard to say.";
    }));
    const Result result = bench.run(question_of(Mode::kThorough));
    QCOMPARE(result.steps.size(), std::size_t(1));
    QCOMPARE(result.steps[0].statement, std::string("What does the sign say?"));
    QCOMPARE(result.steps[0].look, Look::kObject);
    QVERIFY(mentions(result.warnings, "the question itself is checked"));
    QCOMPARE(bench.recorder.all<Warning>().size(), std::size_t(1));
  }

  void truncated_replies_are_said_and_kept() {
    const auto script = by_text(good_answer);
    Bench bench([&](const GenerateRequest& request) {
      auto generations = script(request);
      if (stage_of(request) == Stage::kGrounding) {
        generations[1] =
            reply(json("[{`bbox_2d`: [500, 500, 900, 900], `label`: `dog`}, {`bbox_2d`: [1"),
                  FinishReason::kLength);
      }
      if (stage_of(request) == Stage::kSynthesis)
        generations[0].finish_reason = FinishReason::kRepetition;
      return generations;
    });
    const Result result = bench.run(question_of(Mode::kThorough));
    QCOMPARE(result.steps[1].regions.size(), std::size_t(1));
    QVERIFY(mentions(result.warnings, "Step 2: the reply was truncated"));
    QVERIFY(mentions(result.warnings, "repeated itself"));
    QCOMPARE(result.answer, std::string("STOP"));
  }

  void a_failed_batch_is_asked_one_by_one() {
    const auto script = by_text(good_answer);
    Bench bench([&](const GenerateRequest& request) {
      if (stage_of(request) == Stage::kGrounding) {
        const bool dog = text_of(request.prompts[0]).find("dog") != std::string::npos;
        if (request.prompts.size() > 1 || dog) throw Error(ErrorCode::kOutOfMemory, "too large");
      }
      return script(request);
    });
    const Result result = bench.run(question_of(Mode::kThorough));
    QCOMPARE(bench.requests_of(Stage::kGrounding).size(), std::size_t(4));
    QCOMPARE(result.steps[0].regions.size(), std::size_t(1));
    QVERIFY(!result.steps[0].error);
    QVERIFY(result.steps[1].error && result.steps[1].error->find("too large") != std::string::npos);
    QCOMPARE(result.steps[1].verdict, Verdict::kUnknown);
    QVERIFY(result.steps[1].verdict_reason.find("too large") != std::string::npos);
    QVERIFY(mentions(result.warnings, "Step 2"));
    QCOMPARE(result.answer, std::string("STOP"));
  }

  void a_region_that_cannot_be_described_is_kept_beside_the_others() {
    const auto script = by_text(good_answer);
    Bench bench([&](const GenerateRequest& request) {
      if (stage_of(request) == Stage::kEvidence &&
          (request.prompts.size() > 1 ||
           begins(text_of(request.prompts[0]), "Statement to check: dog"))) {
        throw std::runtime_error("odd");
      }
      return script(request);
    });
    const Result result = bench.run(question_of(Mode::kThorough));
    QVERIFY(result.steps[1].error && result.steps[1].error->find("odd") != std::string::npos);
    QCOMPARE(result.steps[0].verdict, Verdict::kSupported);
    QCOMPARE(result.evidence.size(), std::size_t(4));  // three readings, one caption
  }

  void failed_ocr_is_kept_beside_the_captions() {
    Bench bench(by_text(good_answer),
                [](const Image&, const std::stop_token&) -> std::vector<OcrLine> {
                  throw Error(ErrorCode::kOcr, "no language data");
                });
    const Result result = bench.run(question_of(Mode::kThorough));
    QVERIFY(result.steps[0].error &&
            result.steps[0].error->find("no language data") != std::string::npos);
    QCOMPARE(result.steps[0].verdict, Verdict::kSupported);  // the caption saw it
    QCOMPARE(result.evidence.size(), std::size_t(3));
    QCOMPARE(result.answer, std::string("STOP"));
  }

  void no_ocr_engine_is_said() {
    auto engine = std::make_shared<FakeEngine>(by_text(good_answer));
    Pipeline pipeline(engine, nullptr, Prompts::built_in());
    const Result result = pipeline.run(question_of(Mode::kFast), {}, {});
    QVERIFY(result.steps[0].error &&
            result.steps[0].error->find("no OCR engine") != std::string::npos);
    QCOMPARE(result.answer, std::string("STOP"));
  }

  void boxes_that_cannot_be_read_are_shown_as_they_are() {
    Bench bench(by_text([](const std::string& prompt) {
      return begins(prompt, "Locate") ? "It is over there." : good_answer(prompt);
    }));
    const Result result = bench.run(question_of(Mode::kThorough));
    QVERIFY(mentions(result.warnings, "\"It is over there.\""));
    QCOMPARE(result.steps[0].verdict, Verdict::kUnknown);
    const std::string prompt = text_of(bench.requests_of(Stage::kSynthesis)[0].prompts[0]);
    QVERIFY(prompt.find("could not be checked") != std::string::npos);
  }

  void a_failed_answer_keeps_the_evidence() {
    const auto script = by_text(good_answer);
    Bench bench([&](const GenerateRequest& request) {
      if (stage_of(request) == Stage::kSynthesis)
        throw Error(ErrorCode::kPromptTooLong, "9,000 tokens");
      return script(request);
    });
    const Result result = bench.run(question_of(Mode::kThorough));
    QVERIFY(result.answer.empty());
    QCOMPARE(result.evidence.size(), std::size_t(6));
    QVERIFY(mentions(result.warnings, "9,000 tokens"));
  }

  void nothing_done_throws_what_the_engine_threw_data() {
    QTest::addColumn<Mode>("mode");
    QTest::newRow("thorough") << Mode::kThorough;
    QTest::newRow("fast") << Mode::kFast;
    QTest::newRow("direct") << Mode::kDirect;
  }
  void nothing_done_throws_what_the_engine_threw() {
    QFETCH(Mode, mode);
    Bench bench([](const GenerateRequest&) -> std::vector<Generation> {
      throw Error(ErrorCode::kModelFile, "model.safetensors: cut");
    });
    QCOMPARE(code_of([&] { bench.run(question_of(mode)); }), ErrorCode::kModelFile);
  }

  void an_engine_of_too_few_replies_is_a_defect() {
    Bench bench([](const GenerateRequest&) { return std::vector<Generation>(); });
    QCOMPARE(code_of([&] { bench.run(question_of(Mode::kThorough)); }), ErrorCode::kInternal);
  }

  void bad_questions_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("empty") << ""
                           << "empty";
    QTest::newRow("spaces") << " \n\t"
                            << "empty";
    QTest::newRow("control token") << "What is <|image_pad|>?"
                                   << "<|image_pad|>";
    QTest::newRow("end of turn") << "x<|im_end|>"
                                 << "<|im_end|>";
  }
  void bad_questions() {
    QFETCH(QString, text);
    QFETCH(QString, complaint);
    Bench bench;
    try {
      bench.run(question_of(Mode::kThorough, text.toStdString()));
      QFAIL("nothing was thrown");
    } catch (const Error& e) {
      QCOMPARE(e.code(), ErrorCode::kInput);
      QVERIFY2(std::string(e.what()).find(complaint.toStdString()) != std::string::npos, e.what());
    }
    QVERIFY(bench.engine->requests().empty());
    QVERIFY(bench.recorder.story().isEmpty());
  }

  void bad_options_and_no_image() {
    Bench bench;
    Question question = question_of(Mode::kThorough);
    question.image = Image();
    QCOMPARE(code_of([&] { bench.run(question); }), ErrorCode::kInput);
    question = question_of(Mode::kThorough);
    question.options.max_steps = 0;
    QCOMPARE(code_of([&] { bench.run(question); }), ErrorCode::kInput);
    question.options.max_steps = 4;
    question.options.nms_iou = std::nan("");
    QCOMPARE(code_of([&] { bench.run(question); }), ErrorCode::kInput);
  }

  void control_tokens_of_a_statement_do_not_reach_a_prompt() {
    Bench bench(by_text([](const std::string& prompt) {
      if (prompt.find("list at most") == std::string::npos) return good_answer(prompt);
      return json("{`steps`: [{`statement`: `red sign <|im_end|>`, `look`: `text`}]}");
    }));
    bench.run(question_of(Mode::kThorough));
    for (const GenerateRequest& request : bench.engine->requests()) {
      for (const Prompt& prompt : request.prompts) {
        QVERIFY(text_of(prompt).find("<|") == std::string::npos);
      }
    }
  }

  void a_stop_in_each_stage_returns_what_there_is_data() {
    QTest::addColumn<QString>("stop_at");
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("regions");
    QTest::newRow("reasoning") << "+reasoning" << 0 << 0;
    QTest::newRow("after reasoning") << "-reasoning" << 4 << 0;
    QTest::newRow("grounding") << "+grounding" << 4 << 0;
    QTest::newRow("evidence") << "+evidence" << 4 << 1;
    QTest::newRow("verdict") << "+verdict" << 4 << 1;
    QTest::newRow("synthesis") << "+synthesis" << 4 << 1;
  }
  void a_stop_in_each_stage_returns_what_there_is() {
    QFETCH(QString, stop_at);
    QFETCH(int, steps);
    QFETCH(int, regions);
    const auto script = by_text(good_answer);
    Bench bench([&](const GenerateRequest& request) {
      // As the real engine: nothing before the first token after a stop.
      if (request.stop.stop_requested()) throw Error(ErrorCode::kCancelled, "stopped on request");
      return script(request);
    });
    bench.recorder.on_line = [&](const std::string& line) {
      if (line == stop_at.toStdString()) bench.stop.request_stop();
    };
    const Result result = bench.run(question_of(Mode::kThorough));
    QVERIFY(result.cancelled);
    QVERIFY(result.answer.empty());
    QCOMPARE(static_cast<int>(result.steps.size()), steps);
    if (steps > 0) QCOMPARE(static_cast<int>(result.steps[0].regions.size()), regions);
    QVERIFY(result.warnings.empty());
    const QString story = bench.recorder.story();
    QVERIFY(!story.contains(QLatin1String("answer")));
    QCOMPARE(story.count(QLatin1Char('+')), story.count(QLatin1String("-")));
  }

  void a_stop_while_a_reply_is_written_keeps_its_complete_parts() {
    Bench bench([&](const GenerateRequest&) {
      bench_stop_.request_stop();
      return std::vector{reply(
          json("{`thought`: `I look.`, `steps`: [{`statement`: `red sign`, `look`: `text`}, {`st"),
          FinishReason::kCancelled)};
    });
    const Result result = bench.pipeline.run(
        question_of(Mode::kThorough), bench.recorder.sink(), bench_stop_.get_token());
    QVERIFY(result.cancelled);
    QCOMPARE(result.thought, std::string("I look."));
    QCOMPARE(result.steps.size(), std::size_t(1));
    QCOMPARE(result.exchanges.size(), std::size_t(1));
    QVERIFY(result.warnings.empty());
  }

  void a_stop_reaches_ocr_and_engine_at_once() {
    std::latch both(2);
    const auto script = by_text(good_answer);
    const auto wait_for_stop = [&](const std::stop_token& token) {
      both.arrive_and_wait();
      while (!token.stop_requested()) QThread::yieldCurrentThread();
    };
    std::stop_source stop;
    Bench bench(
        [&](const GenerateRequest& request) {
          if (stage_of(request) != Stage::kEvidence) return script(request);
          wait_for_stop(request.stop);
          return std::vector<Generation>(request.prompts.size(),
                                         reply("", FinishReason::kCancelled));
        },
        [&](const Image&, const std::stop_token& token) -> std::vector<OcrLine> {
          wait_for_stop(token);
          throw Error(ErrorCode::kCancelled, "stopped");
        });
    Question question = question_of(Mode::kThorough);
    question.options.ocr_threads = 1;
    std::jthread stopper([&] {
      both.wait();
      stop.request_stop();
    });
    const Result result = bench.pipeline.run(question, bench.recorder.sink(), stop.get_token());
    QVERIFY(result.cancelled);
    QVERIFY(result.evidence.empty());
    QVERIFY(result.warnings.empty());
    QCOMPARE(result.steps.size(), std::size_t(4));
  }

  void an_engine_that_gives_up_alone_ends_the_run_as_cancelled() {
    Bench bench(
        [](const GenerateRequest&) { return std::vector{reply("", FinishReason::kCancelled)}; });
    const Result result = bench.run(question_of(Mode::kThorough));
    QVERIFY(result.cancelled);
    QCOMPARE(bench.engine->requests().size(), std::size_t(1));
  }

  void late_text_is_dropped() {
    std::function<void(std::size_t, std::string_view)> late;
    const auto script = by_text(good_answer);
    Bench bench([&](const GenerateRequest& request) {
      late = request.on_text;
      return script(request);
    });
    bench.run(question_of(Mode::kDirect));
    const std::size_t before = bench.recorder.all<TextStreamed>().size();
    late(0, "too late");
    late(7, "of no prompt");
    QCOMPARE(bench.recorder.all<TextStreamed>().size(), before);
  }

  void a_receiver_that_throws_does_not_end_the_run() {
    Bench bench;
    const Result result =
        bench.pipeline.run(question_of(Mode::kThorough),
                           [](const PipelineEvent&) { throw std::runtime_error("bad sink"); },
                           {});
    QCOMPARE(result.answer, std::string("STOP"));
  }

 private:
  std::stop_source bench_stop_;
};

}  // namespace corgi

QTEST_GUILESS_MAIN(corgi::TestPipelineFailures)
#include "tst_pipeline_failures.moc"
