// The order of lines: rows, slanted rows, columns of prose, tables.
#include "core/evidence/ppocr_recognizer.h"
#include "core/evidence/text_order.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <set>

#include <QtTest>

namespace corgi {
namespace {

PixelQuad quad(float x, float y, float w, float h) {
  return {cv::Point2f(x, y), {x + w, y}, {x + w, y + h}, {x, y + h}};
}

PixelQuad turned(const PixelQuad& q, double degrees) {
  const double a = degrees * CV_PI / 180;
  PixelQuad result;
  for (std::size_t i = 0; i < q.size(); ++i) {
    result[i] = {static_cast<float>(std::cos(a) * q[i].x - std::sin(a) * q[i].y),
                 static_cast<float>(std::sin(a) * q[i].x + std::cos(a) * q[i].y)};
  }
  return result;
}

// Gives `ordered` shuffled to reading_order and hands back, for each place, which of `ordered` it
// put there.
std::vector<std::size_t> sorted_again(const std::vector<PixelQuad>& ordered, unsigned seed) {
  std::vector<std::size_t> shuffle(ordered.size());
  std::iota(shuffle.begin(), shuffle.end(), std::size_t{0});
  std::shuffle(shuffle.begin(), shuffle.end(), std::mt19937(seed));
  std::vector<PixelQuad> quads;
  for (const std::size_t i : shuffle) quads.push_back(ordered[i]);
  std::vector<std::size_t> result;
  for (const std::size_t i : reading_order(quads)) result.push_back(shuffle[i]);
  return result;
}

std::vector<std::size_t> counted(std::size_t n) {
  std::vector<std::size_t> numbers(n);
  std::iota(numbers.begin(), numbers.end(), std::size_t{0});
  return numbers;
}

// Rows of short cells at uneven heights, row by row.
std::vector<PixelQuad> table(int rows, int columns) {
  std::mt19937 random(5);
  std::vector<PixelQuad> quads;
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < columns; ++c) {
      const auto shift = static_cast<float>(random() % 5);
      quads.push_back(
          quad(static_cast<float>(20 + 150 * c), static_cast<float>(30 * r) + shift, 90, 20));
    }
  }
  return quads;
}

void add_column(std::vector<PixelQuad>& quads, float x, float y, int lines) {
  for (int i = 0; i < lines; ++i) {
    const float width = i == lines - 1 ? 180.F : 300.F;
    quads.push_back(quad(x, y + 26 * static_cast<float>(i), width, 20));
  }
}

}  // namespace

class TestTextOrder : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void rows() {
    for (unsigned seed = 0; seed < 10; ++seed) {
      const auto quads = table(7, 4);
      QCOMPARE(sorted_again(quads, seed), counted(quads.size()));
    }
  }

  void slanted_rows_data() {
    QTest::addColumn<double>("degrees");
    for (const double degrees : {-25.0, -8.0, 5.0, 12.0, 30.0}) {
      QTest::addRow("%g", degrees) << degrees;
    }
  }
  void slanted_rows() {
    QFETCH(double, degrees);
    std::vector<PixelQuad> quads;
    for (const PixelQuad& q : table(6, 3)) quads.push_back(turned(q, degrees));
    QCOMPARE(sorted_again(quads, 2), counted(quads.size()));
  }

  // A title, two columns of prose of different lengths, and a line across the foot.
  void columns_of_prose() {
    std::vector<PixelQuad> quads = {quad(20, 0, 640, 30)};
    add_column(quads, 20, 60, 9);
    add_column(quads, 360, 60, 7);
    quads.push_back(quad(20, 360, 640, 20));
    for (unsigned seed = 0; seed < 10; ++seed) {
      QCOMPARE(sorted_again(quads, seed), counted(quads.size()));
    }
  }

  // Labels at the left and sums at the right are read row by row.
  void a_receipt_stays_rows() {
    std::vector<PixelQuad> quads;
    for (int i = 0; i < 8; ++i) {
      quads.push_back(quad(20, static_cast<float>(30 * i), 260, 20));
      quads.push_back(quad(420, static_cast<float>(30 * i + 2), 60, 18));
    }
    QCOMPARE(sorted_again(quads, 4), counted(quads.size()));
  }

  void odd_quads() {
    QCOMPARE(reading_order({}).size(), std::size_t{0});
    const std::vector<PixelQuad> points(5, quad(3, 3, 0, 0));
    const auto order = reading_order(points);
    QCOMPARE(std::set<std::size_t>(order.begin(), order.end()).size(), points.size());
    std::mt19937 random(9);
    std::vector<PixelQuad> many;
    for (int i = 0; i < 1000; ++i) {
      many.push_back(quad(static_cast<float>(random() % 900),
                          static_cast<float>(random() % 900),
                          static_cast<float>(random() % 200),
                          static_cast<float>(random() % 40)));
    }
    const auto all = reading_order(many);
    QCOMPARE(std::set<std::size_t>(all.begin(), all.end()).size(), many.size());
  }

  void batches_of_similar_widths() {
    std::mt19937 random(1);
    std::vector<int> widths;
    for (int i = 0; i < 400; ++i) widths.push_back(1 + static_cast<int>(random() % 3200));
    std::vector<int> seen(widths.size(), 0);
    for (const PpocrBatch& batch : ppocr_batches(widths)) {
      QVERIFY(!batch.lines.empty());
      QVERIFY(batch.lines.size() == 1 ||
              batch.width_px * static_cast<int>(batch.lines.size()) <= 1920);
      QCOMPARE(batch.width_px % 32, 0);
      for (const std::size_t line : batch.lines) {
        ++seen[line];
        QVERIFY(batch.width_px >= widths[line]);
        QVERIFY(batch.width_px - widths[line] < std::max(64, batch.width_px / 8 + 1));
      }
    }
    QCOMPARE(std::count(seen.begin(), seen.end(), 1), static_cast<std::ptrdiff_t>(seen.size()));
    QVERIFY(ppocr_batches({}).empty());
  }
};

}  // namespace corgi

QTEST_GUILESS_MAIN(corgi::TestTextOrder)
#include "tst_text_order.moc"
