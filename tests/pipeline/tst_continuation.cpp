// Going on from corrected findings: what depends on a correction runs again, and nothing else.
#include "tests/pipeline/pipeline_bench.h"

#include <limits>

#include <QtTest>

namespace corgi {
namespace {

// The findings of a sound run, to be corrected.
GivenEvidence findings() {
  Bench bench;
  const Result result = bench.run(question_of(Mode::kThorough));
  return {result.thought, result.steps, result.evidence, {}};
}

Question going_on(GivenEvidence given) {
  Question question = question_of(Mode::kThorough);
  question.given = std::move(given);
  return question;
}

void forget(GivenEvidence& given, int step, int region) {
  std::erase_if(given.evidence, [&](const Evidence& e) {
    return e.step_number == step && e.region_index == region;
  });
}

}  // namespace

class TestContinuation : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void without_a_correction_only_the_answer_is_written_anew() {
    const GivenEvidence given = findings();
    Bench bench;
    const Result result = bench.run(going_on(given));
    QVERIFY(bench.requests_of(Stage::kReasoning).empty());
    QVERIFY(bench.requests_of(Stage::kGrounding).empty());
    QVERIFY(bench.requests_of(Stage::kEvidence).empty());
    QCOMPARE(bench.requests_of(Stage::kSynthesis).size(), std::size_t(1));
    QCOMPARE(result.evidence.size(), given.evidence.size());
    QCOMPARE(result.thought, given.thought);
    QCOMPARE(result.answer, std::string("STOP"));
    QVERIFY(bench.recorder.story().startsWith(QStringLiteral("thought; steps 4; +evidence")));
  }

  void a_moved_box_is_looked_at_alone() {
    GivenEvidence given = findings();
    given.steps[1].regions[1].box = {0.5, 0.1, 0.7, 0.3};
    forget(given, 2, 1);
    Bench bench;
    const Result result = bench.run(going_on(given));
    QVERIFY(bench.requests_of(Stage::kGrounding).empty());
    const auto described = bench.requests_of(Stage::kEvidence);
    QCOMPARE(described.size(), std::size_t(1));
    QCOMPARE(described[0].prompts.size(), std::size_t(1));
    QCOMPARE(bench.recorder.all<EvidenceReady>().size(), std::size_t(2));  // read and described
    for (const EvidenceReady& e : bench.recorder.all<EvidenceReady>()) {
      QCOMPARE(e.evidence.step_number, 2);
      QCOMPARE(e.evidence.region_index, 1);
      QVERIFY(e.evidence.box == given.steps[1].regions[1].box);
    }
    QCOMPARE(result.evidence.size(), std::size_t(6));
  }

  void a_changed_statement_is_located_alone() {
    GivenEvidence given = findings();
    given.steps[1].statement = "red sign";
    given.ground = {2};
    Bench bench;
    const Result result = bench.run(going_on(given));
    const auto located = bench.requests_of(Stage::kGrounding);
    QCOMPARE(located.size(), std::size_t(1));
    QCOMPARE(located[0].prompts.size(), std::size_t(1));
    QCOMPARE(result.steps[1].regions.size(), std::size_t(1));
    QVERIFY(result.steps[1].look == Look::kObject && result.steps[2].look == Look::kObject);
    QVERIFY(result.steps[3].look == Look::kNone);
    // The cat had no region before, and nobody asks for it again.
    QVERIFY(result.steps[2].regions.empty());
    QVERIFY(result.steps[0].regions[0].box == given.steps[0].regions[0].box);
  }

  void a_corrected_reading_reaches_the_answer() {
    GivenEvidence given = findings();
    for (Evidence& e : given.evidence) {
      if (e.kind == EvidenceKind::kText) e.text = "SHOP";
    }
    Bench bench;
    bench.run(going_on(given));
    const auto asked = bench.requests_of(Stage::kSynthesis);
    QVERIFY(text_of(asked[0].prompts[0]).find("SHOP") != std::string::npos);
    QVERIFY(text_of(asked[0].prompts[0]).find("STOP") == std::string::npos);
  }

  void a_deleted_box_leaves_its_step_without_one() {
    GivenEvidence given = findings();
    given.steps[0].regions.clear();
    forget(given, 1, 0);
    Bench bench;
    const Result result = bench.run(going_on(given));
    QVERIFY(bench.requests_of(Stage::kGrounding).empty());
    QVERIFY(result.steps[0].verdict == Verdict::kNotVisible);
  }

  void findings_that_do_not_fit_together_are_refused_data() {
    QTest::addColumn<int>("damage");
    for (int i = 0; i < 7; ++i) QTest::addRow("%d", i) << i;
  }
  void findings_that_do_not_fit_together_are_refused() {
    QFETCH(int, damage);
    GivenEvidence given = findings();
    if (damage == 0) given.steps.clear();
    if (damage == 1) given.steps[1].number = 7;
    if (damage == 2) given.steps[0].regions[0].box = {0.5, 0.5, 0.4, 0.6};
    if (damage == 3) given.steps[0].regions[0].box.x1 = std::numeric_limits<double>::quiet_NaN();
    if (damage == 4) given.evidence[0].region_index = 5;
    if (damage == 5) given.evidence[0].step_number = 9;
    if (damage == 6) given.ground = {0};
    Bench bench;
    QCOMPARE(code_of([&] { bench.run(going_on(given)); }), ErrorCode::kInput);
  }
};

}  // namespace corgi

QTEST_MAIN(corgi::TestContinuation)
#include "tst_continuation.moc"
