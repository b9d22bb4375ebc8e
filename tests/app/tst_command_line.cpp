// The words that the program understands, its help, its exit codes and its two streams.
#include "tests/app/program.h"

#include <QTest>

using namespace corgi_test;

class TestCommandLine : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void help_lists_every_command();
  void command_help_data();
  void command_help();
  void version();
  void threads_wait_passively();
  void usage_errors_data();
  void usage_errors();
  void desktop_without_display();
  void no_model_data();
  void no_model();
  void model_from_environment();
};

void TestCommandLine::help_lists_every_command() {
  const Run run = run_corgi({QStringLiteral("--help")});
  QCOMPARE(run.exit_code, 0);
  QCOMPARE(run.err, QByteArray());
  for (const char* name :
       {"ask", "ground", "ocr", "caption", "batch", "generate", "process", "tokenize"}) {
    QVERIFY2(run.out.contains("\n  " + QByteArray(name) + " "), name);
  }
  QVERIFY(run.out.contains("130 interrupted"));
}

void TestCommandLine::command_help_data() {
  QTest::addColumn<QString>("command");
  QTest::addColumn<QByteArray>("mentions");
  QTest::newRow("ask") << "ask" << QByteArray("--mode");
  QTest::newRow("ground") << "ground" << QByteArray("PHRASE");
  QTest::newRow("ocr") << "ocr" << QByteArray("--ocr");
  QTest::newRow("caption") << "caption" << QByteArray("--box");
  QTest::newRow("batch") << "batch" << QByteArray("--report");
  QTest::newRow("generate") << "generate" << QByteArray("--dump-logits");
  QTest::newRow("process") << "process" << QByteArray("--dump");
  QTest::newRow("tokenize") << "tokenize" << QByteArray("--model");
}

void TestCommandLine::command_help() {
  QFETCH(QString, command);
  QFETCH(QByteArray, mentions);
  const Run run = run_corgi({command, QStringLiteral("--help")});
  QCOMPARE(run.exit_code, 0);
  QCOMPARE(run.err, QByteArray());
  QVERIFY(run.out.startsWith("Usage: corgi " + command.toUtf8()));
  QVERIFY(run.out.contains("Example:\n"));
  QVERIFY2(run.out.contains(mentions), run.out);
  for (const QByteArray& line : run.out.split('\n')) QVERIFY2(line.size() <= 100, line);
}

void TestCommandLine::version() {
  const Run run = run_corgi({QStringLiteral("--version")});
  QCOMPARE(run.exit_code, 0);
  QCOMPARE(run.out, QByteArray("corgi " CORGI_VERSION "\n"));
}

void TestCommandLine::threads_wait_passively() {
  qputenv("OMP_DISPLAY_ENV", "verbose");
  const Run run = run_corgi({QStringLiteral("--version")});
  const Run chosen =
      run_corgi_with(QStringLiteral("GOMP_SPINCOUNT"), QStringLiteral("77"), words("--version"));
  qunsetenv("OMP_DISPLAY_ENV");
  QCOMPARE(run.exit_code, 0);
  QVERIFY2(run.err.contains("OMP_WAIT_POLICY = 'PASSIVE'"), run.err);
  QVERIFY2(run.err.contains("GOMP_SPINCOUNT = '2000'"), run.err);
  QVERIFY2(chosen.err.contains("GOMP_SPINCOUNT = '77'"), chosen.err);
}

void TestCommandLine::usage_errors_data() {
  QTest::addColumn<QStringList>("line");
  QTest::addColumn<QByteArray>("message");
  const auto row = [](const char* name, const char* text, const char* message) {
    QTest::newRow(name) << words(text) << QByteArray(message);
  };
  row("unknown command", "aks a.png", "'aks' is neither a command nor a file, did you mean 'ask'?");
  row("unknown option",
      "ask a.png q --modell x",
      "unknown option '--modell', did you mean '--model'?");
  row("option of another command", "ocr a.png --dump x", "unknown option '--dump'");
  row("missing value", "ask a.png q --model", "--model needs a value: --model DIR");
  row("value for a switch", "ask a.png q --json=yes", "--json takes no value");
  row("too few", "ask a.png", "too few arguments, expected: IMAGE QUESTION");
  row("too many", "tokenize a", "too many arguments, expected: none");
  row("nothing to ground", "ground a.png", "too few arguments, expected: IMAGE PHRASE...");
  row("nothing to generate", "generate --json", "nothing to answer");
  row("not a number", "generate --prompt a --temperature warm", "--temperature: expected a number");
  row("not finite", "generate --prompt a --temperature nan", "--temperature: expected a number");
  row("out of range", "generate --prompt a --top-p 1.5", "--top-p: expected a number from 0 to 1");
  row("fraction",
      "generate --prompt a --max-new-tokens 1.5",
      "--max-new-tokens: expected a whole number");
  row("no tokens",
      "generate --prompt a --max-new-tokens 0",
      "--max-new-tokens: expected a whole number");
  row("beyond 64 bits",
      "generate --prompt a --seed 99999999999999999999",
      "--seed: expected a whole number");
  row("warm logits",
      "generate --prompt a --dump-logits x --temperature 1",
      "--dump-logits is of a greedy run");
  row("mode",
      "ask a.png q --mode quick",
      "--mode: expected thorough, fast or direct, found 'quick'");
  row("dtype",
      "ask a.png q --dtype fp64",
      "--dtype: expected fp32, bf16, fp16, int8 or int4, found 'fp64'");
  row("device", "ask a.png q --device tpu", "--device: expected cpu, cuda:0 or auto, found 'tpu'");
  row("threads", "ask a.png q --threads 0", "--threads: expected a whole number");
  row("box of three", "caption a.png --box 0,0,1", "--box: expected x0,y0,x1,y1");
  row("box in pixels", "caption a.png --box 10,20,300,400", "--box: expected x0,y0,x1,y1");
  row("box of no area", "caption a.png --box 0.5,0,0.5,1", "--box: expected x0,y0,x1,y1");
}

void TestCommandLine::usage_errors() {
  QFETCH(QStringList, line);
  QFETCH(QByteArray, message);
  const Run run = run_corgi(line);
  QVERIFY2(run.err.contains(message), run.err);
  QVERIFY2(run.err.contains("--help'."), run.err);
  QCOMPARE(run.exit_code, 2);
  QCOMPARE(run.out, QByteArray());
}

void TestCommandLine::desktop_without_display() {
  const Run run = run_corgi({});
  QCOMPARE(run.exit_code, 1);
  QVERIFY2(run.err.contains("there is no display"), run.err);
  QVERIFY2(run.err.contains("corgi ask"), run.err);
}

void TestCommandLine::no_model_data() {
  QTest::addColumn<QStringList>("line");
  const QStringList model = words("--model /nowhere/model");
  const QString picture = reference_path(QStringLiteral("network/micro/image.0.png"));
  QTest::newRow("tokenize") << words("tokenize") + model;
  QTest::newRow("generate") << words("generate --prompt a") + model;
  QTest::newRow("process") << words("process") + QStringList(picture) + model;
  QTest::newRow("caption") << words("caption") + QStringList(picture) + model;
  QTest::newRow("ask") << words("ask") + QStringList(picture) + words("a") + model;
  QTest::newRow("ground") << words("ground") + QStringList(picture) + words("a") + model;
}

void TestCommandLine::no_model() {
  QFETCH(QStringList, line);
  const Run run = run_corgi(line);
  QCOMPARE(run.exit_code, 1);
  QVERIFY2(run.err.contains("/nowhere/model"), run.err);
  QVERIFY2(run.err.startsWith("corgi: --model: expected the folder of a checkpoint"), run.err);
  QCOMPARE(run.out, QByteArray());
}

void TestCommandLine::model_from_environment() {
  const QStringList line{QStringLiteral("process"),
                         reference_path(QStringLiteral("network/micro/image.0.png"))};
  const Run found = run_corgi_with(QStringLiteral("CORGI_MODEL"), micro_checkpoint(), line);
  QCOMPARE(found.exit_code, 0);
  const Run missing =
      run_corgi_with(QStringLiteral("CORGI_MODEL"), QStringLiteral("/nowhere"), line);
  QCOMPARE(missing.exit_code, 1);
  QVERIFY2(missing.err.contains("CORGI_MODEL"), missing.err);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
