// The arithmetic between image and view, the pyramid against naive scaling, and the view's own
// gestures.
#include "core/base/error.h"
#include "tests/gui/sample_run.h"
#include "ui/image_view/image_pyramid.h"
#include "ui/image_view/image_view.h"
#include "ui/image_view/view_transform.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace corgi;

namespace {

std::shared_ptr<const ImagePyramid> scenePyramid(const QSize& size_px) {
  return std::make_shared<const ImagePyramid>(test::coreImage(test::streetScene(size_px)));
}

int largestDifference(const QImage& a, const QImage& b) {
  int most = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) {
      const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
      most = std::max({most,
                       std::abs(qRed(p) - qRed(q)),
                       std::abs(qGreen(p) - qGreen(q)),
                       std::abs(qBlue(p) - qBlue(q))});
    }
  }
  return most;
}

QImage drawn(const ImagePyramid& pyramid, const QSize& canvas, const QRectF& target) {
  QImage image(canvas, QImage::Format_RGB32);
  image.fill(Qt::black);
  QPainter painter(&image);
  pyramid.draw(painter, target, image.rect());
  return image;
}

}  // namespace

class TestImageView : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void boxesGoThereAndBack_data() {
    QTest::addColumn<double>("scale");
    for (const double scale : {0.07, 0.5, 1.0, 1.37, 8.0}) {
      QTest::addRow("%g", scale) << scale;
    }
  }
  void boxesGoThereAndBack() {
    QFETCH(double, scale);
    ViewTransform transform({1024, 768}, {640, 480});
    transform.zoomTo(scale, {100, 50});
    const Box box{0.125, 0.25, 0.5, 0.875};
    const QRectF in_view = transform.toView(box);
    const QPointF top_left = transform.toImage(in_view.topLeft());
    const QPointF bottom_right = transform.toImage(in_view.bottomRight());
    QVERIFY(std::abs(top_left.x() - box.x0) < 1e-9 && std::abs(top_left.y() - box.y0) < 1e-9);
    QVERIFY(std::abs(bottom_right.x() - box.x1) < 1e-9 &&
            std::abs(bottom_right.y() - box.y1) < 1e-9);
  }

  void zoomKeepsThePointUnderTheAnchor() {
    ViewTransform transform({4000, 3000}, {800, 600});
    transform.zoomTo(1, {400, 300});
    const QPointF anchor(250, 410);
    const QPointF before = transform.toImage(anchor);
    transform.zoomTo(2.5, anchor);
    const QPointF after = transform.toImage(anchor);
    QVERIFY((after - before).manhattanLength() < 1e-9);
  }

  void smallImagesAreCentredAndLargeOnesLeaveNoGap() {
    ViewTransform small({100, 50}, {800, 600});
    QCOMPARE(small.imageRect(), QRectF(350, 275, 100, 50));
    small.panBy({90, 90});
    QCOMPARE(small.imageRect(), QRectF(350, 275, 100, 50));
    ViewTransform large({4000, 3000}, {800, 600});
    large.panBy({1e6, -1e6});
    QCOMPARE(large.imageRect().topLeft(), QPointF(0, 600 - 3000));
  }

  void fitLeavesItsMarginsAndStopsEnlarging() {
    ViewTransform transform({1000, 500}, {600, 600});
    transform.fit({50, 20}, 6);
    QCOMPARE(transform.imageRect(), QRectF(50, 175, 500, 250));
    ViewTransform tiny({10, 10}, {600, 600});
    tiny.fit({50, 20}, 6);
    QCOMPARE(tiny.scale(), 6.0);
  }

  void revealMovesAsLittleAsNeeded() {
    ViewTransform transform({4000, 3000}, {800, 600});
    const Box far_corner{0.9, 0.9, 0.95, 0.95};
    transform.reveal(far_corner, 10);
    const QRectF shown = transform.toView(far_corner);
    QVERIFY(QRectF(0, 0, 800, 600).contains(shown));
    QCOMPARE(shown.right(), 790.0);
    const QPointF before = transform.imageRect().topLeft();
    transform.reveal(far_corner, 10);
    QCOMPARE(transform.imageRect().topLeft(), before);
  }

  void pyramidRefusesAnEmptyImage() {
    try {
      ImagePyramid pyramid{Image()};
      QFAIL("no error");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::kInput);
    }
  }

  void levelsAreMeansOfFourPixels() {
    // 513 wide: two levels, and an odd last column.
    std::vector<std::uint8_t> rgb(513 * 2 * 3);
    for (std::size_t i = 0; i < rgb.size(); ++i) rgb[i] = static_cast<std::uint8_t>(i * 37 % 251);
    const ImagePyramid pyramid(Image(513, 2, rgb));
    QCOMPARE(pyramid.levelCount(), 3);
    const QImage& half = pyramid.level(1);
    QCOMPARE(half.size(), QSize(257, 1));
    const auto at = [&](int x, int y, int c) {
      return int{rgb[static_cast<std::size_t>((y * 513 + x) * 3 + c)]};
    };
    for (int x = 0; x < 257; ++x) {
      const int next = std::min(2 * x + 1, 512);
      const auto mean = [&](int c) {
        return (at(2 * x, 0, c) + at(next, 0, c) + at(2 * x, 1, c) + at(next, 1, c) + 2) / 4;
      };
      QCOMPARE(half.pixel(x, 0), qRgb(mean(0), mean(1), mean(2)));
    }
  }

  void drawsAsNaiveScalingDoes_data() {
    QTest::addColumn<double>("scale");
    for (const double scale : {0.11, 0.3, 0.5, 1.0, 1.6}) QTest::addRow("%g", scale) << scale;
  }
  void drawsAsNaiveScalingDoes() {
    QFETCH(double, scale);
    // Broad stripes: sampling may differ at an edge by a pixel, never by the place of the stripe.
    QImage stripes(1200, 900, QImage::Format_RGB32);
    for (int y = 0; y < 900; ++y) {
      for (int x = 0; x < 1200; ++x)
        stripes.setPixel(x, y, qRgb(x * 255 / 1200, y * 255 / 900, 128));
    }
    const ImagePyramid pyramid(test::coreImage(stripes));
    const QSize size = stripes.size() * scale;
    const QImage mine = drawn(pyramid, size, QRectF(QPointF(0, 0), QSizeF(stripes.size()) * scale));
    const QImage naive = stripes.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QRect inner = mine.rect().adjusted(2, 2, -2, -2);
    QVERIFY(largestDifference(mine.copy(inner),
                              naive.copy(inner).convertToFormat(QImage::Format_RGB32)) <= 5);
  }

  void thumbnailShowsTheBox() {
    QImage quarters(800, 600, QImage::Format_RGB32);
    quarters.fill(Qt::blue);
    QPainter(&quarters).fillRect(400, 300, 400, 300, Qt::red);
    const ImagePyramid pyramid(test::coreImage(quarters));
    const QImage red = pyramid.thumbnail({0.5, 0.5, 1, 1}, {100, 100});
    QCOMPARE(red.size(), QSize(100, 75));
    QCOMPARE(red.pixelColor(50, 37), QColor(Qt::red));
    QCOMPARE(pyramid.thumbnail({0.1, 0.1, 0.1, 0.1}, {100, 100}).isNull(), false);
    QCOMPARE(pyramid.thumbnail({1, 1, 1, 1}, {100, 100}).isNull(), true);
  }

  void wheelZoomsToTheCursor() {
    Theme theme;
    EvidenceLink link;
    ImageView view(theme, link);
    view.resize(800, 600);
    view.setPicture(scenePyramid({1600, 1200}), QStringLiteral("scene"));
    view.show();
    QSignalSpy zoomed(&view, &ImageView::zoomChanged);
    view.setZoom(1);
    const QPointF cursor(300, 200);
    const QPointF before = view.transform().toImage(cursor);
    QWheelEvent wheel(cursor,
                      view.mapToGlobal(cursor),
                      {},
                      {0, 240},
                      Qt::NoButton,
                      Qt::NoModifier,
                      Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&view, &wheel);
    QCOMPARE(view.zoom(), 1.25 * 1.25);
    QVERIFY((view.transform().toImage(cursor) - before).manhattanLength() < 1e-6);
    QVERIFY(!view.isFitted());
    QVERIFY(zoomed.count() >= 2);
    view.fit();
    QVERIFY(view.isFitted());
  }

  void dragPansAndKeysDoToo() {
    Theme theme;
    EvidenceLink link;
    ImageView view(theme, link);
    view.resize(800, 600);
    view.setPicture(scenePyramid({1600, 1200}), QStringLiteral("scene"));
    view.show();
    view.setZoom(1);
    const QPointF before = view.transform().imageRect().topLeft();
    QTest::mousePress(&view, Qt::LeftButton, {}, {400, 300});
    QTest::mouseMove(&view, {440, 330});
    QTest::mouseMove(&view, {460, 340});
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {460, 340});
    QCOMPARE(view.transform().imageRect().topLeft(), before + QPointF(60, 40));
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.transform().imageRect().left(), before.x() + 120);
    QTest::keyClick(&view, Qt::Key_Plus);
    QCOMPARE(view.zoom(), 1.25);
  }

  void doubleClickSwitchesBetweenFitAndFullSize() {
    Theme theme;
    EvidenceLink link;
    ImageView view(theme, link);
    view.resize(800, 600);
    view.setPicture(scenePyramid({1600, 1200}), QStringLiteral("scene"));
    view.show();
    QTest::mouseDClick(&view, Qt::LeftButton, {}, {400, 300});
    QCOMPARE(view.zoom(), 1.0);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, {400, 300});
    QVERIFY(view.isFitted());
  }

  void smallestBoxUnderThePointWins() {
    BoxOverlay overlay;
    overlay.setBoxes({{{1, 0}, {0, 0, 1, 1}, {}, {}, false, 1},
                      {{2, 0}, {0.4, 0.4, 0.6, 0.6}, {}, {}, false, 1}});
    const ViewTransform transform({100, 100}, {100, 100});
    QCOMPARE(overlay.hit(transform, {50, 50}), 1);
    QCOMPARE(overlay.hit(transform, {10, 10}), 0);
    QCOMPARE(overlay.hit(transform, {-20, 10}), -1);
  }
};

QTEST_MAIN(TestImageView)
#include "tst_image_view.moc"
