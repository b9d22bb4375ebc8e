// How alike two models choose: beside the formula written out over probabilities, and at its edges.
#include "app/cli/agreement.h"
#include "core/base/error.h"

#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include <QTest>

using namespace corgi;

namespace {

constexpr float kNever = -std::numeric_limits<float>::infinity();

std::vector<float> drawn(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<float> logit(0, 3);
  std::vector<float> logits(count);
  for (float& each : logits) each = logit(random);
  return logits;
}

std::vector<double> probabilities(const std::vector<float>& logits) {
  std::vector<double> result;
  double sum = 0;
  for (const float logit : logits) sum += std::exp(double{logit});
  for (const float logit : logits) result.push_back(std::exp(double{logit}) / sum);
  return result;
}

double naive(const std::vector<float>& p_logits, const std::vector<float>& q_logits) {
  const auto p = probabilities(p_logits);
  const auto q = probabilities(q_logits);
  double nats = 0;
  for (std::size_t i = 0; i < p.size(); ++i) nats += p[i] * std::log(p[i] / q[i]);
  return nats;
}

}  // namespace

class TestAgreement : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void as_the_formula();
  void edges();
  void counts();
  void other_size();
};

void TestAgreement::as_the_formula() {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const auto p = drawn(257, seed), q = drawn(257, seed + 100);
    const double expected = naive(p, q);
    QVERIFY(expected > 0.1);
    QVERIFY(std::abs(divergence_nats(p, q) - expected) < 1e-9 * expected);
  }
}

void TestAgreement::edges() {
  const std::vector<float> p{1, 2, 3};
  QCOMPARE(divergence_nats(p, p), 0.0);
  const std::vector<float> moved{10001, 10002, 10003};
  QVERIFY2(std::abs(divergence_nats(p, moved)) < 1e-9, "only differences count, at any size");
  const std::vector<float> certain{kNever, 0, kNever}, even{0, 0, 0};
  QVERIFY2(std::abs(divergence_nats(certain, even) - std::log(3.0)) < 1e-12,
           "what the first never chooses is left out");
  QVERIFY2(std::isinf(divergence_nats(even, certain)), "what the second never chooses is not");
}

void TestAgreement::counts() {
  Agreement agreement;
  QCOMPARE(agreement.mean_nats(), 0.0);
  // Three tokens of a vocabulary of two; the second model turns the last one round.
  const std::vector<float> reference{0, 5, 5, 0, 0, 1}, other{0, 5, 5, 0, 1, 0};
  agreement.add(reference, other, 2);
  QCOMPARE(agreement.tokens(), std::size_t{3});
  const double turned = naive({0, 1}, {1, 0});
  QVERIFY(std::abs(agreement.mean_nats() - turned / 3) < 1e-12);
  QVERIFY(std::abs(agreement.same_first_choice() - 2.0 / 3) < 1e-12);
  // The worst of two hundred lies behind the 99th of a hundred.
  Agreement many;
  for (int i = 0; i < 199; ++i) many.add(std::vector<float>{0, 1}, std::vector<float>{0, 1}, 2);
  many.add(std::vector<float>{0, 1}, std::vector<float>{1, 0}, 2);
  QCOMPARE(many.percentile_99_nats(), 0.0);
  QVERIFY(many.mean_nats() > 0);
}

void TestAgreement::other_size() {
  Agreement agreement;
  QVERIFY_EXCEPTION_THROWN(
      agreement.add(std::vector<float>{1, 2}, std::vector<float>{1, 2, 3, 4}, 2), Error);
  QCOMPARE(agreement.tokens(), std::size_t{0});
}

QTEST_APPLESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
