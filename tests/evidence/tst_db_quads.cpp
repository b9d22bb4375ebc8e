// From a detector's map to quads, against naive references.
#include "core/evidence/db_quads.h"
#include "core/evidence/text_crop.h"

#include <cmath>
#include <limits>
#include <random>

#include <opencv2/imgproc.hpp>

#include <QtTest>

namespace corgi {
namespace {

cv::Mat empty_map() {
  return cv::Mat::zeros(120, 200, CV_32F);
}

cv::Mat map_with(const cv::RotatedRect& core, float value) {
  cv::Mat map = empty_map();
  std::vector<cv::Point> outline;
  for (const cv::Point2f& p : corners(core)) outline.emplace_back(cvRound(p.x), cvRound(p.y));
  cv::fillPoly(map, std::vector<std::vector<cv::Point>>{outline}, cv::Scalar(value));
  return map;
}

// The outline at `distance` around `rect`, corners rounded, as dense points.
std::vector<cv::Point2f> offset_outline(const cv::RotatedRect& rect, double distance) {
  std::vector<cv::Point2f> outline;
  for (const cv::Point2f& corner : corners(rect)) {
    for (int degree = 0; degree < 360; ++degree) {
      const double angle = degree * CV_PI / 180;
      outline.emplace_back(static_cast<float>(corner.x + distance * std::cos(angle)),
                           static_cast<float>(corner.y + distance * std::sin(angle)));
    }
  }
  return outline;
}

float longest_move(const PixelQuad& a, const PixelQuad& b) {
  float longest = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    longest = std::max(longest, static_cast<float>(cv::norm(a[i] - b[i])));
  }
  return longest;
}

}  // namespace

class TestDbQuads : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // What pyclipper and a second minAreaRect do for rapidocr.
  void unclipping_is_the_offset_outline() {
    std::mt19937 random(7);
    std::uniform_real_distribution<float> side(4, 90);
    std::uniform_real_distribution<float> turn(-44, 44);
    for (int i = 0; i < 50; ++i) {
      const cv::RotatedRect core({100, 80}, {side(random), side(random)}, turn(random));
      const double w = core.size.width, h = core.size.height;
      const double distance = w * h * 1.6 / (2 * (w + h));
      const cv::RotatedRect expected = cv::minAreaRect(offset_outline(core, distance));
      const cv::RotatedRect found = unclipped(core, 1.6);
      QVERIFY2(longest_move(corners(expected), corners(found)) < 0.1F ||
                   std::abs(expected.size.area() - found.size.area()) < 0.01 * found.size.area(),
               qPrintable(QStringLiteral("%1 x %2").arg(w).arg(h)));
      QVERIFY(cv::norm(expected.center - found.center) < 0.1);
    }
  }

  void a_rectangle_is_grown_back() {
    const auto quads = db_quads(map_with({{100, 60}, {80, 16}, 0}, 0.9F));
    QCOMPARE(quads.size(), std::size_t{1});
    // The 2x2 dilation adds a pixel; a side of n pixels is n - 1 long between its outer centres.
    const double distance = 81 * 17 * 1.6 / (2 * (81 + 17));
    const auto left = static_cast<float>(60 - distance);
    const auto top = static_cast<float>(52 - distance);
    QVERIFY(cv::norm(quads[0][0] - cv::Point2f(left, top)) < 2);
    QVERIFY(std::abs(quads[0][1].x - quads[0][0].x - static_cast<float>(81 + 2 * distance)) < 2);
    QVERIFY(std::abs(quads[0][3].y - quads[0][0].y - static_cast<float>(17 + 2 * distance)) < 2);
  }

  void a_slanted_rectangle_keeps_its_slant() {
    const auto quads = db_quads(map_with({{100, 60}, {90, 14}, 20}, 0.9F));
    QCOMPARE(quads.size(), std::size_t{1});
    const cv::Point2f along = quads[0][1] - quads[0][0];
    QVERIFY(std::abs(std::atan2(along.y, along.x) * 180 / CV_PI - 20) < 3);
    QVERIFY(along.x > 0);
  }

  void what_is_no_text_is_left_out_data() {
    QTest::addColumn<float>("value");
    QTest::addColumn<float>("height");
    QTest::newRow("below the threshold") << 0.29F << 16.F;
    QTest::newRow("above it, with a poor mean") << 0.45F << 16.F;
    QTest::newRow("too thin") << 0.9F << 0.F;
    QTest::newRow("not a number") << std::numeric_limits<float>::quiet_NaN() << 16.F;
  }
  void what_is_no_text_is_left_out() {
    QFETCH(float, value);
    QFETCH(float, height);
    QCOMPARE(db_quads(map_with({{100, 60}, {80, height}, 0}, value)).size(), std::size_t{0});
  }

  void no_more_than_the_limit() {
    cv::Mat map = empty_map();
    for (int i = 0; i < 5; ++i) map(cv::Rect(10 + 36 * i, 40, 20, 12)).setTo(0.9);
    QCOMPARE(db_quads(map).size(), std::size_t{5});
    DbOptions options;
    options.max_candidates = 3;
    QCOMPARE(db_quads(map, options).size(), std::size_t{3});
  }

  void means_by_counting() {
    std::mt19937 random(3);
    std::uniform_real_distribution<float> value(0, 1);
    cv::Mat map(40, 60, CV_32F);
    map.forEach<float>(
        [](float& v, const int* at) { v = static_cast<float>((at[0] * 7 + at[1] * 3) % 11) / 11; });
    for (int i = 0; i < 30; ++i) {
      const int x0 = static_cast<int>(value(random) * 30),
                y0 = static_cast<int>(value(random) * 20);
      const int x1 = x0 + 2 + static_cast<int>(value(random) * 25);
      const int y1 = y0 + 2 + static_cast<int>(value(random) * 15);
      double sum = 0;
      for (int y = y0; y <= y1; ++y) {
        for (int x = x0; x <= x1; ++x) sum += map.at<float>(y, x);
      }
      const PixelQuad quad = {cv::Point2f(cv::Point(x0, y0)),
                              cv::Point2f(cv::Point(x1, y0)),
                              cv::Point2f(cv::Point(x1, y1)),
                              cv::Point2f(cv::Point(x0, y1))};
      const double expected = sum / ((x1 - x0 + 1) * (y1 - y0 + 1));
      QVERIFY(std::abs(mean_within(map, quad) - expected) < 1e-4);
    }
    const PixelQuad outside = {cv::Point2f(70, 70), {80, 70}, {80, 80}, {70, 80}};
    QCOMPARE(mean_within(map, outside), 0.F);
  }

  void corners_begin_at_the_top_left_data() {
    QTest::addColumn<float>("angle");
    for (const float angle : {0.F, 10.F, -10.F, 40.F, 90.F, 100.F, 180.F, 350.F}) {
      QTest::addRow("%d degrees", static_cast<int>(angle)) << angle;
    }
  }
  void corners_begin_at_the_top_left() {
    QFETCH(float, angle);
    const PixelQuad q = corners({{50, 50}, {40, 40}, angle});
    QVERIFY(q[0].x < q[1].x && q[3].x < q[2].x);
    QVERIFY(q[0].y < q[3].y && q[1].y < q[2].y);
  }

  void crops() {
    cv::Mat picture(60, 80, CV_8UC3);
    picture.forEach<cv::Vec3b>([](cv::Vec3b& v, const int* at) {
      v = cv::Vec3b(static_cast<uchar>(at[0] * 4), static_cast<uchar>(at[1] * 3), 9);
    });
    const auto quad = [](float x0, float y0, float x1, float y1) {
      return PixelQuad{cv::Point2f(x0, y0), {x1, y0}, {x1, y1}, {x0, y1}};
    };
    const cv::Mat upright = text_crop(picture, quad(10, 20, 50, 32));
    QCOMPARE(cv::norm(upright, picture(cv::Rect(10, 20, 40, 12)), cv::NORM_INF), 0.0);
    // By half a pixel it is resampled, to nearly the same.
    const cv::Mat between = text_crop(picture, quad(10.5F, 20, 50.5F, 32));
    QCOMPARE(between.size(), cv::Size(40, 12));
    QVERIFY(cv::norm(between, upright, cv::NORM_INF) <= 3);
    // What runs down is turned left: its right edge becomes the top.
    const cv::Mat down = text_crop(picture, quad(10, 10, 20, 50));
    QCOMPARE(down.size(), cv::Size(40, 10));
    QCOMPARE(down.at<cv::Vec3b>(0, 0), picture.at<cv::Vec3b>(10, 19));
    const cv::Mat nothing = text_crop(picture, quad(70, 50, 70, 50));
    QVERIFY(nothing.rows >= 1 && nothing.cols >= 1);
  }
};

}  // namespace corgi

QTEST_GUILESS_MAIN(corgi::TestDbQuads)
#include "tst_db_quads.moc"
