// The annotated picture, the page and the folder.
#include "core/image/decode.h"
#include "core/report/annotated_image.h"
#include "core/report/demo_note.h"
#include "core/report/report.h"
#include "core/report/report_html.h"
#include "core/report/report_markdown.h"
#include "core/report/result_json.h"
#include "core/report/saved_result.h"
#include "core/report/trace.h"
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

// A fence is a line of backticks, with or without a word behind it.
std::vector<std::string> lines_outside_fences(const std::string& markdown) {
  std::vector<std::string> lines;
  std::string fence;
  for (const QString& line : QString::fromStdString(markdown).split(QLatin1Char('\n'))) {
    const std::string text = line.toStdString();
    const std::size_t ticks = std::min(text.find_first_not_of('`'), text.size());
    if (fence.empty() && ticks >= 3) {
      fence.assign(ticks, '`');
    } else if (!fence.empty() && text == fence) {
      fence.clear();
    } else if (fence.empty()) {
      lines.push_back(text);
    }
  }
  return lines;
}

QByteArray bytes_of(const std::filesystem::path& path) {
  QFile file(QString::fromStdString(path.string()));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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
    QVERIFY(html.find("Nothing that was checked in the image supports") != std::string::npos);
    QVERIFY(html.find("touches the edge of the image") != std::string::npos);
    QVERIFY(html.find("the same when the box is blank") != std::string::npos);
    QVERIFY(html.find("reading text") != std::string::npos);
  }

  // Whatever a model, a person or a picture says, the page stays the page.
  void hostile_text_stays_text() {
    const std::string bad = "</pre><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    Result r = sample_result();
    r.question = r.answer = r.explanation = r.thought = bad;
    r.steps[0].statement = r.steps[0].verdict_reason = r.steps[0].regions[0].label = bad;
    r.steps[0].counter_check->reason = bad;
    r.evidence[0].text = bad;
    r.warnings = {bad};
    r.exchanges[0].prompt = r.exchanges[0].reply = bad;
    r.model.name = r.model.description = r.program_version = bad;
    const std::string html = report_html(r, plain_image(64, 48));
    QVERIFY(html.find("<script") == std::string::npos);
    QVERIFY(html.find("<img src") == std::string::npos);
    QVERIFY(html.find("\"'>") == std::string::npos);
    r.exchanges[0].reply = "```` \n# not a title";
    const std::string markdown = report_markdown(r, true);
    for (const std::string& line : lines_outside_fences(markdown)) {
      QVERIFY2(line.find('<') == std::string::npos, line.c_str());
      QVERIFY2(line.find("not a title") == std::string::npos, line.c_str());
    }
  }

  void markdown_tells_everything() {
    const std::string text = report_markdown(sample_result(), true);
    for (const char* part : {"**STOP**",
                             "*Nothing that was checked in the image supports this answer.*",
                             "![The image with its regions](annotated.png)",
                             "crops/step1_region2.png",
                             "  - Read: STOP HERE",
                             "  - Seen: A sign\\. (contradicted)",
                             "Doubt: The box touches the edge",
                             "Counter check failed: ",
                             "- Step 2\\: the engine fell over",
                             "sent as 1024 x 768, 768 tokens",
                             "0123456789abcdeffedcba9876543210",
                             "| describing regions | 0.03 s | 0.06 s |",
                             "OCR and captions at the same time: 0.01 s",
                             "### grounding, step 2, second look",
                             "prompt <|image_pad|>",
                             "Ended: repetition, 3 tokens"}) {
      QVERIFY2(text.find(part) != std::string::npos, part);
    }
    QVERIFY(report_markdown(sample_result(), false).find(".png") == std::string::npos);
    QVERIFY(report_markdown(Result(), false).find("No answer") != std::string::npos);
  }

  void every_report_names_a_demonstration() {
    Result result = sample_result();
    const Image image(8, 8, std::vector<std::uint8_t>(8 * 8 * 3, 200));
    for (const bool is_demo : {true, false}) {
      result.model.is_demo = is_demo;
      const std::string_view note = demo_note(result.model);
      QCOMPARE(note.empty(), !is_demo);
      const std::string words = "understands its sample pictures only";
      QCOMPARE(report_html(result, image).find(words) != std::string::npos, is_demo);
      QCOMPARE(report_markdown(result, false).find(words) != std::string::npos, is_demo);
      QCOMPARE(result_to_json(result)["model_note"], Json(note));
    }
  }

  void the_trace_has_requests_tiers_and_boxes() {
    Result r = sample_result();
    r.timings.push_back({Stage::kGrounding, 13, 90});
    r.exchanges.push_back(r.exchanges[0]);
    r.exchanges.push_back(r.exchanges[0]);
    r.exchanges[2].request = 4;
    const Json trace = trace_to_json(r);
    const Json& grounding = trace["stages"][2];
    QCOMPARE(grounding["requests"].size(), std::size_t(2));
    const Json& request = grounding["requests"][0];
    QCOMPARE(request["exchanges"].size(), std::size_t(2));
    QCOMPARE(request["exchanges"][0]["prompt"], Json("prompt <|image_pad|>"));
    QCOMPARE(request["exchanges"][0]["reply"], Json("[]"));
    QCOMPARE(request["timings_ms"]["prefill"], Json(3.0));
    QCOMPARE(request["cache"]["prefix_hits"], Json(1));
    QCOMPARE(request["purpose"], Json("second_look"));
    QCOMPARE(trace["tiers"][1], (Json{{"tier", "vision features"}, {"hits", 3}, {"misses", 4}}));
    QCOMPARE(trace["overlap_ms"], Json(14.5));
    QCOMPARE(trace["boxes"][1]["box_px"], Json({320, 240, 640, 480}));
    QCOMPARE(trace["boxes"][1]["box_thousandths"], Json("[500, 500, 1000, 1000]"));
    QCOMPARE(trace["boxes"][1]["doubts"], Json({"tiny", "on_border"}));
    QCOMPARE(trace["image_hash"], Json("0123456789abcdeffedcba9876543210"));
    QCOMPARE(overlap_ms(Interval{0, 5}, Interval{6, 9}), 0.0);
    QCOMPARE(overlap_ms(Interval{0, 5}, std::nullopt), 0.0);
  }

  void a_saved_result_opens_again() {
    const QTemporaryDir temporary;
    const std::filesystem::path folder = temporary.path().toStdString();
    const Image image = plain_image(64, 48);
    Result r = sample_result();
    r.image_hash = image.hash();
    write_report(r, image, folder);
    const SavedResult saved = load_saved_result(folder);
    QCOMPARE(result_to_json(saved.result).dump(), result_to_json(r).dump());
    QVERIFY(saved.image.hash() == image.hash());
    QVERIFY(load_saved_result(folder / "result.json", folder / "image.png").image.hash() ==
            image.hash());
    // The same report again, from what was saved.
    write_report(saved.result, saved.image, folder / "again");
    QCOMPARE(bytes_of(folder / "again/report.html"), bytes_of(folder / "report.html"));
    QCOMPARE(bytes_of(folder / "again/trace.json"), bytes_of(folder / "trace.json"));
  }

  void a_damaged_saved_result_says_what_is_wrong() {
    const QTemporaryDir temporary;
    const std::filesystem::path folder = temporary.path().toStdString();
    const Image image = plain_image(64, 48);
    Result r = sample_result();
    r.image_hash = image.hash();
    write_report(r, image, folder);
    const auto failure = [&] {
      try {
        load_saved_result(folder);
      } catch (const Error& e) {
        return std::string(to_string(e.code())) + ": " + e.what();
      }
      return std::string("none");
    };
    write_png(plain_image(64, 48, 7), folder / "image.png");
    QVERIFY2(failure().find("the image that was asked about") != std::string::npos,
             failure().c_str());
    std::filesystem::remove(folder / "image.png");
    QVERIFY2(failure().find("image.png") != std::string::npos, failure().c_str());
    std::filesystem::resize_file(folder / "result.json", 40);
    QVERIFY2(failure().find("result.json") != std::string::npos, failure().c_str());
    std::filesystem::remove(folder / "result.json");
    QVERIFY2(failure().find("result.json") != std::string::npos, failure().c_str());
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
    QVERIFY(std::filesystem::file_size(folder / "report.md") > 500);
    QVERIFY(read_json_file(folder / "trace.json", 1 << 20, ErrorCode::kInput).contains("stages"));
    QVERIFY(decode_image(folder / "image.png").hash() == image.hash());
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
