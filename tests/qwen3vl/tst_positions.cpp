// Positions and rotary tables against naive loops; the KV cache.
#include "core/qwen3vl/kv_cache.h"
#include "core/qwen3vl/mrope.h"
#include "core/qwen3vl/vision_positions.h"
#include "tests/support/expect_error.h"
#include "tests/support/golden.h"

#include <cmath>

#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/rand.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/tensor.h>

#include <QtTest>

using namespace corgi;

class TestPositions : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void patchesComeBlockByBlock() {
    const ImageGrid grid{1, 4, 6};
    const at::Tensor c = patch_coordinates({&grid, 1}, 2);
    std::vector<std::pair<std::int64_t, std::int64_t>> expected;
    for (int block_row = 0; block_row < 2; ++block_row) {
      for (int block_column = 0; block_column < 3; ++block_column) {
        for (int row = 0; row < 2; ++row) {
          for (int column = 0; column < 2; ++column)
            expected.emplace_back(2 * block_row + row, 2 * block_column + column);
        }
      }
    }
    for (std::size_t i = 0; i < expected.size(); ++i) {
      QCOMPARE(c[0][static_cast<std::int64_t>(i)].item<std::int64_t>(), expected[i].first);
      QCOMPARE(c[1][static_cast<std::int64_t>(i)].item<std::int64_t>(), expected[i].second);
    }
  }

  // A table that is linear in row and column must come back linear, corners on corners.
  void learnedGridIsResampledWithAlignedCorners() {
    VisionConfig config;
    config.num_position_embeddings = 25;
    config.spatial_merge_size = 1;
    const at::Tensor row = at::arange(25, at::kFloat).div(5, "floor");
    const at::Tensor column = at::arange(25, at::kFloat).remainder(5);
    const at::Tensor table = (10 * row + column).unsqueeze(1);
    const ImageGrid grid{1, 3, 9};
    const at::Tensor found = interpolated_positions(table, {&grid, 1}, config);
    for (std::int64_t i = 0; i < 27; ++i) {
      const double expected =
          10.0 * static_cast<double>(i / 9) * 4 / 2 + static_cast<double>(i % 9) * 4 / 8;
      QVERIFY(std::abs(found[i][0].item<double>() - expected) < 1e-5);
    }
  }

  void singleRowTakesTheFirst() {
    VisionConfig config;
    config.num_position_embeddings = 4;
    config.spatial_merge_size = 1;
    const ImageGrid grid{1, 1, 1};
    const at::Tensor found =
        interpolated_positions(at::tensor({7.F, 1.F, 2.F, 3.F}).unsqueeze(1), {&grid, 1}, config);
    QCOMPARE(found.item<float>(), 7.F);
  }

  void sectionsInterleave() {
    TextConfig config;
    config.head_dim = 32;
    config.mrope_section = {6, 5, 5};
    QCOMPARE(mrope_axes(config),
             (std::vector<std::int64_t>{0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0}));
    config.mrope_section = {7, 5, 4};
    QCOMPARE(mrope_axes(config),
             (std::vector<std::int64_t>{0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 0, 0}));
  }

  void textAnglesFollowTheirAxis() {
    TextConfig config;
    config.head_dim = 8;
    config.rope_theta = 100;
    config.mrope_section = {2, 1, 1};
    const at::Tensor positions = at::tensor({3, 5, 7}, at::kLong).unsqueeze(1);
    const RotaryTables tables = text_rotary(positions, config);
    const double position_of[] = {3, 5, 7, 3};
    for (int i = 0; i < 8; ++i) {
      const double angle = position_of[i % 4] * std::pow(100.0, -2.0 * (i % 4) / 8.0);
      QVERIFY(std::abs(tables.cos[0][i].item<double>() - std::cos(angle)) < 1e-6);
      QVERIFY(std::abs(tables.sin[0][i].item<double>() - std::sin(angle)) < 1e-6);
    }
  }

  void cacheKeepsTokensInOrder() {
    TextConfig config;
    config.num_hidden_layers = 2;
    config.num_key_value_heads = 2;
    config.head_dim = 4;
    KvCache cache(config, 5, at::TensorOptions().dtype(at::kFloat));
    const at::Tensor k = at::randn({5, 2, 4});
    const at::Tensor v = at::randn({5, 2, 4});
    cache.append(1, k.narrow(0, 0, 3), v.narrow(0, 0, 3));
    cache.advance(3);
    const KvView all = cache.append(1, k.narrow(0, 3, 2), v.narrow(0, 3, 2));
    QVERIFY(!all.shared.k.defined());
    QCOMPARE(corgi::testing::max_difference(all.own.k, k.transpose(0, 1)), 0.0);
    QCOMPARE(corgi::testing::max_difference(all.own.v, v.transpose(0, 1)), 0.0);
    cache.advance(2);
    EXPECT_ERROR(
        ErrorCode::kInternal, "room for 6", cache.append(1, k.narrow(0, 0, 1), v.narrow(0, 0, 1)));
  }

  void cachesShareTheirBeginning() {
    TextConfig config;
    config.num_hidden_layers = 1;
    config.num_key_value_heads = 2;
    config.head_dim = 4;
    const auto options = at::TensorOptions().dtype(at::kFloat);
    const auto beginning = std::make_shared<KvCache>(config, 3, options);
    const at::Tensor k = at::randn({3, 2, 4}), v = at::randn({3, 2, 4});
    beginning->append(0, k, v);
    beginning->advance(3);
    for (int sequence = 0; sequence < 2; ++sequence) {
      KvCache cache(config, 2, options, beginning);
      QCOMPARE(cache.length(), std::int64_t{3});
      QCOMPARE(cache.capacity(), std::int64_t{5});
      const at::Tensor more = at::randn({2, 2, 4});
      const KvView all = cache.append(0, more, more);
      cache.advance(2);
      QCOMPARE(all.length(), std::int64_t{5});
      QCOMPARE(corgi::testing::max_difference(all.shared.k, k.transpose(0, 1)), 0.0);
      QCOMPARE(corgi::testing::max_difference(all.shared.v, v.transpose(0, 1)), 0.0);
      QCOMPARE(corgi::testing::max_difference(all.own.k, more.transpose(0, 1)), 0.0);
      EXPECT_ERROR(ErrorCode::kInternal,
                   "room for 6",
                   cache.append(0, more.narrow(0, 0, 1), more.narrow(0, 0, 1)));
    }
  }
};

QTEST_GUILESS_MAIN(TestPositions)
#include "tst_positions.moc"
