// Ctrl-C: work stops soon, what is there is kept, and the exit code says so.
#include "tests/app/program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace corgi_test;

class TestInterrupt : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void generate_keeps_its_text();
  void ask_keeps_what_there_is();
  void batch_keeps_finished_lines();
  void tokenize_waiting_for_input();

 private:
  static constexpr int kStartMs = 120'000;  // under a sanitizer, loading takes its time
  static constexpr int kStopMs = 30'000;
};

namespace {

QString picture() {
  return reference_path(QStringLiteral("network/micro/image.0.png"));
}

}  // namespace

void TestInterrupt::generate_keeps_its_text() {
  const auto process = start_corgi(
      words("generate --prompt Hello --temperature 1 --seed 3 --max-new-tokens 200000 --model")
      << micro_checkpoint());
  QVERIFY(process->waitForReadyRead(kStartMs));
  const QByteArray before = process->readAllStandardOutput();
  QVERIFY(!before.isEmpty());
  QElapsedTimer timer;
  timer.start();
  const Run run = interrupt(*process);
  QVERIFY(timer.elapsed() < kStopMs);
  QVERIFY2(run.exit_code == 130, run.err);
  QVERIFY(run.out.endsWith('\n'));
}

void TestInterrupt::ask_keeps_what_there_is() {
  const auto process =
      start_corgi(QStringList{QStringLiteral("ask"), picture(), QStringLiteral("What is it?")} +
                  (words("--json --max-new-tokens 4000 --model") << micro_checkpoint()));
  process->setReadChannel(QProcess::StandardError);
  QVERIFY(process->waitForReadyRead(kStartMs));  // the first stage began
  const Run run = interrupt(*process);
  QVERIFY2(run.exit_code == 130, run.err);
  const QJsonObject result = json_line(run.out);
  QVERIFY2(result[QStringLiteral("cancelled")].toBool() || result.contains(QStringLiteral("error")),
           run.out);
}

void TestInterrupt::batch_keeps_finished_lines() {
  const QTemporaryDir folder;
  const QString list = folder.filePath(QStringLiteral("list.txt"));
  QByteArray lines;
  for (int i = 0; i < 500; ++i)
    lines += picture().toUtf8() + "|Question " + QByteArray::number(i) + "?\n";
  write_file(list, lines);
  const auto process = start_corgi(
      (words("batch --mode direct --max-new-tokens 20 --model") << micro_checkpoint() << list));
  QVERIFY(process->waitForReadyRead(kStartMs));
  const QByteArray before = process->readAllStandardOutput();
  const Run run = interrupt(*process);
  QVERIFY2(run.exit_code == 130, run.err);
  const QByteArray out = before + run.out;
  QVERIFY(out.endsWith('\n'));
  const qsizetype finished = out.count('\n');
  QVERIFY(finished >= 1 && finished < 500);
  for (const QByteArray& line : out.trimmed().split('\n'))
    QVERIFY2(!json_line(line + '\n').isEmpty(), line);
  QVERIFY2(run.err.contains("interrupted"), run.err);
}

void TestInterrupt::tokenize_waiting_for_input() {
  const auto process = start_corgi(words("tokenize --model") << micro_checkpoint());
  process->write("A corgi runs.\n");
  QVERIFY(process->waitForReadyRead(kStartMs));
  const QByteArray before = process->readAllStandardOutput();
  QCOMPARE(before, QByteArray("[32,272,1775,72,1598,82,13]\n"));
  const Run run = interrupt(*process);
  QVERIFY2(run.exit_code == 130, run.err);
  QCOMPARE(run.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestInterrupt)
#include "tst_interrupt.moc"
