// ask, ground, ocr and caption through the program. The checkpoint's weights are random: what is
// looked at is that every stage runs to its end and that the results have the promised form.
#include "tests/app/program.h"

#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace corgi_test;

class TestQuestions : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void ask_data();
  void ask();
  void ask_prints_the_answer_alone();
  void ask_writes_a_report();
  void a_demonstration_says_what_it_is();
  void a_saved_report_opens_without_a_model();
  void settings_of_the_method_reach_it();
  void the_log_tells_times_and_no_texts();
  void ask_same_seed_same_result();
  void ground();
  void ground_prints_lines();
  void caption();
  void caption_of_a_box_differs();
  void ocr_reads_lines();
  void ocr_by_the_model();
  void ocr_reads_pages_of_a_pdf();
  void ocr_of_an_empty_picture();
};

namespace {

QString sign() {
  return QStringLiteral(CORGI_SOURCE_DIR "/resources/samples/street_sign.png");
}

QStringList with_micro(QStringList line) {
  return line << QStringLiteral("--model") << micro_checkpoint()
              << words("--max-new-tokens 96 --threads 2");
}

// Four numbers within [0,1] that span an area.
bool is_box(const QJsonValue& value) {
  const QJsonArray box = value.toArray();
  if (box.size() != 4) return false;
  for (const QJsonValue& corner : box) {
    if (!corner.isDouble() || corner.toDouble() < 0 || corner.toDouble() > 1) return false;
  }
  return box[0].toDouble() < box[2].toDouble() && box[1].toDouble() < box[3].toDouble();
}

QJsonObject run_json(const QStringList& line, QByteArray* err = nullptr) {
  const Run run = run_corgi(line + words("--json"));
  if (err) *err = run.err;
  return run.exit_code == 0 ? json_line(run.out) : QJsonObject();
}

}  // namespace

void TestQuestions::ask_data() {
  QTest::addColumn<QString>("mode");
  for (const char* mode : {"thorough", "fast", "direct"})
    QTest::newRow(mode) << QString::fromLatin1(mode);
}

void TestQuestions::ask() {
  QFETCH(QString, mode);
  QByteArray err;
  const QJsonObject result = run_json(with_micro({QStringLiteral("ask"),
                                                  sign(),
                                                  QStringLiteral("What does the sign say?"),
                                                  QStringLiteral("--mode"),
                                                  mode}),
                                      &err);
  QVERIFY2(!result.isEmpty(), err);
  QCOMPARE(result[QStringLiteral("question")].toString(),
           QStringLiteral("What does the sign say?"));
  QCOMPARE(result[QStringLiteral("mode")].toString(), mode);
  QVERIFY(result[QStringLiteral("answer")].isString());
  QVERIFY(result[QStringLiteral("steps")].isArray());
  QCOMPARE(result[QStringLiteral("cancelled")].toBool(true), false);
  // Progress: every stage of the mode is told of on stderr.
  QVERIFY2(err.contains(mode == QStringLiteral("direct") ? "synthesis ..." : "reasoning ..."), err);
}

void TestQuestions::ask_prints_the_answer_alone() {
  const QStringList line = with_micro({QStringLiteral("ask"),
                                       sign(),
                                       QStringLiteral("What is it?"),
                                       QStringLiteral("--mode"),
                                       QStringLiteral("fast")});
  const Run run = run_corgi(line);
  QVERIFY2(run.exit_code == 0, run.err);
  QCOMPARE(QString::fromUtf8(run.out),
           run_json(line)[QStringLiteral("answer")].toString() + QLatin1Char('\n'));
}

void TestQuestions::ask_writes_a_report() {
  const QTemporaryDir folder;
  const QString report = folder.filePath(QStringLiteral("new/report"));
  const Run run = run_corgi(with_micro({QStringLiteral("ask"),
                                        sign(),
                                        QStringLiteral("What does the blue sign say?"),
                                        QStringLiteral("--report"),
                                        report}));
  QVERIFY2(run.exit_code == 0, run.err);
  QVERIFY2(run.err.contains(report.toUtf8()), run.err);
  QImageReader annotated(report + QStringLiteral("/annotated.png"));
  const QImage image = annotated.read();
  QVERIFY2(!image.isNull(), qPrintable(annotated.errorString()));
  QVERIFY(image.width() >= 256);
  const QJsonObject result =
      QJsonDocument::fromJson(read_file(report + QStringLiteral("/result.json"))).object();
  QCOMPARE(result[QStringLiteral("question")].toString(),
           QStringLiteral("What does the blue sign say?"));
}

void TestQuestions::a_demonstration_says_what_it_is() {
  const QTemporaryDir folder;
  const QString model = copy_of_micro(folder.path());
  const QString config = model + QStringLiteral("/config.json");
  QJsonObject json = QJsonDocument::fromJson(read_file(config)).object();
  json[QStringLiteral("corgi_demo")] = true;
  write_file(config, QJsonDocument(json).toJson());
  const QString out = folder.filePath(QStringLiteral("out"));
  const Run run = run_corgi(QStringList{QStringLiteral("ask"), sign(), QStringLiteral("What?")} +
                            words("--mode direct --max-new-tokens 8 --model") +
                            QStringList{model, QStringLiteral("--report"), out});
  QVERIFY2(run.exit_code == 0, run.err);
  const QByteArray note = "understands its sample pictures only";
  QVERIFY2(run.err.contains(note), run.err);
  QVERIFY(!run.out.contains(note));
  for (const char* name : {"/report.html", "/report.md", "/result.json"}) {
    QVERIFY2(read_file(out + QLatin1String(name)).contains(note), name);
  }
  const Run list = run_corgi(QStringList{QStringLiteral("models"), QStringLiteral("list"), model});
  QVERIFY2(list.err.contains("a demonstration"), list.err);
}

void TestQuestions::a_saved_report_opens_without_a_model() {
  const QTemporaryDir folder;
  const QString report = folder.filePath(QStringLiteral("report"));
  const QString copy = folder.filePath(QStringLiteral("copy"));
  const Run asked = run_corgi(with_micro({QStringLiteral("ask"),
                                          sign(),
                                          QStringLiteral("What does the <b>sign</b> say?"),
                                          QStringLiteral("--report"),
                                          report}));
  QVERIFY2(asked.exit_code == 0, asked.err);
  for (const char* file : {"trace.json", "report.html", "report.md", "image.png"}) {
    QVERIFY2(!read_file(report + QLatin1Char('/') + QLatin1String(file)).isEmpty(), file);
  }
  const QJsonObject trace =
      QJsonDocument::fromJson(read_file(report + QStringLiteral("/trace.json"))).object();
  const QJsonValue request = trace[QStringLiteral("stages")][0][QStringLiteral("requests")][0];
  const QJsonValue exchange = request[QStringLiteral("exchanges")][0];
  QVERIFY(exchange[QStringLiteral("prompt")].toString().contains(
      QStringLiteral("Question: What does the <b>sign</b> say?")));
  QVERIFY(exchange[QStringLiteral("reply")].toString().startsWith(QLatin1Char('{')));
  QVERIFY(request[QStringLiteral("timings_ms")][QStringLiteral("vision")].toDouble() > 0);
  QVERIFY(!read_file(report + QStringLiteral("/report.html")).contains("<b>sign"));

  const Run shown = run_corgi({QStringLiteral("report"), report});
  QVERIFY2(shown.exit_code == 0, shown.err);
  QVERIFY(shown.out.startsWith("# What does the &lt;b\\>sign"));
  const Run again = run_corgi({QStringLiteral("report"),
                               report + QStringLiteral("/result.json"),
                               QStringLiteral("--report"),
                               copy});
  QVERIFY2(again.exit_code == 0, again.err);
  for (const char* file : {"result.json", "trace.json", "report.html", "report.md"}) {
    const QString name = QLatin1Char('/') + QLatin1String(file);
    QCOMPARE(read_file(copy + name), read_file(report + name));
  }
  const Run wrong = run_corgi({QStringLiteral("report"),
                               report,
                               QStringLiteral("--report"),
                               copy,
                               QStringLiteral("--image"),
                               QStringLiteral(CORGI_TEST_DATA_DIR "/blank.png")});
  QCOMPARE(wrong.exit_code, 1);
  QVERIFY2(wrong.err.contains("the image that was asked about"), wrong.err);
  QCOMPARE(run_corgi({QStringLiteral("report"), folder.filePath(QStringLiteral("none"))}).exit_code,
           1);
}

void TestQuestions::settings_of_the_method_reach_it() {
  const QStringList line =
      with_micro({QStringLiteral("ask"), sign(), QStringLiteral("What is it?")}) +
      words(
          "--max-steps 1 --max-regions 2 --image-tokens 16 --counter-check --second-look "
          "--no-explanation --reasoning-tokens 200 --cache-mb 64 --temperature 1 --seed 3");
  QByteArray err;
  const QJsonObject result = run_json(line, &err);
  QVERIFY2(!result.isEmpty(), err);
  QVERIFY(result[QStringLiteral("steps")].toArray().size() <= 1);
  QVERIFY(result[QStringLiteral("image_tokens")].toInt() <= 16);
  QCOMPARE(result[QStringLiteral("explanation")].toString(), QString());
  for (const QJsonValue& step : result[QStringLiteral("steps")].toArray()) {
    QVERIFY(step[QStringLiteral("regions")].toArray().size() <= 2);
  }
  for (const char* wrong : {"--max-steps 0",
                            "--nms-iou 2",
                            "--image-tokens 8 --least-image-tokens 9",
                            "--reasoning-tokens x",
                            "--reasoning-temperature -1",
                            "--cache-mb -1"}) {
    const Run run = run_corgi(with_micro({QStringLiteral("ask"), sign(), QStringLiteral("What?")}) +
                              words(wrong));
    QVERIFY2(run.exit_code == 2, wrong);
  }
  const Run no_file =
      run_corgi(with_micro({QStringLiteral("ask"), sign(), QStringLiteral("What?")}) +
                words("--prompts none.json"));
  QCOMPARE(no_file.exit_code, 1);
}

void TestQuestions::the_log_tells_times_and_no_texts() {
  const QStringList line = with_micro({QStringLiteral("ask"),
                                       sign(),
                                       QStringLiteral("Wherefore?"),
                                       QStringLiteral("--mode"),
                                       QStringLiteral("fast")});
  const Run quiet = run_corgi(line);
  QVERIFY2(!quiet.err.contains("corgi.engine") && !quiet.err.contains("corgi.pipeline"), quiet.err);
  const Run loud = run_corgi_with(QStringLiteral("CORGI_LOG_LEVEL"), QStringLiteral("DEBUG"), line);
  QCOMPARE(loud.out, quiet.out);
  QVERIFY2(loud.err.contains("DEBUG corgi.pipeline: reasoning took "), loud.err);
  QVERIFY2(loud.err.contains("DEBUG corgi.engine: 1 prompts, "), loud.err);
  QVERIFY2(loud.err.contains("reused: pictures 1 of 1"), loud.err);
  for (const QByteArray& each : loud.err.split('\n'))
    QVERIFY2(!each.startsWith("DEBUG") || !each.contains("Wherefore"), each);
}

void TestQuestions::ask_same_seed_same_result() {
  const QStringList line = with_micro({QStringLiteral("ask"),
                                       sign(),
                                       QStringLiteral("What is it?"),
                                       QStringLiteral("--temperature"),
                                       QStringLiteral("1"),
                                       QStringLiteral("--seed"),
                                       QStringLiteral("5")});
  const QJsonObject first = run_json(line);
  const QJsonObject second = run_json(line);
  QVERIFY(!first.isEmpty());
  for (const char* key : {"answer", "thought", "steps", "evidence"}) {
    QCOMPARE(first[QLatin1String(key)], second[QLatin1String(key)]);
  }
}

void TestQuestions::ground() {
  const QJsonObject found = run_json(with_micro(
      {QStringLiteral("ground"), sign(), QStringLiteral("blue sign"), QStringLiteral("tree")}));
  const QJsonArray phrases = found[QStringLiteral("phrases")].toArray();
  QCOMPARE(phrases.size(), 2);
  QCOMPARE(phrases[0].toObject()[QStringLiteral("phrase")].toString(), QStringLiteral("blue sign"));
  QCOMPARE(phrases[1].toObject()[QStringLiteral("phrase")].toString(), QStringLiteral("tree"));
  for (const QJsonValue& phrase : phrases) {
    const QJsonValue regions = phrase[QStringLiteral("regions")];
    QVERIFY(regions.isArray());
    for (const QJsonValue& region : regions.toArray()) {
      QVERIFY(is_box(region[QStringLiteral("box")]));
      QVERIFY(region[QStringLiteral("label")].isString());
    }
  }
}

void TestQuestions::ground_prints_lines() {
  const QStringList line =
      with_micro({QStringLiteral("ground"), sign(), QStringLiteral("blue sign")});
  const qsizetype regions =
      run_json(line)[QStringLiteral("phrases")][0][QStringLiteral("regions")].toArray().size();
  const Run run = run_corgi(line);
  QVERIFY2(run.exit_code == 0, run.err);
  QCOMPARE(run.out.count('\n'), regions);
  if (regions == 0) QVERIFY2(run.err.contains("nothing found for 'blue sign'"), run.err);
  for (const QByteArray& text : run.out.split('\n')) {
    if (!text.isEmpty()) QVERIFY2(text.startsWith("blue sign\t") && text.count('\t') >= 2, text);
  }
}

void TestQuestions::caption() {
  const QJsonObject plain = run_json(with_micro({QStringLiteral("caption"), sign()}));
  QVERIFY(plain[QStringLiteral("caption")].isString());
  QVERIFY(!plain.contains(QStringLiteral("verdict")));
  QCOMPARE(plain[QStringLiteral("box")].toArray(), (QJsonArray{0.0, 0.0, 1.0, 1.0}));
  const QJsonObject judged = run_json(with_micro({QStringLiteral("caption"),
                                                  sign(),
                                                  QStringLiteral("--statement"),
                                                  QStringLiteral("blue sign"),
                                                  QStringLiteral("--box=0.2,0.2,0.8,0.4")}));
  QCOMPARE(judged[QStringLiteral("box")].toArray(), (QJsonArray{0.2, 0.2, 0.8, 0.4}));
  QVERIFY(words("supported contradicted not_visible unknown")
              .contains(judged[QStringLiteral("verdict")].toString()));
}

void TestQuestions::caption_of_a_box_differs() {
  const QStringList line = with_micro(
      {QStringLiteral("caption"), sign(), QStringLiteral("--temperature"), QStringLiteral("0")});
  const Run whole = run_corgi(line);
  const Run part = run_corgi(line + words("--box 0.6,0.4,1,0.7"));
  QVERIFY2(whole.exit_code == 0 && part.exit_code == 0, whole.err + part.err);
  QVERIFY(whole.out != part.out);
}

void TestQuestions::ocr_reads_lines() {
  const QString text = QStringLiteral(CORGI_TEST_DATA_DIR "/two_lines.png");
  const Run run = run_corgi({QStringLiteral("ocr"), text});
  QVERIFY2(run.exit_code == 0, run.err);
  QCOMPARE(run.out, QByteArray("Open every day\nfrom 9 to 17\n"));
  const QStringList by_json{QStringLiteral("ocr"), text};
  QCOMPARE(run_json(by_json)[QStringLiteral("engine")].toString(), QStringLiteral("PP-OCRv6"));
  const QJsonObject found = run_json(by_json + words("--ocr tesseract"));
  QVERIFY(found[QStringLiteral("engine")].toString().startsWith(QStringLiteral("Tesseract")));
  const QJsonArray lines = found[QStringLiteral("lines")].toArray();
  QCOMPARE(lines.size(), 2);
  for (const QJsonValue& line : lines) {
    QVERIFY(is_box(line[QStringLiteral("box")]));
    const double confidence = line[QStringLiteral("confidence")].toDouble(-1);
    QVERIFY(confidence > 0.5 && confidence <= 1);
  }
  QVERIFY(lines[0][QStringLiteral("box")][3].toDouble() <
          lines[1][QStringLiteral("box")][3].toDouble());
}

void TestQuestions::ocr_by_the_model() {
  const QStringList line = with_micro({QStringLiteral("ocr"), sign()}) +
                           words("--ocr model --temperature 0 --max-new-tokens 64");
  const QJsonObject found = run_json(line);
  QCOMPARE(found[QStringLiteral("engine")].toString(), QStringLiteral("micro"));
  for (const QJsonValue& each : found[QStringLiteral("lines")].toArray())
    QVERIFY(is_box(each[QStringLiteral("box")]));
  const QJsonObject asked = run_json(
      with_micro({QStringLiteral("ask"), sign(), QStringLiteral("What does the sign say?")}) +
      words("--ocr model --mode thorough --max-new-tokens 64"));
  QVERIFY(asked[QStringLiteral("answer")].isString());
}

void TestQuestions::ocr_reads_pages_of_a_pdf() {
  const QString pdf = QStringLiteral(CORGI_TEST_DATA_DIR "/two_pages.pdf");
  const Run second = run_corgi({QStringLiteral("ocr"), pdf + QStringLiteral("#page=2")});
  QVERIFY2(second.exit_code == 0, second.err);
  QCOMPARE(second.out.simplified(), QByteArray("SECOND PAGE"));
  QCOMPARE(second.err, QByteArray());
  const Run first = run_corgi({QStringLiteral("ocr"), pdf});
  QCOMPARE(first.out.simplified(), QByteArray("FIRST PAGE"));
  QVERIFY2(first.err.contains("page 1 of 2"), first.err);
  const Run none = run_corgi({QStringLiteral("ocr"), pdf + QStringLiteral("#page=3")});
  QCOMPARE(none.exit_code, 1);
  QVERIFY2(none.err.contains("expected a page from 1 to 2, found 3"), none.err);
}

void TestQuestions::ocr_of_an_empty_picture() {
  const QString blank = QStringLiteral(CORGI_TEST_DATA_DIR "/blank.png");
  const Run run = run_corgi({QStringLiteral("ocr"), blank});
  QCOMPARE(run.exit_code, 0);
  QCOMPARE(run.out, QByteArray());
  QVERIFY2(run.err.contains("no text found"), run.err);
}

QTEST_GUILESS_MAIN(TestQuestions)
#include "tst_questions.moc"
