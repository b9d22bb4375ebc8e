// Many pictures at once: truly at once, each with its own failure.
#include "core/evidence/ocr_pool.h"
#include "tests/support/fake_ocr.h"
#include "tests/support/pictures.h"

#include <latch>
#include <mutex>

#include <QtTest>

namespace corgi {

class TestOcrPool : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pictures_are_read_at_once() {
    // Each reading waits for the other: one thread alone would never end.
    std::latch both(2);
    auto ocr = std::make_shared<FakeOcr>([&](const Image&, const std::stop_token&) {
      both.arrive_and_wait();
      return one_line("x");
    });
    OcrPool pool(ocr, 2);
    auto first = pool.read(plain_image(2, 2), {}, {});
    auto second = pool.read(plain_image(3, 3), {}, {});
    QCOMPARE(first.result().lines.size(), std::size_t(1));
    QCOMPARE(second.result().lines.size(), std::size_t(1));
  }

  void each_failure_is_kept_beside_the_others() {
    auto ocr = std::make_shared<FakeOcr>([](const Image& image, const std::stop_token&) {
      if (image.width_px() == 1) throw Error(ErrorCode::kOcr, "smudged");
      if (image.width_px() == 2) throw std::runtime_error("odd");
      return one_line("fine");
    });
    OcrPool pool(ocr, 1);
    std::mutex mutex;
    int told = 0;
    const auto tell = [&](const OcrOutcome&) {
      const std::lock_guard lock(mutex);
      ++told;
    };
    QList<QFuture<OcrOutcome>> futures;
    for (int width = 1; width <= 3; ++width) {
      futures << pool.read(plain_image(width, 1), {}, tell);
    }
    QCOMPARE(std::string(futures[0].result().error->what()), std::string("smudged"));
    QCOMPARE(futures[1].result().error->code(), ErrorCode::kOcr);
    QVERIFY(!futures[2].result().error);
    QCOMPARE(futures[2].result().lines[0].text, std::string("fine"));
    QCOMPARE(told, 3);
  }

  void a_stop_reaches_the_waiting_and_the_running() {
    std::stop_source stop;
    std::latch running(1);
    auto ocr = std::make_shared<FakeOcr>([&](const Image&, const std::stop_token& token) {
      running.count_down();
      while (!token.stop_requested()) QThread::yieldCurrentThread();
      throw Error(ErrorCode::kCancelled, "stopped");
      return one_line("");
    });
    OcrPool pool(ocr, 1);
    auto first = pool.read(plain_image(1, 1), stop.get_token(), {});
    auto second = pool.read(plain_image(1, 1), stop.get_token(), {});
    running.wait();
    stop.request_stop();
    QCOMPARE(first.result().error->code(), ErrorCode::kCancelled);
    QCOMPARE(second.result().error->code(), ErrorCode::kCancelled);
    QCOMPARE(ocr->reads(), 1);
  }

  void no_engine_is_said() {
    OcrPool pool(nullptr, 1);
    QCOMPARE(pool.read(plain_image(1, 1), {}, {}).result().error->code(), ErrorCode::kOcr);
  }
};

}  // namespace corgi

QTEST_GUILESS_MAIN(corgi::TestOcrPool)
#include "tst_ocr_pool.moc"
