// Image: what it owns, its hash and its crops.
#include "core/base/error.h"
#include "core/image/image.h"

#include <cmath>
#include <functional>
#include <limits>

#include <QTest>

using namespace corgi;

namespace {

Image numbered(int width, int height) {
  std::vector<std::uint8_t> rgb;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      rgb.insert(rgb.end(),
                 {static_cast<std::uint8_t>(x), static_cast<std::uint8_t>(y), std::uint8_t{9}});
    }
  }
  return Image(width, height, std::move(rgb));
}

ErrorCode code_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& e) {
    return e.code();
  }
  return ErrorCode::kOcr;  // thrown by nothing here
}

}  // namespace

class TestImage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void a_default_image_has_no_size() {
    const Image image;
    QVERIFY(image.empty());
    QVERIFY(image.rgb().empty());
    QCOMPARE(image.hash(), ImageHash{});
    QCOMPARE(code_of([&] { image.crop(kWholeImage); }), ErrorCode::kInternal);
  }

  void wrong_byte_counts_are_defects() {
    QCOMPARE(code_of([] { Image(2, 2, std::vector<std::uint8_t>(11)); }), ErrorCode::kInternal);
    QCOMPARE(code_of([] { Image(0, 2, {}); }), ErrorCode::kInternal);
    QCOMPARE(code_of([] { Image(-1, -1, std::vector<std::uint8_t>(3)); }), ErrorCode::kInternal);
    QCOMPARE(code_of([] { Image(INT32_MAX, INT32_MAX, std::vector<std::uint8_t>(3)); }),
             ErrorCode::kInternal);
  }

  void copies_share_their_pixels() {
    const Image image = numbered(5, 4);
    const Image copy = image;
    QCOMPARE(copy.rgb().data(), image.rgb().data());
    QCOMPARE(copy.hash(), image.hash());
  }

  void the_hash_is_that_of_size_and_pixels() {
    QCOMPARE(numbered(5, 4).hash(), numbered(5, 4).hash());
    const Image wide(2, 1, std::vector<std::uint8_t>(6, 7));
    const Image tall(1, 2, std::vector<std::uint8_t>(6, 7));
    QVERIFY(wide.hash() != tall.hash());
    std::vector<std::uint8_t> other(6, 7);
    other[5] = 8;
    QVERIFY(Image(2, 1, other).hash() != wide.hash());
  }

  // Keys of what is on disk are made of it, so it may never change. Expected: xxhash 3.5 for
  // Python, xxh3_128_hexdigest(struct.pack("<2i", 2, 1) + bytes([7] * 6)).
  void the_hash_is_stable() {
    const Image image(2, 1, std::vector<std::uint8_t>(6, 7));
    QCOMPARE(QString::fromStdString(image.hash().hex()),
             QStringLiteral("f0e1b629cb36796fa37527e1714df50a"));
  }

  void hex_is_high_then_low() {
    const ImageHash hash{0x0123456789abcdefULL, 0xfedcba9876543210ULL};
    QCOMPARE(hash.hex(), std::string("0123456789abcdeffedcba9876543210"));
  }

  void crop_takes_the_touched_pixels_data() {
    QTest::addColumn<Box>("box");
    QTest::addColumn<QRect>("expected");  // of a 10x8 image
    QTest::newRow("whole") << kWholeImage << QRect(0, 0, 10, 8);
    QTest::newRow("edges on pixels") << Box{0.3, 0.25, 0.7, 0.75} << QRect(3, 2, 4, 4);
    QTest::newRow("edges within pixels") << Box{0.31, 0.26, 0.69, 0.74} << QRect(3, 2, 4, 4);
    QTest::newRow("a point") << Box{0.55, 0.5, 0.55, 0.5} << QRect(5, 4, 1, 1);
    QTest::newRow("the far corner") << Box{1, 1, 1, 1} << QRect(9, 7, 1, 1);
    QTest::newRow("beyond") << Box{-3, 0.5, 7, 2} << QRect(0, 4, 10, 4);
    QTest::newRow("corners swapped") << Box{0.7, 0.75, 0.3, 0.25} << QRect(3, 2, 4, 4);
  }

  void crop_takes_the_touched_pixels() {
    QFETCH(Box, box);
    QFETCH(QRect, expected);
    const Image crop = numbered(10, 8).crop(box);
    QCOMPARE(QSize(crop.width_px(), crop.height_px()), expected.size());
    for (int y = 0; y < crop.height_px(); ++y) {
      for (int x = 0; x < crop.width_px(); ++x) {
        const std::size_t at = static_cast<std::size_t>(y * crop.stride_bytes() + 3 * x);
        QCOMPARE(static_cast<int>(crop.rgb()[at]), expected.x() + x);
        QCOMPARE(static_cast<int>(crop.rgb()[at + 1]), expected.y() + y);
      }
    }
  }

  void every_pixel_edge_crops_exactly() {
    const Image image = numbered(97, 1);
    for (int left = 0; left < 97; ++left) {
      for (int right = left + 1; right <= 97; ++right) {
        const Image crop = image.crop({left / 97.0, 0, right / 97.0, 1});
        QCOMPARE(crop.width_px(), right - left);
        QCOMPARE(static_cast<int>(crop.rgb()[0]), left);
      }
    }
  }

  void the_whole_crop_has_the_same_hash() {
    const Image image = numbered(10, 8);
    QCOMPARE(image.crop(kWholeImage).hash(), image.hash());
  }

  void a_box_that_is_not_a_number_is_refused() {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(code_of([&] { numbered(10, 8).crop({0, nan, 1, 1}); }), ErrorCode::kInput);
  }
};

QTEST_APPLESS_MAIN(TestImage)
#include "tst_image.moc"
