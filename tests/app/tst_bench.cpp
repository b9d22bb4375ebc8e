// bench through the program, on the random checkpoint: that every figure is there, and what a truth
// that can't be used is told.
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace corgi_test;

namespace {

const QString kImage = QStringLiteral("two_lines.png");

QJsonObject sample() {
  const QJsonArray box{0.1, 0.1, 0.5, 0.6};
  const QJsonObject step{{QStringLiteral("statement"), QStringLiteral("sign")},
                         {QStringLiteral("look"), QStringLiteral("text")},
                         {QStringLiteral("boxes"), QJsonArray{box}}};
  const QJsonObject question{{QStringLiteral("question"), QStringLiteral("Read the sign.")},
                             {QStringLiteral("kind"), QStringLiteral("read")},
                             {QStringLiteral("answer"), QStringLiteral("STOP")},
                             {QStringLiteral("steps"), QJsonArray{step}}};
  const QJsonObject statement{{QStringLiteral("statement"), QStringLiteral("star")},
                              {QStringLiteral("boxes"), QJsonArray()}};
  const QJsonObject claim{{QStringLiteral("box"), box},
                          {QStringLiteral("statement"), QStringLiteral("star")},
                          {QStringLiteral("caption"), QStringLiteral("A sign.")},
                          {QStringLiteral("verdict"), QStringLiteral("contradicted")}};
  return {{QStringLiteral("file"), kImage},
          {QStringLiteral("questions"), QJsonArray{question}},
          {QStringLiteral("statements"), QJsonArray{statement}},
          {QStringLiteral("claims"), QJsonArray{claim}}};
}

// A folder with an image and the truth in `samples`.
void fill_folder(const QString& folder, const QJsonArray& samples) {
  QFile::copy(QStringLiteral(CORGI_TEST_DATA_DIR "/") + kImage, QDir(folder).filePath(kImage));
  write_file(QDir(folder).filePath(QStringLiteral("samples.json")),
             QJsonDocument(QJsonObject{{QStringLiteral("samples"), samples}}).toJson());
}

Run bench(const QString& folder, const char* more = "--threads 2") {
  return run_corgi(words("bench quality")
                   << folder << QStringLiteral("--model") << micro_checkpoint()
                   << words("--max-new-tokens 48") << words(more));
}

}  // namespace

class TestBench : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void counts_everything();
  void table_and_one_mode();
  void limit();
  void the_sample_gallery_has_its_truth();
  void unusable_truth_data();
  void unusable_truth();
  void truth_that_is_not_there();
  void speed_has_every_figure();
  void agreement_of_weights();
  void unknown_measurement();
};

void TestBench::counts_everything() {
  const QTemporaryDir folder;
  fill_folder(folder.path(), {sample()});
  const Run run = bench(folder.path(), "--json");
  QCOMPARE(run.exit_code, 0);
  const QJsonObject json = json_line(run.out);
  QCOMPARE(json[QStringLiteral("images")].toInt(), 1);
  QVERIFY(!json[QStringLiteral("fingerprint")].toString().isEmpty());
  const QJsonObject figures = json[QStringLiteral("figures")].toObject();
  const QMap<QString, int> counts{{QStringLiteral("grounding_iou"), 1},
                                  {QStringLiteral("grounding_recall_50"), 1},
                                  {QStringLiteral("grounding_count_right"), 2},
                                  {QStringLiteral("steps_right"), 1},
                                  {QStringLiteral("captions_right"), 1},
                                  {QStringLiteral("verdicts_right"), 1},
                                  {QStringLiteral("false_claims_found"), 1},
                                  {QStringLiteral("answers_thorough"), 1},
                                  {QStringLiteral("answers_fast"), 1},
                                  {QStringLiteral("answers_direct"), 1},
                                  {QStringLiteral("answers_direct_read"), 1}};
  for (const auto& [name, count] : counts.asKeyValueRange()) {
    const QJsonObject figure = figures[name].toObject();
    QVERIFY2(figure[QStringLiteral("count")].toInt() == count, qPrintable(name));
    const double mean = figure[QStringLiteral("mean")].toDouble(-1);
    QVERIFY2(mean >= 0 && mean <= 1, qPrintable(name));
  }
  // Random weights don't know the answer; what they said instead is told.
  QVERIFY2(run.err.contains("thorough: Read the sign. '"), run.err);
}

void TestBench::table_and_one_mode() {
  const QTemporaryDir folder;
  fill_folder(folder.path(), {sample()});
  const Run run = bench(folder.path(), "--mode direct");
  QCOMPARE(run.exit_code, 0);
  QVERIFY2(run.out.startsWith("micro on 1 images\n"), run.out);
  QVERIFY2(run.out.contains("answers_direct "), run.out);
  QVERIFY2(!run.out.contains("answers_thorough") && !run.out.contains("steps_right"), run.out);
}

void TestBench::limit() {
  const QTemporaryDir folder;
  fill_folder(folder.path(), {sample(), sample(), sample()});
  const Run run = bench(folder.path(), "--mode direct --limit 2 --json");
  QCOMPARE(run.exit_code, 0);
  QCOMPARE(json_line(run.out)[QStringLiteral("images")].toInt(), 2);
}

void TestBench::the_sample_gallery_has_its_truth() {
  const Run run = bench(QStringLiteral(CORGI_SOURCE_DIR "/resources/samples/gallery"),
                        "--mode direct --limit 1 --json");
  QVERIFY2(run.exit_code == 0, run.err);
  const QJsonObject figures = json_line(run.out)[QStringLiteral("figures")].toObject();
  QCOMPARE(figures[QStringLiteral("answers_direct")].toObject()[QStringLiteral("count")].toInt(),
           3);
  QVERIFY(figures.contains(QStringLiteral("false_claims_found")) ||
          figures.contains(QStringLiteral("verdicts_right")));
}

void TestBench::unusable_truth_data() {
  QTest::addColumn<QString>("key");
  QTest::addColumn<QJsonValue>("value");
  QTest::addColumn<QByteArray>("message");
  const auto row =
      [](const char* name, const char* key, const QJsonValue& value, const char* message) {
        QTest::newRow(name) << QString::fromLatin1(key) << value << QByteArray(message);
      };
  const QJsonObject flat{{QStringLiteral("statement"), QStringLiteral("star")},
                         {QStringLiteral("boxes"), QJsonArray{QJsonArray{0.1, 0.1, 0.1, 0.5}}}};
  const QJsonObject pixels{{QStringLiteral("statement"), QStringLiteral("star")},
                           {QStringLiteral("boxes"), QJsonArray{QJsonArray{10, 10, 50, 60}}}};
  QJsonObject claim = sample()[QStringLiteral("claims")].toArray()[0].toObject();
  claim[QStringLiteral("verdict")] = QStringLiteral("maybe");
  row("no file", "file", QJsonValue(), "file");
  row("a path", "file", QStringLiteral("../a.png"), "expected the name of an image");
  row("no list", "questions", 3, "questions");
  row("a flat box", "statements", QJsonArray{flat}, "with an area");
  row("pixels", "statements", QJsonArray{pixels}, "four numbers from 0 to 1");
  row("a verdict",
      "claims",
      QJsonArray{claim},
      "one of supported, contradicted, not_visible, found 'maybe'");
}

void TestBench::unusable_truth() {
  QFETCH(QString, key);
  QFETCH(QJsonValue, value);
  QFETCH(QByteArray, message);
  QJsonObject bad = sample();
  bad[key] = value;
  const QTemporaryDir folder;
  fill_folder(folder.path(), {sample(), bad});
  const Run run = bench(folder.path());
  QCOMPARE(run.exit_code, 1);
  QVERIFY2(run.err.contains("sample 2"), run.err);
  QVERIFY2(run.err.contains(message), run.err);
}

void TestBench::truth_that_is_not_there() {
  const QTemporaryDir folder;
  QVERIFY2(bench(folder.path()).err.contains("samples.json"), "names the file");
  fill_folder(folder.path(), {});
  const Run run = bench(folder.path());
  QCOMPARE(run.exit_code, 1);
  QVERIFY2(run.err.contains("at least one sample"), run.err);
}

void TestBench::speed_has_every_figure() {
  const Run run =
      run_corgi(words("bench speed --whole")
                << QStringLiteral(CORGI_TEST_DATA_DIR "/") + kImage << QStringLiteral("--model")
                << micro_checkpoint() << words("--max-new-tokens 6 --json --threads 2"));
  QVERIFY2(run.exit_code == 0, run.err);
  const QJsonObject result = json_line(run.out);
  QVERIFY(result[QStringLiteral("load_ms")].toDouble() > 0);
  const QJsonObject row = result[QStringLiteral("images")][0].toObject();
  for (const char* name : {"prompt_tokens",
                           "vision_ms",
                           "prefill_ms",
                           "first_token_cold_ms",
                           "first_token_warm_ms",
                           "peak_memory_mb"})
    QVERIFY2(row[QLatin1String(name)].toDouble() > 0, name);
  for (const char* batch : {"1", "4", "8"})
    QVERIFY(row[QStringLiteral("decode_tokens_per_s")][QLatin1String(batch)].toDouble() > 0);
  // Ends with an error unless all four regions were described.
  for (const char* name : {"cold_ms", "second_ms", "same_regions_ms"})
    QVERIFY(row[QStringLiteral("whole_question")][QLatin1String(name)].toDouble() > 0);
}

void TestBench::agreement_of_weights() {
  const auto rows = [](const QByteArray& more) {
    const QByteArray options = "--max-new-tokens 6 --json --threads 2" + more;
    const Run run =
        run_corgi(words("bench agreement")
                  << QStringLiteral(CORGI_TEST_DATA_DIR "/") + kImage << QStringLiteral("--model")
                  << micro_checkpoint() << words(options.constData()));
    return json_line(run.out)[QStringLiteral("dtypes")].toObject();
  };
  const auto figure = [](const QJsonValue& row, const char* name) {
    return row.toObject()[QLatin1String(name)].toDouble(-1);
  };
  const QJsonObject quantised = rows("");
  QCOMPARE(quantised.keys(), QStringList({QStringLiteral("int4"), QStringLiteral("int8")}));
  const QJsonValue int8 = quantised[QStringLiteral("int8")];
  const QJsonValue int4 = quantised[QStringLiteral("int4")];
  QVERIFY2(figure(int8, "tokens") > 4, "four replies, of a token at least");
  QCOMPARE(figure(int4, "tokens"), figure(int8, "tokens"));
  QVERIFY(figure(int8, "mean_kl_nats") > 0);
  QVERIFY2(figure(int4, "mean_kl_nats") > figure(int8, "mean_kl_nats"), "fewer bits lose more");
  const QJsonObject same = rows(" --dtype bf16");
  QCOMPARE(same.keys(), QStringList{QStringLiteral("bf16")});
  QVERIFY(figure(same[QStringLiteral("bf16")], "mean_kl_nats") < 1e-6);
  QCOMPARE(figure(same[QStringLiteral("bf16")], "same_first_choice"), 1.0);
}

void TestBench::unknown_measurement() {
  const Run run = run_corgi(words("bench beauty ."));
  QCOMPARE(run.exit_code, 2);
  QVERIFY2(run.err.contains("expected quality, agreement, speed or kernels, found 'beauty'"),
           run.err);
}

QTEST_GUILESS_MAIN(TestBench)
#include "tst_bench.moc"
