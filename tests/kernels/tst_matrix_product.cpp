// The matrix unit's products beside naive sums: 8 and 4 bits, sizes that fill no tile.
#include "core/kernels/matrix_product.h"
#include "core/kernels/quantized_linear.h"
#include "tests/kernels/kernel_numbers.h"

#include <cmath>

#include <ATen/ops/cat.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/randn.h>

#include <QtTest>

using namespace corgi;
using namespace corgi::testing;

namespace {

double relative_error(const at::Tensor& found, const at::Tensor& expected) {
  return (found.to(at::kFloat) - expected).norm().item<double>() / expected.norm().item<double>();
}

// A tile's number at a row of weights and an input.
float in_weight_tile(const std::vector<Bf16Bits>& tile, int row, int input) {
  return widened(tile[static_cast<std::size_t>((input / 2 * kTileRows + row) * 2 + input % 2)]);
}

}  // namespace

class TestMatrixProduct : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void thereAreKernelsWhereThereIsAUnit() {
    QCOMPARE(matrix_kernels() != nullptr, best_isa() == Isa::kAmx);
  }

  // The last rows and inputs are missing; what lies around them must not be read into the tile.
  void tilesHoldTheirNumbers() {
    if (!matrix_kernels()) return;
    constexpr int kRows = 11, kInputs = 75, kStride = 90;
    const auto numbers = to_bits(random_numbers(kRows * kStride, 1));
    const StridedRows rows{numbers.data(), kStride, kRows, kInputs};
    std::vector<Bf16Bits> tile(kTileNumbers);
    for (const int at : {0, 1, 2}) {
      matrix_kernels()->row_tiles(rows, {at, 1}, tile.data());
      for (int row = 0; row < kTileRows; ++row) {
        for (int i = 0; i < kTileInputs; ++i) {
          const int input = at * kTileInputs + i;
          const bool inside = row < kRows && input < kInputs;
          const auto place = static_cast<std::size_t>(row * kStride + input);
          QCOMPARE(widened(tile[static_cast<std::size_t>(row * kTileInputs + i)]),
                   inside ? widened(numbers[place]) : 0);
        }
      }
    }
  }

  void packedWeightsBecomeTiles_data() {
    QTest::addColumn<int>("bits");
    QTest::newRow("8 bits") << 8;
    QTest::newRow("4 bits") << 4;
  }
  void packedWeightsBecomeTiles() {
    if (!matrix_kernels()) return;
    QFETCH(int, bits);
    constexpr std::int64_t kInputs = 256;
    const at::Tensor source = at::randn({2 * kBlockRows, kInputs});
    const QuantizedWeight packed = quantize_weight({&source, 1}, bits);
    const PackedWeight all{packed.data.const_data_ptr<std::uint8_t>(),
                           static_cast<const Bf16Bits*>(packed.scales.const_data_ptr()),
                           kInputs};
    const PackedWeight second{all.data + packed.data.size(1),
                              all.scales + packed.scales.size(1) * packed.scales.size(2),
                              kInputs};
    std::vector<Bf16Bits> tile(kTileNumbers);
    for (const int at : {0, 3, 4, 7}) {
      (bits == 8 ? matrix_kernels()->int8_tiles : matrix_kernels()->int4_tiles)(
          all, 1, {at, 1}, tile.data());
      for (int row = 0; row < kTileRows; ++row) {
        for (int i = 0; i < kTileInputs; ++i) {
          const float exact = unpacked(second, bits, row, at * kTileInputs + i);
          QVERIFY(std::abs(in_weight_tile(tile, row, i) - exact) <= std::abs(exact) / 256);
        }
      }
    }
  }

  void products_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("inputs");
    QTest::addColumn<int>("outputs");
    for (const int rows : {24, 64, 95, 513, 600}) {
      for (const auto& [inputs, outputs] : {std::pair{40, 5}, {512, 64}, {520, 300}, {1100, 37}})
        QTest::addRow("%d rows, %d inputs, %d outputs", rows, inputs, outputs)
            << rows << inputs << outputs;
    }
  }
  void products() {
    QFETCH(int, rows);
    QFETCH(int, inputs);
    QFETCH(int, outputs);
    const at::Tensor weight = at::randn({outputs, inputs}).to(at::kBFloat16);
    const at::Tensor bias = at::randn({outputs}).to(at::kBFloat16);
    // Rows that lie apart, as those of a slice do.
    const at::Tensor x = at::randn({rows, inputs + 3}).to(at::kBFloat16).narrow(1, 2, inputs);
    const at::Tensor exact = x.to(at::kFloat).mm(weight.to(at::kFloat).t());
    const auto expect = [&](const Linear& linear, const at::Tensor& expected, double tolerance) {
      const at::Tensor found = linear.forward(x);
      QCOMPARE(found.sizes(), expected.sizes());
      const double error = relative_error(found, expected);
      QVERIFY2(error < tolerance, qPrintable(QString::number(error)));
    };
    expect(*make_quantized_linear(quantize_weight({&weight, 1}, 8), bias),
           exact + bias.to(at::kFloat),
           0.012);
    expect(*make_quantized_linear(quantize_weight({&weight, 1}, 4), {}), exact, 0.13);
  }
};

QTEST_APPLESS_MAIN(TestMatrixProduct)
#include "tst_matrix_product.moc"
