// The one-pass kernels of every instruction set that this processor has, against formulas in fp64.
#include "core/kernels/row_kernels.h"
#include "tests/kernels/kernel_numbers.h"

#include <cmath>
#include <functional>

#include <QtTest>

using namespace corgi;
using corgi::testing::name_of;
using corgi::testing::random_numbers;
using corgi::testing::to_bits;
using corgi::testing::to_numbers;

namespace {

// fp32 results are right to a few units in the last place, bf16 ones to the nearest number but one.
constexpr double kWideTolerance = 1e-6;
constexpr double kNarrowTolerance = 0.0041;

bool near(const std::vector<float>& found, const std::vector<double>& expected, double tolerance) {
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (!(std::abs(found[i] - expected[i]) <= tolerance * (std::abs(expected[i]) + 1e-2))) {
      qWarning() << "number" << i << ":" << found[i] << "instead of" << expected[i];
      return false;
    }
  }
  return true;
}

std::vector<double> normed(const std::vector<float>& x, const std::vector<float>& weight) {
  double square = 0;
  for (const float v : x) square += double(v) * v;
  std::vector<double> out;
  for (std::size_t i = 0; i < x.size(); ++i)
    out.push_back(x[i] / std::sqrt(square / double(x.size()) + 1e-6) * weight[i]);
  return out;
}

std::vector<double> turned(const std::vector<double>& x, const std::vector<float>& angles) {
  const std::size_t half = x.size() / 2;
  std::vector<double> out(x.size());
  for (std::size_t i = 0; i < half; ++i) {
    const double c = std::cos(double(angles[i])), s = std::sin(double(angles[i]));
    out[i] = x[i] * c - x[i + half] * s;
    out[i + half] = x[i + half] * c + x[i] * s;
  }
  return out;
}

std::vector<float> both_halves(const std::vector<float>& angles, float (*of)(float)) {
  std::vector<float> out;
  for (int half = 0; half < 2; ++half)
    for (const float a : angles) out.push_back(of(a));
  return out;
}

}  // namespace

class TestRowKernels : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void wide_data() { sizes(); }
  void wide() {
    QFETCH(int, n);
    const RowKernels<float>& kernels = row_kernels<float>(level());
    std::vector<float> x = random_numbers(static_cast<std::size_t>(n), 1);
    const std::vector<float> weight = random_numbers(static_cast<std::size_t>(n), 2);
    std::vector<float> out(x.size());
    kernels.rms_norm(x.data(), nullptr, weight.data(), n, 1e-6f, out.data());
    QVERIFY(near(out, normed(x, weight), kWideTolerance));
    kernels.silu_mul(x.data(), weight.data(), n, out.data());
    QVERIFY(near(out, gated(x, weight), kWideTolerance));
    kernels.gelu_tanh(x.data(), n);
    QVERIFY(near(x, gelus(random_numbers(static_cast<std::size_t>(n), 1)), kWideTolerance));
  }

  void narrow_data() { sizes(); }
  void narrow() {
    QFETCH(int, n);
    const RowKernels<Bf16Bits>& kernels = row_kernels<Bf16Bits>(level());
    std::vector<Bf16Bits> x = to_bits(random_numbers(static_cast<std::size_t>(n), 1));
    const auto weight = to_bits(random_numbers(static_cast<std::size_t>(n), 2));
    std::vector<Bf16Bits> out(x.size());
    kernels.rms_norm(x.data(), nullptr, weight.data(), n, 1e-6f, out.data());
    QVERIFY(near(to_numbers(out), normed(to_numbers(x), to_numbers(weight)), kNarrowTolerance));
    kernels.silu_mul(x.data(), weight.data(), n, out.data());
    QVERIFY(near(to_numbers(out), gated(to_numbers(x), to_numbers(weight)), kNarrowTolerance));
    const std::vector<double> expected = gelus(to_numbers(x));
    kernels.gelu_tanh(x.data(), n);
    QVERIFY(near(to_numbers(x), expected, kNarrowTolerance));
  }

  void normAddsTheResidualFirst() {
    const std::vector<float> weight = random_numbers(50, 3), delta = random_numbers(50, 4);
    for (const Isa isa : available_isas()) {
      std::vector<float> x = random_numbers(50, 5), sum = x, out(50);
      for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += delta[i];
      row_kernels<float>(isa).rms_norm(
          x.data(), delta.data(), weight.data(), 50, 1e-6f, out.data());
      QCOMPARE(x, sum);
      QVERIFY(near(out, normed(sum, weight), kWideTolerance));
    }
  }

  void rotate() {
    for (const int half : {1, 4, 8, 36, 64}) {
      const auto n = static_cast<std::size_t>(2 * half);
      const std::vector<float> x = random_numbers(n, 6), weight = random_numbers(n, 7);
      const std::vector<float> angles = random_numbers(n / 2, 8);
      const auto cos = both_halves(angles, std::cos), sin = both_halves(angles, std::sin);
      const std::vector<double> plain(x.begin(), x.end());
      for (const Isa isa : available_isas()) {
        std::vector<float> out(n);
        const RowKernels<float>& kernels = row_kernels<float>(isa);
        kernels.rotate(x.data(), nullptr, cos.data(), sin.data(), 2 * half, 0, out.data());
        QVERIFY(near(out, turned(plain, angles), kWideTolerance));
        kernels.rotate(
            x.data(), weight.data(), cos.data(), sin.data(), 2 * half, 1e-6f, out.data());
        QVERIFY(near(out, turned(normed(x, weight), angles), kWideTolerance));
      }
    }
  }

  void extremeNumbers() {
    const std::vector<float> x{-1e30f, -100, -88, -20, 0, 20, 88, 100, 1e30f};
    const std::vector<float> ones(x.size(), 1);
    for (const Isa isa : available_isas()) {
      std::vector<float> out(x.size());
      const auto n = static_cast<std::int64_t>(x.size());
      row_kernels<float>(isa).silu_mul(x.data(), ones.data(), n, out.data());
      for (std::size_t i = 0; i < x.size(); ++i) {
        const double expected = x[i] < -80 ? 0 : x[i] / (1 + std::exp(-double(x[i])));
        QVERIFY(std::abs(out[i] - expected) <= 1e-6 * std::abs(expected) + 1e-6);
      }
      std::vector<float> bad{std::nanf(""), 1};
      row_kernels<float>(isa).gelu_tanh(bad.data(), 2);
      QVERIFY(std::isnan(bad[0]));
    }
  }

 private:
  static void sizes() {
    QTest::addColumn<int>("isa");
    QTest::addColumn<int>("n");
    for (const Isa isa : available_isas()) {
      for (const int n : {1, 7, 16, 31, 33, 64, 100, 2048})
        QTest::addRow("%s, %d", name_of(isa), n) << static_cast<int>(isa) << n;
    }
  }
  static Isa level() {
    return static_cast<Isa>(*static_cast<int*>(QTest::qData("isa", QMetaType::Int)));
  }
  static std::vector<double> gated(const std::vector<float>& gate, const std::vector<float>& up) {
    std::vector<double> out;
    for (std::size_t i = 0; i < gate.size(); ++i)
      out.push_back(gate[i] / (1 + std::exp(-double(gate[i]))) * up[i]);
    return out;
  }
  static std::vector<double> gelus(const std::vector<float>& x) {
    std::vector<double> out;
    for (const float v : x) {
      const double u = std::sqrt(2 / M_PI) * (v + 0.044715 * std::pow(double(v), 3));
      out.push_back(0.5 * v * (1 + std::tanh(u)));
    }
    return out;
  }
};

QTEST_GUILESS_MAIN(TestRowKernels)
#include "tst_row_kernels.moc"
