// What earlier questions took, and what is concluded from it.
#include "core/history/run_costs.h"
#include "tests/support/expect_error.h"

#include <vector>

#include <QtTest>

using namespace corgi;

namespace {

constexpr ImageNeeds kNeeds{{}, 24'576, 16'384, 114'688};

// A machine that takes 2 ms and a little for each image token, and 1 ms for each token read.
RunSample sample(std::int64_t image_tokens, Mode mode = Mode::kThorough) {
  const auto n = static_cast<double>(image_tokens);
  const auto all = n + 200;
  return {mode,
          image_tokens,
          200,
          2 * n + 0.001 * n * n,
          all + 0.0005 * all * all,
          30'000,
          4'000'000'000 + image_tokens * 400'000};
}

Result asked() {
  Result result;
  result.mode = Mode::kThorough;
  Exchange first;
  first.stage = Stage::kReasoning;
  first.image_tokens = 768;
  first.prompt_tokens = 900;
  first.timings = {20, 1500, 1000, 3000};
  first.cache = {0, 1, 0, 1, 0, 1, 0};
  first.peak_bytes = 5'000'000'000;
  Exchange second;
  second.stage = Stage::kSynthesis;
  second.image_tokens = 768;
  second.prompt_tokens = 1200;
  second.timings = {0, 0, 400, 2000};
  result.exchanges = {first, second};
  result.timings = {{Stage::kReasoning, 0, 5600}, {Stage::kSynthesis, 5600, 8100}};
  return result;
}

// Within `share` of what was expected.
bool is_near(double found, double expected, double share = 0.02) {
  return std::abs(found - expected) <= share * expected;
}

}  // namespace

class TestRunCosts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void a_question_leaves_numbers() {
    const auto found = sample_of(asked());
    QVERIFY(found.has_value());
    QCOMPARE(*found,
             (RunSample{Mode::kThorough, 768, 132, 1520, 1000, 8100 - 2520, 5'000'000'000}));
  }

  void an_image_that_was_kept_says_nothing_of_looking() {
    Result again = asked();
    again.exchanges[0].cache = {1, 0, 1, 0, 1, 0, 1500};
    again.exchanges[0].timings = {1, 0, 150, 3000};
    again.timings = {{Stage::kReasoning, 0, 3151}};
    const auto found = sample_of(again);
    QVERIFY(found.has_value());
    QCOMPARE(found->look_ms, 0.0);
    QCOMPARE(found->read_ms, 0.0);
    QCOMPARE(found->peak_bytes, std::int64_t{0});
    QCOMPARE(found->rest_ms, 3000.0);
  }

  void only_whole_questions_count() {
    Result stopped = asked();
    stopped.cancelled = true;
    QVERIFY(!sample_of(stopped));
    Result empty;
    QVERIFY(!sample_of(empty));
    Result corrected = asked();
    corrected.exchanges.erase(corrected.exchanges.begin());
    QVERIFY(!sample_of(corrected));
    corrected.mode = Mode::kDirect;
    QVERIFY(sample_of(corrected));
  }

  void a_line_comes_back() {
    for (const Mode mode : {Mode::kThorough, Mode::kFast, Mode::kDirect}) {
      RunSample one = sample(1024, mode);
      one.look_ms = 0.125;
      const auto found = sample_from_line(to_line(one));
      QVERIFY(found.has_value());
      QCOMPARE(*found, one);
    }
  }

  void nonsense_is_no_line() {
    for (const char* line : {"",
                             "thorough",
                             "slow 1 2 3 4 5 6",
                             "thorough 1 2 3 4 5",
                             "thorough 1 2 3 4 5 6 7",
                             "thorough -1 2 3 4 5 6",
                             "thorough 1 2 nan 4 5 6",
                             "thorough 1 2 1e300 4 5 6",
                             "thorough 1 2 3 4 5 99999999999999999999",
                             "thorough 1 2 3,5 4 5 6"}) {
      QVERIFY2(!sample_from_line(line), line);
    }
  }

  void one_size_is_taken_for_a_straight_line() {
    const std::vector<RunSample> samples(3, sample(1000));
    const RunCosts costs = run_costs(samples);
    QCOMPARE(costs.runs, 3);
    QCOMPARE(costs.look_ms.pair, 0.0);
    QVERIFY(is_near(costs.look_ms.at(1000), 3000));
    QVERIFY(is_near(costs.look_ms.at(500), 1500));
    QCOMPARE(costs.bytes_per_token, 0.0);
  }

  void several_sizes_tell_how_it_grows() {
    const std::vector<RunSample> samples = {sample(300), sample(900), sample(1500)};
    const RunCosts costs = run_costs(samples);
    QVERIFY(is_near(costs.look_ms.at(4000), 2 * 4000 + 0.001 * 4000 * 4000));
    QVERIFY(is_near(costs.read_ms.at(4200), 4200 + 0.0005 * 4200 * 4200));
    QVERIFY(is_near(costs.bytes_per_token, 400'000));
    const ImagePrediction large = predict({2048, 2048}, kNeeds, {}, costs, Mode::kThorough);
    QCOMPARE(large.tokens, std::int64_t{4096});
    QVERIFY(is_near(*large.peak_bytes, 4e9 + 4096 * 400'000.0));
    const double look = 2 * 4096 + 0.001 * 4096 * 4096;
    const double read = 4296 + 0.0005 * 4296 * 4296;
    QVERIFY(is_near(*large.first_word_s, (look + read) / 1000));
    QVERIFY(is_near(*large.answer_s, (look + read + 30'000) / 1000));
  }

  // Times that shrink with size are a busy machine's.
  void growth_never_turns_down() {
    std::vector<RunSample> samples = {sample(300), sample(1500)};
    std::swap(samples[0].look_ms, samples[1].look_ms);
    std::swap(samples[0].peak_bytes, samples[1].peak_bytes);
    const RunCosts costs = run_costs(samples);
    QVERIFY(costs.look_ms.each >= 0 && costs.look_ms.pair >= 0);
    QVERIFY(costs.look_ms.at(4000) > costs.look_ms.at(2000));
    QVERIFY(costs.bytes_per_token >= 0);
  }

  void the_size_is_the_processors_own() {
    const ImagePrediction p = predict({4000, 3000}, kNeeds, {1024, 2048}, {}, Mode::kFast);
    QCOMPARE(p.size_px, (PixelSize{1664, 1248}));
    QCOMPARE(p.tokens, std::int64_t{52 * 39});
    QCOMPARE(p.kept_bytes, std::int64_t{52 * 39} * (24'576 + 16'384 + 114'688));
    QVERIFY(!p.first_word_s && !p.answer_s && !p.peak_bytes);
    EXPECT_ERROR(ErrorCode::kInput, "200 times", predict({2010, 10}, kNeeds, {}, {}, Mode::kFast));
  }

  void a_way_that_was_never_gone_has_no_time() {
    const std::vector<RunSample> samples(2, sample(1000, Mode::kDirect));
    const RunCosts costs = run_costs(samples);
    QVERIFY(predict({640, 480}, kNeeds, {}, costs, Mode::kDirect).answer_s);
    const ImagePrediction other = predict({640, 480}, kNeeds, {}, costs, Mode::kThorough);
    QVERIFY(!other.answer_s);
    QVERIFY(other.peak_bytes);
  }
};

QTEST_GUILESS_MAIN(TestRunCosts)
#include "tst_run_costs.moc"
