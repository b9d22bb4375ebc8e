// The annotated picture, the page and the folder.
#include "core/image/decode.h"
#include "core/report/annotated_image.h"
#include "core/report/report.h"
#include "core/report/report_html.h"
#include "core/report/result_json.h"
#include "tests/report/sample_result.h"
#include "tests/support/pictures.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace corgi {
namespace {

int pixels_of(const QImage& image, const QColor& color, const QRect& where) {
  int count = 0;
  for (int y = where.top(); y <= where.bottom(); ++y) {
    for (int x = where.left(); x <= where.right(); ++x) count += image.pixelColor(x, y) == color;
  }
  return count;
}

std::vector<Step> one_box(Verdict verdict) {
  Step step;
  step.number = 2;
  step.verdict = verdict;
  step.regions = {{{0.25, 0.5, 0.75, 0.9}, "sign"}};
  return {step};
}

}  // namespace

class TestReport : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void a_box_is_drawn_where_it_stands() {
    const Image image = plain_image(200, 100);
    const QImage picture = annotated_image(image, one_box(Verdict::kSupported));
    const QColor color = report_color(2);
    QCOMPARE(picture.size(), QSize(200, 100));
    QVERIFY(pixels_of(picture, color, QRect(48, 60, 4, 20)) >= 20);   // left edge
    QVERIFY(pixels_of(picture, color, QRect(148, 60, 4, 20)) >= 20);  // right edge
    QCOMPARE(pixels_of(picture, color, QRect(60, 60, 80, 20)), 0);    // inside
    QVERIFY(pixels_of(picture, color, QRect(50, 30, 30, 19)) > 50);   // the label's plate
    QCOMPARE(picture.pixelColor(5, 5), QColor(200, 200, 200));
  }

  void the_line_tells_the_verdict() {
    const Image image = plain_image(200, 100);
    const QRect edge(50, 88, 100, 4);
    const auto colored = [&](Verdict verdict) {
      return pixels_of(annotated_image(image, one_box(verdict)), report_color(2), edge);
    };
    QVERIFY(colored(Verdict::kSupported) > colored(Verdict::kContradicted));
    QVERIFY(colored(Verdict::kContradicted) > colored(Verdict::kNotVisible));
  }

  void labels_stay_inside_the_picture() {
    Step step;
    step.number = 1;
    step.regions = {{{0.9, 0, 1, 0.1}, std::string(300, 'x')}, {{0, 0, 1, 1}, "all"}};
    const QImage picture = annotated_image(plain_image(120, 90), {step});
    QVERIFY(pixels_of(picture, report_color(1), QRect(0, 0, 120, 20)) > 200);
    QVERIFY(!annotated_image(plain_image(1, 1), {step}).isNull());
  }

  void colors_are_seven_and_come_back() {
    QCOMPARE(report_color(1), report_color(8));
    QCOMPARE(report_color(0), report_color(1));
    for (int a = 1; a <= 7; ++a) {
      for (int b = a + 1; b <= 7; ++b) QVERIFY(report_color(a) != report_color(b));
    }
  }

  void the_page_escapes_what_it_shows() {
    const std::string html = report_html(sample_result(), plain_image(64, 48));
    QVERIFY(html.find("say &amp; &lt;why&gt;?") != std::string::npos);
    QVERIFY(html.find("<why>") == std::string::npos);
    QVERIFY(html.find("STOP\nHERE") != std::string::npos);
    QVERIFY(html.find("not visible") != std::string::npos);
    QVERIFY(html.find("sent as 1024 x 768, 768 tokens") != std::string::npos);
    QVERIFY(html.find("http") == std::string::npos);  // needs nothing from elsewhere
  }

  void a_folder_holds_everything() {
    const QTemporaryDir temporary;
    const std::filesystem::path folder =
        std::filesystem::path(temporary.path().toStdString()) / "a" / "b";
    const Image image = plain_image(64, 48);
    write_report(sample_result(), image, folder);
    const Result read =
        result_from_json(read_json_file(folder / "result.json", 1 << 20, ErrorCode::kInput), "x");
    QCOMPARE(read.answer, std::string("STOP"));
    QCOMPARE(decode_image(folder / "annotated.png").width_px(), 64);
    QCOMPARE(decode_image(folder / "crops" / "step1_region2.png").width_px(), 32);
    QVERIFY(std::filesystem::exists(folder / "crops" / "step1_region1.png"));
    QVERIFY(std::filesystem::file_size(folder / "report.html") > 1000);
    write_report(sample_result(), image, folder);  // again, over the old one
  }

  void what_cannot_be_written_is_an_io_error() {
    const QTemporaryDir temporary;
    const std::string file = temporary.path().toStdString() + "/taken";
    QFile taken(QString::fromStdString(file));
    QVERIFY(taken.open(QIODevice::WriteOnly));
    try {
      write_report(sample_result(), plain_image(8, 8), file);
      QFAIL("nothing was thrown");
    } catch (const Error& e) {
      QCOMPARE(e.code(), ErrorCode::kIo);
      QVERIFY(std::string(e.what()).find("taken") != std::string::npos);
    }
    QVERIFY_EXCEPTION_THROWN(write_report(sample_result(), Image(), temporary.path().toStdString()),
                             Error);
  }
};

}  // namespace corgi

QTEST_MAIN(corgi::TestReport)
#include "tst_report.moc"
