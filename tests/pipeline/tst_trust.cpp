// What keeps an answer honest: contradicted claims, missing support, and the counter check.
#include "core/base/json.h"
#include "core/pipeline/counter_check.h"
#include "core/pipeline/synthesis.h"
#include "tests/pipeline/pipeline_bench.h"

#include <QtTest>

namespace corgi {
namespace {

// The good model, but every caption gets `verdict` and the answer names steps 1 and 2.
FakeEngine::Script judging(const char* sign, const char* dog) {
  return by_text([=](const std::string& prompt) {
    if (begins(prompt, "Statement to check")) {
      const bool is_dog = begins(prompt, "Statement to check: dog");
      return json("{`caption`: `Something.`, `verdict`: `") + (is_dog ? dog : sign) + "\"}";
    }
    if (prompt.find("Checked evidence") != std::string::npos)
      return json("{`answer`: `A dog.`, `explanation`: `Seen.`, `key_evidence`: [1, 2]}");
    return good_answer(prompt);
  });
}

std::vector<OcrLine> nothing_read(const Image&, const std::stop_token&) {
  return {};
}

std::string last_prompt(const Bench& bench) {
  return text_of(bench.requests_of(Stage::kSynthesis).back().prompts[0]);
}

// The mean brightness of the middle of a picture: 0 where it is blanked to black ground.
int middle_of(const Image& image) {
  const auto at = static_cast<std::size_t>(image.height_px() / 2) * image.stride_bytes() +
                  3 * (image.width_px() / 2);
  return image.rgb()[at];
}

// 100x80 pixels, dark, with a light spot where good_answer() has its sign.
Image sign_image() {
  std::vector<std::uint8_t> rgb(100 * 80 * 3, 20);
  for (int y = 16; y < 32; ++y) {
    for (int x = 10; x < 30; ++x) {
      for (int c = 0; c < 3; ++c) rgb[static_cast<std::size_t>((y * 100 + x) * 3 + c)] = 240;
    }
  }
  return Image(100, 80, std::move(rgb));
}

// Captions by what the crop's middle shows.
FakeEngine::Script looking(const std::function<bool(int brightness)>& supports) {
  const auto script = by_text(good_answer);
  return [=](const GenerateRequest& request) {
    auto generations = script(request);
    for (std::size_t i = 0; i < request.prompts.size(); ++i) {
      if (!begins(text_of(request.prompts[i]), "Statement to check: red sign")) continue;
      const bool yes = supports(middle_of(std::get<Image>(request.prompts[i].parts[0])));
      generations[i].text =
          json("{`caption`: `c`, `verdict`: `") + (yes ? "supported" : "not visible") + "\"}";
    }
    return generations;
  };
}

Result counter_checked(Bench& bench) {
  Question question = question_of(Mode::kThorough);
  question.image = sign_image();
  question.options.counter_check = true;
  return bench.run(question);
}

}  // namespace

class TestTrust : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void contradicted_steps_cannot_be_evidence() {
    Bench bench(judging("contradicted", "supported"), nothing_read);
    const Result result = bench.run(question_of(Mode::kThorough));
    QCOMPARE(result.steps[0].verdict, Verdict::kContradicted);
    QCOMPARE(result.key_evidence, std::vector<int>{2});
    QCOMPARE(result.support, AnswerSupport::kSupported);
    // Neither may the model name it, nor is it left to guess what the mark means.
    const Json schema = Json::parse(bench.requests_of(Stage::kSynthesis)[0].json_schema);
    const Json items = schema["properties"]["key_evidence"]["items"];
    QCOMPARE(items["minimum"], Json(2));
    QCOMPARE(items["maximum"], Json(4));
    QVERIFY(last_prompt(bench).find("Statements marked contradicted are false") !=
            std::string::npos);
    QVERIFY(last_prompt(bench).find("(contradicted)") != std::string::npos);
  }

  void a_gap_in_the_steps_leaves_the_others() {
    Bench bench(judging("supported", "contradicted"), nothing_read);
    bench.run(question_of(Mode::kThorough));
    const Json schema = Json::parse(bench.requests_of(Stage::kSynthesis)[0].json_schema);
    const Json any = schema["properties"]["key_evidence"]["items"]["anyOf"];
    QCOMPARE(any.size(), std::size_t(3));
    QCOMPARE(any[1]["minimum"], Json(3));
    QCOMPARE(schema["properties"]["key_evidence"]["maxItems"], Json(3));
  }

  void an_answer_that_nothing_supports_says_so() {
    Bench bench(judging("not visible", "contradicted"), nothing_read);
    const Result result = bench.run(question_of(Mode::kThorough));
    QCOMPARE(result.support, AnswerSupport::kUnsupported);
    QCOMPARE(bench.recorder.all<AnswerReady>().at(0).support, AnswerSupport::kUnsupported);
    QVERIFY(!plain_text(result.support).empty());
    QVERIFY(last_prompt(bench).find("say that it cannot be seen") != std::string::npos);
  }

  void a_supported_answer_needs_no_rules() {
    Bench bench;
    const Result result = bench.run(question_of(Mode::kThorough));
    QCOMPARE(result.support, AnswerSupport::kSupported);
    QVERIFY(plain_text(result.support).empty());
    QVERIFY(last_prompt(bench).find("contradicted") == std::string::npos);
    QVERIFY(last_prompt(bench).find("cannot be seen") == std::string::npos);
  }

  void support_looks_at_the_steps_that_the_answer_names() {
    Result result;
    QCOMPARE(support_of(result), AnswerSupport::kUnchecked);
    Step thought;
    thought.number = 1;
    thought.look = Look::kNone;
    result.steps = {thought};
    QCOMPARE(support_of(result), AnswerSupport::kUnchecked);
    Step seen;
    seen.number = 2;
    seen.verdict = Verdict::kSupported;
    Step missing;
    missing.number = 3;
    missing.verdict = Verdict::kNotVisible;
    result.steps = {thought, seen, missing};
    QCOMPARE(support_of(result), AnswerSupport::kSupported);
    result.key_evidence = {3};
    QCOMPARE(support_of(result), AnswerSupport::kUnsupported);
    result.key_evidence = {3, 2};
    QCOMPARE(support_of(result), AnswerSupport::kSupported);
    result.steps[1].counter_check.emplace().depends_on_box = false;
    QCOMPARE(support_of(result), AnswerSupport::kUnsupported);
  }

  void direct_answers_are_unchecked() {
    Bench bench;
    QCOMPARE(bench.run(question_of(Mode::kDirect)).support, AnswerSupport::kUnchecked);
  }

  void elsewhere_meets_no_region() {
    const std::vector<Region> regions{{{0.1, 0.1, 0.3, 0.3}, "a"}, {{0.6, 0.6, 1, 1}, "b"}};
    const auto place = elsewhere(regions, 0);
    QVERIFY(place);
    QVERIFY(std::abs(place->width() - 0.2) < 1e-9 && std::abs(place->height() - 0.2) < 1e-9);
    for (const Region& region : regions) QCOMPARE(iou(*place, region.box), 0.0);
    QVERIFY(!elsewhere({{{0.1, 0.1, 0.9, 0.9}, "large"}}, 0));
    QVERIFY(!elsewhere({{kWholeImage, "all"}}, 0));
  }

  void blanking_takes_the_colour_around() {
    const Image crop = sign_image().crop({0, 0, 0.5, 0.5});
    const Image blank = with_blank(crop, {0, 0, 0.5, 0.5}, {0.1, 0.2, 0.3, 0.4});
    QCOMPARE(blank.width_px(), crop.width_px());
    for (const std::uint8_t value : blank.rgb()) QCOMPARE(int(value), 20);
    // Nothing around it: grey.
    const Image all = with_blank(crop, {0, 0, 0.5, 0.5}, {0, 0, 0.5, 0.5});
    QCOMPARE(int(all.rgb()[0]), 127);
  }

  void a_claim_that_depends_on_its_box_passes() {
    Bench bench(looking([](int brightness) { return brightness > 200; }));
    const Result result = counter_checked(bench);
    const auto& check = result.steps[0].counter_check;
    QVERIFY(check && check->depends_on_box);
    QCOMPARE(check->on_box, Verdict::kSupported);
    QCOMPARE(check->on_blank, Verdict::kNotVisible);
    QCOMPARE(check->on_other, Verdict::kNotVisible);
    QVERIFY(check->other_box);
    QCOMPARE(result.support, AnswerSupport::kSupported);
  }

  void a_claim_that_the_model_always_supports_is_flagged() {
    Bench bench(looking([](int) { return true; }));
    const Result result = counter_checked(bench);
    const auto& check = result.steps[0].counter_check;
    QVERIFY(check && !check->depends_on_box);
    QCOMPARE(check->on_blank, Verdict::kSupported);
    QCOMPARE(check->on_other, Verdict::kSupported);
    QVERIFY(check->reason.find("blank") != std::string::npos);
    const auto told = bench.recorder.all<VerdictReady>();
    QCOMPARE(told.size(), std::size_t(4));
    QVERIFY(told[0].counter_check && !told[0].counter_check->depends_on_box);
    // The answer rests on step 1 alone.
    QCOMPARE(result.support, AnswerSupport::kUnsupported);
  }

  // One more batch, and none without the setting.
  void the_check_is_one_batch() {
    Bench with;
    const Result result = counter_checked(with);
    QCOMPARE(with.requests_of(Stage::kEvidence).size(), std::size_t(2));
    const std::size_t asked = with.requests_of(Stage::kEvidence)[1].prompts.size();
    // The sign and the dog, each blank and elsewhere; nothing was found of the cat.
    QCOMPARE(asked, std::size_t(4));
    for (const Exchange& e : result.exchanges) {
      QCOMPARE(e.purpose == Purpose::kCounterCheck, e.request == 4);
    }
    QVERIFY(!result.steps[2].counter_check && !result.steps[3].counter_check);
    Bench without;
    without.run(question_of(Mode::kThorough));
    QCOMPARE(without.requests_of(Stage::kEvidence).size(), std::size_t(1));
  }

  void a_failed_check_is_a_warning() {
    const auto script = by_text(good_answer);
    int captions = 0;
    Bench bench([&](const GenerateRequest& request) {
      if (stage_of(request) == Stage::kEvidence && ++captions > 1)
        throw Error(ErrorCode::kOutOfMemory, "too large");
      return script(request);
    });
    const Result result = counter_checked(bench);
    QVERIFY(mentions(result.warnings, "the counter check failed: too large"));
    QVERIFY(!result.steps[0].counter_check);
    QCOMPARE(result.steps[0].verdict, Verdict::kSupported);
    QCOMPARE(result.answer, std::string("STOP"));
  }
};

}  // namespace corgi

QTEST_GUILESS_MAIN(corgi::TestTrust)
#include "tst_trust.moc"
