// `corgi batch`: its two kinds of list, what it does with bad lines, and that it goes on where it
// stopped.
#include "tests/app/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace corgi_test;

class TestBatch : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void answers_every_line();
  void a_page_of_a_pdf_is_an_image();
  void bad_lines_dont_stop_it();
  void resumes();
  void resumes_after_a_cut_line();
  void another_mode_or_picture_is_another_question();
  void unreadable_list();
  void empty_list();

 private:
  QString list(const QByteArray& text) const;
  Run batch(const QString& list, const QStringList& more = {}) const;
  QList<QJsonObject> results() const {
    return records(read_file(report_ + QStringLiteral("/results.jsonl")));
  }
  static QList<QJsonObject> records(const QByteArray& lines);

  std::unique_ptr<QTemporaryDir> folder_;
  QString report_;
};

void TestBatch::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  report_ = folder_->filePath(QStringLiteral("report"));
  const auto copy = [&](const char* golden, const char* name) {
    QVERIFY(QFile::copy(reference_path(QStringLiteral("network/micro/") + QLatin1String(golden)),
                        folder_->filePath(QLatin1String(name))));
  };
  copy("image.0.png", "a.png");
  copy("wide.0.png", "b.png");
}

QString TestBatch::list(const QByteArray& text) const {
  const QString path = folder_->filePath(QStringLiteral("list.txt"));
  write_file(path, text);
  return path;
}

Run TestBatch::batch(const QString& list, const QStringList& more) const {
  return run_corgi(words("batch --mode direct --max-new-tokens 8 --model")
                   << micro_checkpoint() << list << more);
}

QList<QJsonObject> TestBatch::records(const QByteArray& lines) {
  QList<QJsonObject> objects;
  for (const QByteArray& line : lines.split('\n')) {
    if (!line.isEmpty()) objects.append(QJsonDocument::fromJson(line).object());
  }
  return objects;
}

void TestBatch::answers_every_line() {
  const Run run =
      batch(list("# two questions\n\n"
                 "a.png | What is it?\r\n"
                 "{\"image\": \"b.png\", \"question\": \"Which | colour?\"}"));
  QVERIFY2(run.exit_code == 0, run.err);
  const QList<QJsonObject> found = records(run.out);
  QCOMPARE(found.size(), 2);
  QCOMPARE(found[0][QStringLiteral("line")].toInt(), 3);
  QCOMPARE(found[0][QStringLiteral("question")].toString(), QStringLiteral("What is it?"));
  QCOMPARE(found[0][QStringLiteral("image")].toString(),
           folder_->filePath(QStringLiteral("a.png")));
  QCOMPARE(found[0][QStringLiteral("mode")].toString(), QStringLiteral("direct"));
  QVERIFY(found[0][QStringLiteral("answer")].isString());
  QCOMPARE(found[0][QStringLiteral("result")][QStringLiteral("question")].toString(),
           QStringLiteral("What is it?"));
  QCOMPARE(found[1][QStringLiteral("line")].toInt(), 4);
  QCOMPARE(found[1][QStringLiteral("question")].toString(), QStringLiteral("Which | colour?"));
  QVERIFY2(run.err.contains("2 questions: 2 answered, 0 failed, 0 skipped"), run.err);
}

void TestBatch::a_page_of_a_pdf_is_an_image() {
  QVERIFY(QFile::copy(QStringLiteral(CORGI_TEST_DATA_DIR "/two_pages.pdf"),
                      folder_->filePath(QStringLiteral("p.pdf"))));
  const Run run = batch(list("p.pdf#page=1|What?\np.pdf#page=2|What?\np.pdf#page=3|What?\n"));
  const QList<QJsonObject> found = records(run.out);
  QCOMPARE(found.size(), 3);
  QCOMPARE(found[1][QStringLiteral("image")].toString(),
           folder_->filePath(QStringLiteral("p.pdf#page=2")));
  QVERIFY(found[0][QStringLiteral("result")][QStringLiteral("image_hash")] !=
          found[1][QStringLiteral("result")][QStringLiteral("image_hash")]);
  QCOMPARE(found[2][QStringLiteral("error")][QStringLiteral("code")].toString(),
           QStringLiteral("image"));
}

void TestBatch::bad_lines_dont_stop_it() {
  const Run run =
      batch(list("no bar here\n"
                 "{\"image\": \"a.png\"}\n"
                 "{\"image\": \"a.png\", \"question\"\n"
                 "missing.png|Where?\n"
                 "list.txt|Is this an image?\n"
                 "a.png|\n"
                 "a.png|<|image_pad|>\n"
                 "a.png|And this?\n"));
  QCOMPARE(run.exit_code, 1);
  const QList<QJsonObject> found = records(run.out);
  QCOMPARE(found.size(), 8);
  QStringList codes;
  for (const QJsonObject& record : found) {
    codes << record[QStringLiteral("error")][QStringLiteral("code")].toString(QStringLiteral("-"));
  }
  QCOMPARE(codes, words("input input input io image input input -"));
  QVERIFY2(run.err.contains("8 questions: 1 answered, 7 failed, 0 skipped"), run.err);
}

void TestBatch::resumes() {
  const QStringList report{QStringLiteral("--report"), report_};
  const Run first = batch(list("a.png|One?\nmissing.png|Two?\n"), report);
  QCOMPARE(first.exit_code, 1);
  QCOMPARE(first.out, QByteArray());
  QCOMPARE(results().size(), 2);

  const Run second = batch(list("a.png|One?\na.png|Three?\nmissing.png|Two?\n"), report);
  QVERIFY2(second.err.contains("3 questions: 1 answered, 1 failed, 1 skipped"), second.err);
  const QList<QJsonObject> found = results();
  QCOMPARE(found.size(), 4);  // the failed one was tried again
  QCOMPARE(found[2][QStringLiteral("question")].toString(), QStringLiteral("Three?"));

  const Run third = batch(list("a.png|One?\na.png|Three?\n"), report);
  QCOMPARE(third.exit_code, 0);
  QVERIFY2(third.err.contains("2 questions: 0 answered, 0 failed, 2 skipped"), third.err);
  QCOMPARE(results().size(), 4);
}

void TestBatch::resumes_after_a_cut_line() {
  const QStringList report{QStringLiteral("--report"), report_};
  QCOMPARE(batch(list("a.png|One?\na.png|Two?\n"), report).exit_code, 0);
  const QString path = report_ + QStringLiteral("/results.jsonl");
  const QByteArray whole = read_file(path);
  write_file(path, whole.chopped(20));

  const Run run = batch(list("a.png|One?\na.png|Two?\n"), report);
  QVERIFY2(run.err.contains("2 questions: 1 answered, 0 failed, 1 skipped"), run.err);
  const QList<QJsonObject> found = results();
  QCOMPARE(found.size(), 2);
  QCOMPARE(found[1][QStringLiteral("question")].toString(), QStringLiteral("Two?"));
}

void TestBatch::another_mode_or_picture_is_another_question() {
  const QStringList report{QStringLiteral("--report"), report_};
  const QString questions = list("a.png|One?\n");
  QCOMPARE(batch(questions, report).exit_code, 0);
  const Run other_mode = batch(questions, report + words("--mode fast"));
  QVERIFY2(other_mode.err.contains("1 answered, 0 failed, 0 skipped"), other_mode.err);

  const QString picture = folder_->filePath(QStringLiteral("a.png"));
  write_file(picture, read_file(folder_->filePath(QStringLiteral("b.png"))));
  const Run other_picture = batch(questions, report);
  QVERIFY2(other_picture.err.contains("1 answered, 0 failed, 0 skipped"), other_picture.err);
}

void TestBatch::unreadable_list() {
  const Run run = batch(folder_->filePath(QStringLiteral("nowhere.txt")), words("--json"));
  QCOMPARE(run.exit_code, 1);
  QCOMPARE(json_line(run.out)[QStringLiteral("error")][QStringLiteral("code")].toString(),
           QStringLiteral("io"));
}

void TestBatch::empty_list() {
  const Run run = batch(list("# nothing yet\n"));
  QCOMPARE(run.exit_code, 0);
  QCOMPARE(run.out, QByteArray());
  QVERIFY2(run.err.contains("0 questions"), run.err);
}

QTEST_GUILESS_MAIN(TestBatch)
#include "tst_batch.moc"
