// ProcessorOutput: types and positions against a naive reference, and counts that don't match.
#include "core/base/error.h"
#include "core/processor/processor.h"

#include <algorithm>
#include <optional>

#include <ATen/ops/zeros.h>

#include <QTest>

using namespace corgi;

namespace {

constexpr VisionTokens kTokens{.image_pad = 7, .video_pad = 8, .vision_start = 5, .vision_end = 6};

std::shared_ptr<const ProcessedImage> image_of(std::int64_t h, std::int64_t w) {
  const ImageGrid grid{1, h, w};
  return std::make_shared<const ProcessedImage>(
      ProcessedImage{at::zeros({grid.patches(), 1}), grid, {}});
}

// One list for each axis, grown as the paper on M-RoPE (arXiv 2409.12191, section 2.1) words it: an
// image's ids are its temporal, row and column numbers counted from the last text's, and text goes
// on one above the largest so far.
std::vector<std::vector<std::int64_t>> naive_positions(const std::vector<TokenId>& ids,
                                                       const std::vector<ImageGrid>& grids) {
  std::vector<std::vector<std::int64_t>> axes(3);
  std::size_t image = 0;
  for (std::size_t i = 0; i < ids.size();) {
    std::int64_t next = 0;
    for (const auto& axis : axes) {
      if (!axis.empty()) next = std::max(next, *std::max_element(axis.begin(), axis.end()) + 1);
    }
    if (ids[i] != kTokens.image_pad) {
      for (auto& axis : axes) axis.push_back(next);
      ++i;
      continue;
    }
    const ImageGrid grid = grids[image++];
    for (std::int64_t n = 0; n < grid.tokens(2); ++n, ++i) {
      axes[0].push_back(next);
      axes[1].push_back(next + n / (grid.w / 2));
      axes[2].push_back(next + n % (grid.w / 2));
    }
  }
  return axes;
}

std::optional<Error> error_of(const std::vector<TokenId>& ids,
                              std::vector<std::shared_ptr<const ProcessedImage>> images,
                              int merge_size = 2) {
  try {
    const ProcessorOutput output(ids, std::move(images), kTokens, merge_size);
  } catch (const Error& e) {
    return e;
  }
  return std::nullopt;
}

}  // namespace

class TestProcessorOutput : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void positions_match_the_naive_reference() {
    for (const std::vector<ImageGrid>& grids : {std::vector<ImageGrid>{},
                                                {{1, 2, 2}},
                                                {{1, 64, 48}},
                                                {{1, 2, 126}, {1, 80, 2}},
                                                {{1, 8, 8}, {1, 8, 8}, {1, 4, 6}}}) {
      std::vector<TokenId> ids{1, 2};
      std::vector<std::shared_ptr<const ProcessedImage>> images;
      for (const ImageGrid& grid : grids) {
        images.push_back(image_of(grid.h, grid.w));
        ids.push_back(kTokens.vision_start);
        ids.insert(ids.end(), static_cast<std::size_t>(grid.tokens(2)), kTokens.image_pad);
        ids.push_back(kTokens.vision_end);
      }
      ids.insert(ids.end(), {3, 4, 3});
      const ProcessorOutput output(ids, images, kTokens, 2);
      const auto expected = naive_positions(ids, grids);
      const auto* found = output.position_ids().const_data_ptr<std::int64_t>();
      for (const std::vector<std::int64_t>& axis : expected) {
        QVERIFY(std::equal(axis.begin(), axis.end(), found));
        found += axis.size();
      }
      std::int64_t largest = 0;
      for (const auto& axis : expected)
        largest = std::max(largest, *std::max_element(axis.begin(), axis.end()));
      QCOMPARE(output.rope_delta(), largest + 1 - static_cast<std::int64_t>(ids.size()));
      for (std::size_t i = 0; i < ids.size(); ++i) {
        QCOMPARE(output.mm_token_type_ids()[i] == 1, ids[i] == kTokens.image_pad);
      }
    }
  }

  void text_alone_has_no_delta() {
    const ProcessorOutput output({1, 2, 3}, {}, kTokens, 2);
    QCOMPARE(output.rope_delta(), std::int64_t{0});
  }

  // Then no text token stands behind the longer side of its grid.
  void a_prompt_may_end_in_an_image() {
    const ProcessorOutput output({1, 7, 7}, {image_of(2, 4)}, kTokens, 2);
    QCOMPARE(output.rope_delta(), std::int64_t{0});
    const ProcessorOutput square({1, 7, 7, 7, 7}, {image_of(4, 4)}, kTokens, 2);
    QCOMPARE(square.rope_delta(), std::int64_t{-2});
  }

  void mismatches_are_defects() {
    const auto image = image_of(4, 4);
    const auto refused = [](const std::optional<Error>& error) {
      return error && error->code() == ErrorCode::kInternal;
    };
    QVERIFY(!error_of({1, 7, 7, 7, 7}, {image}));
    QVERIFY(refused(error_of({}, {})));
    QVERIFY(refused(error_of({1, 7, 7, 7}, {image})));
    QVERIFY(refused(error_of({1, 7, 7, 7, 7, 7}, {image})));
    QVERIFY(refused(error_of({1, 7}, {})));
    QVERIFY(refused(error_of({1, 2}, {image})));
    QVERIFY(refused(error_of({1, 7, 7, 2, 7, 7}, {image})));  // the count is right, the run isn't
    QVERIFY(
        refused(error_of({7, 2, 7, 7, 7, 7}, {image, image_of(2, 2)})));  // images in another order
    QVERIFY(refused(error_of({1, 7, 7, 7, 7}, {nullptr})));
    QVERIFY(refused(error_of({1, 7, 7, 7, 7}, {image}, 0)));
    QVERIFY(refused(error_of({1, 7}, {image_of(3, 2)})));
    const auto torn =
        std::make_shared<const ProcessedImage>(ProcessedImage{at::zeros({15, 1}), {1, 4, 4}, {}});
    QVERIFY(refused(error_of({1, 7, 7, 7, 7}, {torn})));
    const auto bare = std::make_shared<const ProcessedImage>(ProcessedImage{{}, {1, 4, 4}, {}});
    QVERIFY(refused(error_of({1, 7, 7, 7, 7}, {bare})));
  }

  void the_message_names_both_counts() {
    const auto error = error_of({1, 7}, {image_of(14, 38)});
    QVERIFY(error.has_value());
    const std::string message = error->what();
    QVERIFY2(
        message.find("133") != std::string::npos && message.find("found 1") != std::string::npos,
        message.c_str());
  }
};

QTEST_APPLESS_MAIN(TestProcessorOutput)
#include "tst_processor_output.moc"
