// Text that the model reads itself, in place of an OCR engine.
#include "tests/pipeline/pipeline_bench.h"

#include <QtTest>

namespace corgi {
namespace {

Question read_by_model(Mode mode) {
  Question question = question_of(mode);
  question.options.model_reads = true;
  return question;
}

bool asks_to_read(const GenerateRequest& request) {
  return begins(text_of(request.prompts.front()), "Spot all the text");
}

std::vector<GenerateRequest> readings(const Bench& bench) {
  std::vector<GenerateRequest> found;
  for (const GenerateRequest& request : bench.engine->requests())
    if (asks_to_read(request)) found.push_back(request);
  return found;
}

// Everything else as the good model does.
FakeEngine::Script reading(std::function<std::vector<Generation>(const GenerateRequest&)> read) {
  return [read = std::move(read), other = by_text(good_answer)](const GenerateRequest& request) {
    return asks_to_read(request) ? read(request) : other(request);
  };
}

FakeEngine::Script well_read() {
  return by_text([](const std::string& prompt) {
    return begins(prompt, "Spot all the text")
               ? json("[{`bbox_2d`: [500, 0, 1000, 500], `text_content`: `HALT`}]")
               : good_answer(prompt);
  });
}

std::vector<Evidence> texts_of(const Result& result) {
  std::vector<Evidence> texts;
  for (const Evidence& e : result.evidence)
    if (e.kind == EvidenceKind::kText) texts.push_back(e);
  return texts;
}

}  // namespace

class TestModelReading : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void lines_stand_where_they_were_seen() {
    Bench bench(well_read(), [](const Image&, const std::stop_token&) -> std::vector<OcrLine> {
      throw Error(ErrorCode::kOcr, "the OCR engine was asked");
    });
    const Result result = bench.run(read_by_model(Mode::kThorough));
    const std::vector<Evidence> texts = texts_of(result);
    QCOMPARE(texts.size(), std::size_t(3));
    QCOMPARE(texts[0].text, std::string("HALT"));
    // The crop takes 7..33 of 100 pixels and 14..34 of 80; the line its right upper quarter.
    const Box box = texts[0].lines.at(0).box;
    QCOMPARE(box.x0, 0.20);
    QCOMPARE(box.x1, 0.33);
    QCOMPARE(box.y0, 14 / 80.0);
    QCOMPARE(box.y1, 24 / 80.0);
    QVERIFY(result.warnings.empty());
    QCOMPARE(result.ocr_engine, std::string("fake"));
    QVERIFY(result.reading && result.describing);
    const auto synthesis = bench.requests_of(Stage::kSynthesis);
    QVERIFY(text_of(synthesis.back().prompts[0]).find("text \"HALT\"") != std::string::npos);
  }

  void all_regions_are_read_in_one_batch_and_the_trace_has_it() {
    Bench bench(well_read());
    const Result result = bench.run(read_by_model(Mode::kThorough));
    const auto requests = readings(bench);
    QCOMPARE(requests.size(), std::size_t(1));
    QCOMPARE(requests[0].prompts.size(), std::size_t(3));
    QVERIFY(requests[0].json_schema.find("text_content") != std::string::npos);
    QCOMPARE(requests[0].image_budget, read_by_model(Mode::kThorough).options.crop_budget);
    int kept = 0;
    for (const Exchange& e : result.exchanges) kept += e.purpose == Purpose::kReading ? 1 : 0;
    QCOMPARE(kept, 3);
  }

  void fast_reads_what_the_step_asks_to_read() {
    Bench bench(well_read());
    const Result result = bench.run(read_by_model(Mode::kFast));
    QCOMPARE(readings(bench).at(0).prompts.size(), std::size_t(1));
    QCOMPARE(texts_of(result).at(0).text, std::string("HALT"));
    Bench direct(well_read());
    direct.run(read_by_model(Mode::kDirect));
    QVERIFY(readings(direct).empty());
  }

  void one_region_that_fails_leaves_the_others() {
    const auto script = well_read();
    Bench bench(reading([&](const GenerateRequest& request) {
      const Image& crop = std::get<Image>(request.prompts[0].parts[0]);
      if (request.prompts.size() > 1 || crop.width_px() == 26)
        throw Error(ErrorCode::kOutOfMemory, "too large");
      return script(request);
    }));
    const Result result = bench.run(read_by_model(Mode::kThorough));
    QCOMPARE(texts_of(result).size(), std::size_t(2));
    QVERIFY(result.steps[0].error &&
            result.steps[0].error->find("couldn't be read: too large") != std::string::npos);
    QVERIFY(!result.steps[1].error);
    QCOMPARE(result.answer, std::string("STOP"));
  }

  void a_cut_reply_is_told_and_keeps_its_lines() {
    Bench bench(reading([](const GenerateRequest& request) {
      return std::vector<Generation>(
          request.prompts.size(),
          reply(json("[{`bbox_2d`: [0, 0, 9, 9], `text_content`: `HALT`}, {`bbox"),
                FinishReason::kLength));
    }));
    const Result result = bench.run(read_by_model(Mode::kThorough));
    QVERIFY(mentions(result.warnings, "Step 1: the reply was truncated"));
    QCOMPARE(texts_of(result).at(0).text, std::string("HALT"));
  }

  void a_stop_while_it_reads_ends_the_run() {
    std::stop_source stop;
    Bench bench(reading([&](const GenerateRequest& request) {
      stop.request_stop();
      return std::vector<Generation>(request.prompts.size(), reply("", FinishReason::kCancelled));
    }));
    const Result result =
        bench.pipeline.run(read_by_model(Mode::kThorough), bench.recorder.sink(), stop.get_token());
    QVERIFY(result.cancelled);
    QVERIFY(texts_of(result).empty());
    QVERIFY(result.warnings.empty());
  }
};

}  // namespace corgi

QTEST_GUILESS_MAIN(corgi::TestModelReading)
#include "tst_model_reading.moc"
