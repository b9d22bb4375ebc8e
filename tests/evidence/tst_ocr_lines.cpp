// Order, noise and places of text lines.
#include "core/evidence/ocr_lines.h"

#include <QtTest>

namespace corgi {

class TestOcrLines : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void rows_then_columns() {
    // The middle row's right line stands a little higher than its left one.
    std::vector<OcrLine> lines = {{{0.6, 0.40, 0.9, 0.50}, "d", 1},
                                  {{0.1, 0.80, 0.9, 0.90}, "e", 1},
                                  {{0.1, 0.42, 0.4, 0.52}, "c", 1},
                                  {{0.6, 0.11, 0.9, 0.21}, "b", 1},
                                  {{0.1, 0.10, 0.4, 0.20}, "a", 1}};
    sort_in_reading_order(lines);
    QCOMPARE(joined_text(lines), std::string("a\nb\nc\nd\ne"));
    std::vector<OcrLine> none;
    sort_in_reading_order(none);
    QVERIFY(none.empty());
  }

  void lines_of_no_height_keep_their_order() {
    std::vector<OcrLine> lines = {{{0.5, 0.5, 0.6, 0.5}, "b", 1}, {{0.1, 0.5, 0.2, 0.5}, "a", 1}};
    sort_in_reading_order(lines);
    QCOMPARE(joined_text(lines), std::string("a\nb"));
  }

  void noise_goes() {
    const std::vector<OcrLine> lines = {{kWholeImage, "EXIT", 0.9},
                                        {kWholeImage, "faint", 0.39},
                                        {kWholeImage, "|_ ~", 0.95},
                                        {kWholeImage, "\u51fa\u53e3", 0.8}};
    const auto kept = without_noise(lines, 0.4);
    QCOMPARE(joined_text(kept), std::string("EXIT\n\u51fa\u53e3"));
  }

  void a_part_is_placed_in_its_picture() {
    const Box box = placed({0.5, 0, 1, 0.5}, {0.2, 0.4, 0.4, 0.8});
    QVERIFY(std::abs(box.x0 - 0.3) < 1e-12 && std::abs(box.y0 - 0.4) < 1e-12);
    QVERIFY(std::abs(box.x1 - 0.4) < 1e-12 && std::abs(box.y1 - 0.6) < 1e-12);
    QVERIFY((placed(kWholeImage, kWholeImage) == kWholeImage));
  }

  void the_score_counts_sure_letters() {
    QCOMPARE(reading_score({{kWholeImage, "ab-", 0.5}, {kWholeImage, "c", 1.0}}), 2.0);
    QCOMPARE(reading_score({}), 0.0);
  }
};

}  // namespace corgi

QTEST_APPLESS_MAIN(corgi::TestOcrLines)
#include "tst_ocr_lines.moc"
