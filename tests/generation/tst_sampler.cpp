// The sampler against definitions, and statistics of its draws.
#include "core/generation/repetition_guard.h"
#include "core/generation/sampler.h"
#include "tests/support/expect_error.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <random>

#include <QtTest>

using namespace corgi;

namespace {

constexpr float kMinusInfinity = -std::numeric_limits<float>::infinity();

TokenId sample_once(SamplingOptions options,
                    std::vector<float> logits,
                    std::vector<TokenId> prompt = {}) {
  return Sampler(options, prompt).sample(logits);
}

// How often each token is drawn from the same logits, penalties aside.
std::map<TokenId, double> shares(const SamplingOptions& options, const std::vector<float>& logits) {
  constexpr int kDraws = 40000;
  Sampler sampler(options, {});
  std::map<TokenId, double> counts;
  for (int i = 0; i < kDraws; ++i) {
    std::vector<float> scratch = logits;
    counts[sampler.sample(scratch)] += 1.0 / kDraws;
  }
  return counts;
}

// By the definition: everything in order, cut, and the seed's number laid along it.
TokenId drawn_from_all_sorted(const SamplingOptions& options, const std::vector<float>& logits) {
  std::vector<TokenId> order(logits.size());
  std::iota(order.begin(), order.end(), 0);
  const auto logit = [&](TokenId id) { return logits[static_cast<std::size_t>(id)]; };
  std::ranges::sort(order, std::greater(), logit);
  if (options.top_k > 0) order.resize(static_cast<std::size_t>(options.top_k));
  const auto weight = [&](TokenId id) { return std::exp(logit(id) / options.temperature); };
  const auto mass = [&] {
    double sum = 0;
    for (const TokenId id : order) sum += weight(id);
    return sum;
  };
  const double all = mass();
  double nucleus = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    nucleus += weight(order[i]);
    if (options.top_p < 1 && nucleus >= options.top_p * all) order.resize(i + 1);
  }
  std::mt19937_64 random(options.seed);
  double target = static_cast<double>(random() >> 11) * 0x1.0p-53 * mass();
  for (const TokenId id : order) {
    if ((target -= weight(id)) < 0) return id;
  }
  return order.back();
}

}  // namespace

class TestSampler : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void greedyTakesTheLargest() {
    QCOMPARE(sample_once({}, {0.1F, 3.F, 2.F}), 1);
    QCOMPARE(sample_once({}, {2.F, 2.F}), 0);
  }

  void drawsFollowTheSoftmax() {
    SamplingOptions options;
    options.temperature = 0.5;
    options.seed = 4;
    const std::vector<float> logits{0.F, 0.5F, 1.F, kMinusInfinity};
    double total = 0;
    for (int i = 0; i < 3; ++i) total += std::exp(logits[static_cast<std::size_t>(i)] / 0.5);
    auto found = shares(options, logits);
    for (int i = 0; i < 3; ++i)
      QVERIFY(std::abs(found[i] - std::exp(logits[static_cast<std::size_t>(i)] / 0.5) / total) <
              0.01);
    QVERIFY(!found.contains(3));
  }

  void topKKeepsTheBest() {
    SamplingOptions options;
    options.temperature = 10;
    options.top_k = 2;
    const auto found = shares(options, {1.F, 4.F, 3.F, 2.F});
    QCOMPARE(found.size(), std::size_t{2});
    QVERIFY(found.contains(1) && found.contains(2));
  }

  // The smallest set of best tokens whose probability reaches p, the one that crosses it included.
  void topPKeepsTheNucleus() {
    SamplingOptions options;
    options.temperature = 1;
    options.top_p = 0.7;
    const auto found =
        shares(options, {std::log(0.5F), std::log(0.3F), std::log(0.15F), std::log(0.05F)});
    QCOMPARE(found.size(), std::size_t{2});
    QVERIFY(std::abs(found.at(0) - 0.625) < 0.01);
    options.top_p = 0.01;
    QCOMPARE(shares(options, {1.F, 2.F}).size(), std::size_t{1});
  }

  // Many more candidates than are put in order at once.
  void largeVocabulariesAreDrawnFromInOrder_data() {
    QTest::addColumn<int>("top_k");
    QTest::addColumn<double>("top_p");
    QTest::newRow("all") << 0 << 1.0;
    QTest::newRow("nucleus") << 0 << 0.9;
    QTest::newRow("the best") << 200 << 1.0;
    QTest::newRow("nucleus of the best") << 200 << 0.5;
    QTest::newRow("few") << 3 << 0.99;
  }
  void largeVocabulariesAreDrawnFromInOrder() {
    QFETCH(int, top_k);
    QFETCH(double, top_p);
    std::mt19937 random(3);
    std::normal_distribution<float> normal;
    std::vector<float> logits(5000);
    for (float& logit : logits) logit = normal(random);
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
      SamplingOptions options;
      options.temperature = 1.5;
      options.top_k = top_k;
      options.top_p = top_p;
      options.seed = seed;
      QCOMPARE(sample_once(options, logits), drawn_from_all_sorted(options, logits));
    }
  }

  void repetitionPenaltyCountsThePrompt() {
    SamplingOptions options;
    options.repetition_penalty = 2;
    QCOMPARE(sample_once(options, {3.F, 2.F}, {0}), 1);
    QCOMPARE(sample_once(options, {-1.F, -1.5F}, {0}), 1);
    QCOMPARE(sample_once(options, {5.F, 2.F}, {0}), 0);
  }

  void presencePenaltyCountsTheReplyAlone() {
    SamplingOptions options;
    options.presence_penalty = 1.5;
    const std::vector<TokenId> prompt{0};
    Sampler sampler(options, prompt);
    std::vector<float> logits{3.F, 2.F};
    QCOMPARE(sampler.sample(logits), 0);
    logits = {3.F, 2.F};
    QCOMPARE(sampler.sample(logits), 1);
    logits = {3.F, 2.F};
    QCOMPARE(sampler.sample(logits), 0);
  }

  void seedsRepeat() {
    SamplingOptions options;
    options.temperature = 1;
    std::vector<std::vector<TokenId>> runs;
    for (const std::uint64_t seed : {7, 7, 8}) {
      options.seed = seed;
      Sampler sampler(options, {});
      std::vector<TokenId> run;
      for (int i = 0; i < 40; ++i) {
        std::vector<float> logits(50, 0.F);
        run.push_back(sampler.sample(logits));
      }
      runs.push_back(run);
    }
    QCOMPARE(runs[0], runs[1]);
    QVERIFY(runs[0] != runs[2]);
  }

  void refusesBrokenLogits() {
    EXPECT_ERROR(ErrorCode::kInternal, "isn't a number", sample_once({}, {1.F, std::nanf("")}));
    EXPECT_ERROR(
        ErrorCode::kInternal, "no token", sample_once({}, {kMinusInfinity, kMinusInfinity}));
  }

  void loopsAreNoticed() {
    std::vector<TokenId> ids(500);
    std::iota(ids.begin(), ids.end(), 0);
    QVERIFY(!loop_at_end(ids));
    ids.insert(ids.end(), 63, 9);
    QVERIFY(!loop_at_end(ids));
    ids.push_back(9);
    QCOMPARE(loop_at_end(ids)->begin, std::size_t{500});
    QCOMPARE(loop_at_end(ids)->length, std::size_t{1});
    ids.push_back(1);
    QVERIFY(!loop_at_end(ids));
    for (int i = 0; i < 8 * 30; ++i) ids.push_back(i % 30 + 3);
    QCOMPARE(loop_at_end(ids)->begin, std::size_t{565});
    QCOMPARE(loop_at_end(ids)->length, std::size_t{30});
    QVERIFY(!loop_at_end({}));
  }

  void repeatsAreCutInWholePieces() {
    const std::vector<TokenId> ids{1, 2, 3, 2, 3, 2, 3, 2, 9};
    QCOMPARE(without_repeats(ids, {}), ids);
    const std::vector<Loop> loops{{1, 2, 8}};
    QCOMPARE(without_repeats(ids, loops), (std::vector<TokenId>{1, 2, 3, 2, 9}));
  }
};

QTEST_GUILESS_MAIN(TestSampler)
#include "tst_sampler.moc"
