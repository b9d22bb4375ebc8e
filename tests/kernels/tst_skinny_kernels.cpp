// The inner loops of every instruction set that this processor has, against sums in fp64.
#include "core/kernels/pack_weight.h"
#include "core/kernels/skinny_kernels.h"
#include "tests/kernels/kernel_numbers.h"

#include <cmath>
#include <limits>
#include <vector>

#include <QtTest>

using namespace corgi;
using corgi::testing::name_of;
using corgi::testing::random_numbers;
using corgi::testing::to_bits;

namespace {

// Activations of m rows as a kernel takes them.
struct Quantized {
  Quantized(const std::vector<float>& x, std::int64_t m, int bits, Isa isa)
      : m(m), k(static_cast<std::int64_t>(x.size()) / m) {
    const int group = group_size(bits);
    values.resize(x.size());
    scales.resize(static_cast<std::size_t>(m * k / kInputGroup));
    sums.resize(static_cast<std::size_t>(m * k / group));
    for (std::int64_t row = 0; row < m; ++row) {
      skinny_kernels(isa).quantize_row(x.data() + row * k,
                                       k,
                                       group,
                                       {values.data() + row * k,
                                        scales.data() + row * (k / kInputGroup),
                                        sums.data() + row * (k / group)});
    }
  }

  QuantizedRows rows() const { return {values.data(), scales.data(), sums.data(), m, k}; }
  double scale(std::int64_t row, std::int64_t i) const {
    return scales[static_cast<std::size_t>((row * k + i) / kInputGroup)];
  }
  double value(std::int64_t row, std::int64_t i) const {
    return values[static_cast<std::size_t>(row * k + i)] * scale(row, i);
  }

  std::int64_t m;
  std::int64_t k;
  std::vector<std::int8_t> values;
  std::vector<float> scales;
  std::vector<float> sums;
};

struct Packed {
  Packed(const std::vector<float>& rows, std::int64_t k, int bits) : k(k), bits(bits) {
    const std::size_t blocks = rows.size() / static_cast<std::size_t>(k * kBlockRows);
    data.resize(blocks * static_cast<std::size_t>(packed_block_bytes(bits, k)));
    scales.resize(blocks * static_cast<std::size_t>(k / group_size(bits) * kBlockRows));
    for (std::size_t b = 0; b < blocks; ++b) {
      const auto at = static_cast<std::int64_t>(b);
      pack_block(rows.data() + at * kBlockRows * k,
                 k,
                 bits,
                 data.data() + at * packed_block_bytes(bits, k),
                 scales.data() + at * (k / group_size(bits)) * kBlockRows);
    }
  }

  PackedWeight view() const { return {data.data(), scales.data(), k}; }
  double value(std::int64_t row, std::int64_t i) const {
    const std::int64_t block = row / kBlockRows;
    const PackedWeight one{data.data() + block * packed_block_bytes(bits, k),
                           scales.data() + block * (k / group_size(bits)) * kBlockRows,
                           k};
    return unpacked(one, bits, static_cast<int>(row % kBlockRows), i);
  }

  std::int64_t k;
  int bits;
  std::vector<std::uint8_t> data;
  std::vector<Bf16Bits> scales;
};

}  // namespace

class TestSkinnyKernels : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void levelsBeginWithThePortableOne() {
    QCOMPARE(static_cast<int>(available_isas().front()), static_cast<int>(Isa::kPortable));
    QCOMPARE(static_cast<int>(available_isas().back()), static_cast<int>(best_isa()));
  }

  void bf16_data() { sizes({1, 15, 16, 31, 33, 64, 257, 300}); }
  void bf16() {
    QFETCH(int, isa);
    QFETCH(int, m);
    QFETCH(int, k);
    constexpr int kN = 29;
    const auto w = to_bits(random_numbers(static_cast<std::size_t>(kN * k), 1));
    const auto x = to_bits(random_numbers(static_cast<std::size_t>(m * k), 2));
    constexpr int kFirst = 3, kLast = 28;
    std::vector<float> y(static_cast<std::size_t>(m) * kN, -1000);
    skinny_kernels(static_cast<Isa>(isa))
        .bf16(w.data(), kFirst, kLast, {x.data(), m, k}, {y.data(), kN});
    for (int row = 0; row < m; ++row) {
      for (int n = 0; n < kN; ++n) {
        const double found = y[static_cast<std::size_t>(row * kN + n)];
        if (n >= kLast - kFirst) {
          QCOMPARE(found, -1000.0);  // nothing beyond the range is written
          continue;
        }
        double expected = 0, size = 0;
        for (int i = 0; i < k; ++i) {
          const double product =
              double(widened(w[static_cast<std::size_t>((n + kFirst) * k + i)])) *
              widened(x[static_cast<std::size_t>(row * k + i)]);
          expected += product;
          size += std::abs(product);
        }
        QVERIFY(std::abs(found - expected) <= 1e-6 * size);
      }
    }
  }

  void int8_data() { sizes({128, 256, 640}); }
  void int8() { packed(8); }
  void int4_data() { sizes({32, 64, 96, 640}); }
  void int4() { packed(4); }

  // Every integer at its limit, for the sums that are taken in few bits.
  void extremeDigits() {
    for (const int bits : {8, 4}) {
      const std::int64_t k = 256;
      std::vector<float> rows(static_cast<std::size_t>(kBlockRows * k));
      for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = i / k % 2 == 0 ? -1.0f : 1.0f;
      std::vector<float> x(static_cast<std::size_t>(2 * k));
      for (std::size_t i = 0; i < x.size(); ++i) x[i] = i < static_cast<std::size_t>(k) ? 3 : -3;
      for (const Isa isa : available_isas()) compare(Packed(rows, k, bits), x, 2, isa);
    }
  }

  void zeroAndTinyGroups() {
    for (const int bits : {8, 4}) {
      const std::int64_t k = 256;
      std::vector<float> rows = random_numbers(static_cast<std::size_t>(kBlockRows * k), 5);
      std::fill_n(rows.begin(), 128, 0.0f);
      std::fill_n(rows.begin() + k, 128, 1e-38f);
      std::vector<float> x = random_numbers(static_cast<std::size_t>(k), 6);
      std::fill_n(x.begin(), 128, 1e-40f);
      for (const Isa isa : available_isas()) compare(Packed(rows, k, bits), x, 1, isa);
    }
  }

  void hugeNumbers() {
    for (const int bits : {8, 4}) {
      const std::int64_t k = 128;
      std::vector<float> rows(static_cast<std::size_t>(kBlockRows * k), 1e18f);
      const std::vector<float> x(static_cast<std::size_t>(k), -1e15f);
      for (const Isa isa : available_isas()) compare(Packed(rows, k, bits), x, 1, isa);
    }
  }

  void notANumberReachesTheSums() {
    for (const int bits : {8, 4}) {
      for (const float bad :
           {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
        const std::int64_t k = 128;
        const Packed weight(random_numbers(static_cast<std::size_t>(kBlockRows * k), 7), k, bits);
        std::vector<float> x = random_numbers(static_cast<std::size_t>(k), 8);
        x[40] = bad;
        for (const Isa isa : available_isas()) {
          float y[kBlockRows];
          multiply(weight, Quantized(x, 1, bits, isa), isa, y, kBlockRows);
          for (const float sum : y) QVERIFY(!std::isfinite(sum));
        }
      }
    }
  }

  void quantizedActivations() {
    const auto x = random_numbers(1024, 9);
    for (const Isa isa : available_isas()) {
      for (const int bits : {8, 4}) {
        const Quantized in(x, 1, bits, isa);
        for (std::int64_t i = 0; i < 1024; ++i) {
          const double exact = x[static_cast<std::size_t>(i)];
          QVERIFY(std::abs(in.value(0, i) - exact) <= 0.51 * in.scale(0, i));
        }
      }
    }
  }

  void packedWeights() {
    const std::int64_t k = 256;
    const auto rows = random_numbers(static_cast<std::size_t>(kBlockRows * k), 10);
    double square = 0, error8 = 0, error4 = 0;
    const Packed eight(rows, k, 8), four(rows, k, 4);
    for (std::int64_t row = 0; row < kBlockRows; ++row) {
      for (std::int64_t i = 0; i < k; ++i) {
        const double exact = rows[static_cast<std::size_t>(row * k + i)];
        square += exact * exact;
        error8 += std::pow(eight.value(row, i) - exact, 2);
        error4 += std::pow(four.value(row, i) - exact, 2);
      }
    }
    QVERIFY(std::sqrt(error8 / square) < 0.008);
    QVERIFY(std::sqrt(error4 / square) < 0.09);
  }

  void roundToBf16() {
    const std::vector<float> x{1.0f,
                               1.00390625f,
                               1.01171875f,
                               -2.5f,
                               3e38f,
                               std::numeric_limits<float>::infinity(),
                               std::numeric_limits<float>::quiet_NaN(),
                               1e-41f};
    const auto bias = to_bits(std::vector<float>(x.size(), 1.0f));
    for (const Isa isa : available_isas()) {
      std::vector<Bf16Bits> to(x.size());
      skinny_kernels(isa).round_to_bf16(x.data(), nullptr, 8, to.data());
      QCOMPARE(widened(to[1]), 1.0f);       // half way: to the even neighbour below
      QCOMPARE(widened(to[2]), 1.015625f);  // and above
      QCOMPARE(widened(to[3]), -2.5f);
      QVERIFY(std::isinf(widened(to[5])));
      QVERIFY(std::isnan(widened(to[6])));
      skinny_kernels(isa).round_to_bf16(x.data(), bias.data(), 8, to.data());
      QCOMPARE(widened(to[3]), -1.5f);
    }
  }

 private:
  static void sizes(const std::vector<int>& ks) {
    QTest::addColumn<int>("isa");
    QTest::addColumn<int>("m");
    QTest::addColumn<int>("k");
    for (const Isa isa : available_isas()) {
      for (int m = 1; m <= 9; ++m) {
        for (const int k : ks)
          QTest::addRow("%s, %d rows of %d", name_of(isa), m, k) << static_cast<int>(isa) << m << k;
      }
    }
  }

  static void multiply(const Packed& w, const Quantized& x, Isa isa, float* y, std::int64_t ld) {
    const auto kernel = w.bits == 8 ? skinny_kernels(isa).int8 : skinny_kernels(isa).int4;
    const std::int64_t blocks =
        static_cast<std::int64_t>(w.data.size()) / packed_block_bytes(w.bits, w.k);
    kernel(w.view(), 0, blocks, x.rows(), {y, ld});
  }

  // The kernel's sums against those of the numbers that its integers stand for.
  static void compare(const Packed& w, const std::vector<float>& x, std::int64_t m, Isa isa) {
    const Quantized in(x, m, w.bits, isa);
    const auto n =
        static_cast<std::int64_t>(w.data.size()) / packed_block_bytes(w.bits, w.k) * kBlockRows;
    std::vector<float> y(static_cast<std::size_t>(m * n));
    multiply(w, in, isa, y.data(), n);
    for (std::int64_t row = 0; row < m; ++row) {
      for (std::int64_t c = 0; c < n; ++c) {
        double expected = 0, size = 0;
        for (std::int64_t i = 0; i < w.k; ++i) {
          const double product = w.value(c, i) * in.value(row, i);
          expected += product;
          size += std::abs(product);
        }
        const double found = y[static_cast<std::size_t>(row * n + c)];
        QVERIFY2(std::abs(found - expected) <= 2e-6 * size + 1e-30,
                 qPrintable(QStringLiteral("%1: %2 instead of %3")
                                .arg(QLatin1String(name_of(isa)))
                                .arg(found)
                                .arg(expected)));
      }
    }
  }

  static void packed(int bits) {
    QFETCH(int, isa);
    QFETCH(int, m);
    QFETCH(int, k);
    const Packed w(random_numbers(static_cast<std::size_t>(3 * kBlockRows * k), 3), k, bits);
    compare(w, random_numbers(static_cast<std::size_t>(m * k), 4), m, static_cast<Isa>(isa));
  }
};

QTEST_GUILESS_MAIN(TestSkinnyKernels)
#include "tst_skinny_kernels.moc"
