// Regions from one reading of the whole picture, and when that isn't enough.
#include "core/evidence/ocr_lines.h"
#include "core/evidence/region_ocr.h"
#include "tests/support/expect_error.h"
#include "tests/support/fake_ocr.h"
#include "tests/support/pictures.h"

#include <atomic>
#include <thread>

#include <QtTest>

namespace corgi {
namespace {

OcrLine line_at(const Box& box, const char* text) {
  const TextQuad quad = {QuadPoint{box.x0, box.y0},
                         QuadPoint{box.x1, box.y0},
                         QuadPoint{box.x1, box.y1},
                         QuadPoint{box.x0, box.y1}};
  return {box, text, 0.9, quad};
}

// A picture of 200x100 pixels with a readable line at the top, a low one and one more below.
const Image kPicture = plain_image(200, 100);
const std::vector<OcrLine> kWhole = {line_at({0.1, 0.1, 0.6, 0.3}, "large"),
                                     line_at({0.1, 0.5, 0.4, 0.56}, "small"),
                                     line_at({0.5, 0.7, 1.0, 0.9}, "edge")};

// Answers the whole picture by its lines, any other by one line over all of it.
struct Bench {
  std::shared_ptr<FakeOcr> reader = std::make_shared<FakeOcr>(
      [this](const Image& image, const std::stop_token&) -> std::vector<OcrLine> {
        if (image.hash() == kPicture.hash()) return kWhole;
        part_size = {image.width_px(), image.height_px()};
        return {line_at(kWholeImage, closer)};
      });
  const char* closer = "closer than that";
  QSize part_size;
  RegionOcr ocr{reader};

  std::string read(const Box& region) { return joined_text(ocr.read_region(kPicture, region, {})); }
};

}  // namespace

class TestRegionOcr : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void the_whole_is_read_once() {
    Bench bench;
    QCOMPARE(bench.read({0, 0, 0.8, 0.4}), std::string("large"));
    QCOMPARE(bench.read({0.05, 0.05, 0.7, 0.35}), std::string("large"));
    QCOMPARE(bench.ocr.read(kPicture, {}).size(), kWhole.size());
    QCOMPARE(bench.reader->reads(), 1);
    QCOMPARE(bench.ocr.name(), bench.reader->name());
  }

  void lines_keep_their_place() {
    Bench bench;
    const auto lines = bench.ocr.read_region(kPicture, {0, 0, 0.8, 0.4}, {});
    QCOMPARE(lines.size(), std::size_t{1});
    QCOMPARE(lines[0].box, kWhole[0].box);
  }

  void other_pixels_are_another_picture() {
    Bench bench;
    bench.ocr.read(kPicture, {});
    bench.ocr.read(plain_image(200, 100, 90), {});
    QCOMPARE(bench.reader->reads(), 2);
  }

  void low_text_is_magnified() {
    Bench bench;
    QCOMPARE(bench.read({0, 0.4, 0.5, 0.6}), std::string("closer than that"));
    QCOMPARE(bench.reader->reads(), 2);
    // 100x20 pixels; its line of 6 pixels would become 32 by more than the largest scale, 4.
    QCOMPARE(bench.part_size, QSize(400, 80));
  }

  void the_better_reading_counts() {
    Bench bench;
    bench.closer = "-";
    QCOMPARE(bench.read({0, 0.4, 0.5, 0.6}), std::string("small"));
    QCOMPARE(bench.reader->reads(), 2);
  }

  void where_nothing_was_found_it_looks_closer() {
    Bench bench;
    const auto lines = bench.ocr.read_region(kPicture, {0.5, 0.4, 1, 0.6}, {});
    QCOMPARE(lines.size(), std::size_t{1});
    // The part's one line, back in the picture.
    const Box expected{0.5, 0.4, 1, 0.6};
    QVERIFY(iou(lines[0].box, expected) > 0.99);
    QVERIFY(iou(bounds(*lines[0].quad), expected) > 0.99);
  }

  void a_cut_line_is_read_by_itself() {
    Bench bench;
    bench.closer = "ed";
    QCOMPARE(bench.read({0.4, 0.65, 0.8, 0.95}), std::string("ed"));
  }

  void nearly_all_of_it_is_the_whole() {
    Bench bench;
    QCOMPARE(bench.read({0.02, 0.02, 1, 1}), std::string("large\nsmall\nedge"));
    QCOMPARE(bench.reader->reads(), 1);
  }

  void threads_that_ask_at_once_read_once() {
    std::atomic<int> readings = 0;
    const auto slow = std::make_shared<FakeOcr>([&](const Image&, const std::stop_token&) {
      ++readings;
      QTest::qSleep(60);
      return kWhole;
    });
    RegionOcr ocr(slow);
    std::atomic<int> right = 0;
    {
      std::vector<std::jthread> threads;
      for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] { right += ocr.read(kPicture, {}).size() == kWhole.size(); });
      }
    }
    QCOMPARE(readings.load(), 1);
    QCOMPARE(right.load(), 4);
  }

  void failures_are_told_and_tried_again() {
    bool fails = true;
    RegionOcr ocr(std::make_shared<FakeOcr>([&](const Image&, const std::stop_token&) {
      if (fails) throw Error(ErrorCode::kOcr, "smudged");
      return kWhole;
    }));
    EXPECT_ERROR(ErrorCode::kOcr, "smudged", ocr.read(kPicture, {}));
    EXPECT_ERROR(ErrorCode::kOcr, "smudged", ocr.read_region(kPicture, {0, 0, 0.5, 0.5}, {}));
    fails = false;
    QCOMPARE(ocr.read(kPicture, {}).size(), kWhole.size());
  }

  // Whoever waits for another's reading stops at once, and the other goes on.
  void waiting_stops() {
    std::atomic<bool> started = false, go_on = false;
    RegionOcr ocr(std::make_shared<FakeOcr>([&](const Image&, const std::stop_token&) {
      started = true;
      while (!go_on) QTest::qSleep(1);
      return kWhole;
    }));
    std::size_t found = 0;
    std::jthread first([&] { found = ocr.read(kPicture, {}).size(); });
    QTRY_VERIFY(started.load());
    std::stop_source stop;
    std::string message;
    std::jthread second([&] {
      message =
          testing::message_of(ErrorCode::kCancelled, [&] { ocr.read(kPicture, stop.get_token()); });
    });
    QTest::qSleep(20);
    stop.request_stop();
    second.join();
    QCOMPARE(message, std::string("stopped on request"));
    go_on = true;
    first.join();
    QCOMPARE(found, kWhole.size());
  }

  void memory_is_bounded() {
    const auto reader =
        std::make_shared<FakeOcr>([](const Image&, const std::stop_token&) { return kWhole; });
    RegionOcr ocr(reader, {.cache_bytes = 1500, .readable_px = 14});
    for (int i = 0; i < 50; ++i) ocr.read(plain_image(10 + i, 10), {});
    ocr.read(plain_image(59, 10), {});
    QCOMPARE(reader->reads(), 50);
    ocr.read(plain_image(10, 10), {});
    QCOMPARE(reader->reads(), 51);
  }

  // What an engine does that only reads whole pictures.
  void engines_without_a_memory_cut_out() {
    QSize seen;
    FakeOcr plain([&](const Image& image, const std::stop_token&) {
      seen = {image.width_px(), image.height_px()};
      return one_line("cut out");
    });
    const auto lines = plain.read_region(kPicture, {0.25, 0.5, 0.75, 1}, {});
    QCOMPARE(seen, QSize(100, 50));
    QCOMPARE(lines.size(), std::size_t{1});
    QVERIFY(lines[0].box.x0 >= 0.25 && lines[0].box.x1 <= 0.75 && lines[0].box.y0 >= 0.5);
  }
};

}  // namespace corgi

QTEST_GUILESS_MAIN(corgi::TestRegionOcr)
#include "tst_region_ocr.moc"
