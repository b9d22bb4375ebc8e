// The program goes to the network only when it is told to: its runs open no socket of the internet.
#include "tests/app/program.h"

#include <memory>

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace corgi_test;

class TestOffline : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    qputenv("CORGI_SOCKET_LOG", log().toUtf8());
    qputenv("HOME", folder_->path().toUtf8());
    qputenv("XDG_RUNTIME_DIR", folder_->path().toUtf8());
  }

  void tries_are_noticed() {
    qputenv("HF_ENDPOINT", "http://127.0.0.1:9");
    const Run run = guarded(words("models pull someone/something"));
    qunsetenv("HF_ENDPOINT");
    QVERIFY(run.exit_code > 0);
    QVERIFY(!read_file(log()).isEmpty());
  }

  void no_command_goes_to_the_network_data() {
    QTest::addColumn<QStringList>("line");
    const QStringList model = {QStringLiteral("--model"), micro_checkpoint()};
    const QStringList limits = words("--max-new-tokens 48 --threads 1");
    const QString question = QStringLiteral("What does the sign say?");
    for (const char* mode : {"thorough", "fast", "direct"}) {
      QTest::newRow(mode) << QStringList{QStringLiteral("ask"), sign(), question} + model + limits +
                                 words("--mode") + words(mode);
    }
    QTest::newRow("ocr") << QStringList{QStringLiteral("ocr"), sign()};
    QTest::newRow("models") << words("models list");
    QTest::newRow("models that could be had") << words("models list --available");
    QTest::newRow("caption") << QStringList{QStringLiteral("caption"), sign()} + model + limits;
  }
  void no_command_goes_to_the_network() {
    QFETCH(QStringList, line);
    const Run run = guarded(line);
    QVERIFY2(run.exit_code == 0, run.err);
    QCOMPARE(read_file(log()), QByteArray());
  }

  void a_report_goes_nowhere() {
    const QString out = folder_->filePath(QStringLiteral("report"));
    const Run run = guarded({QStringLiteral("ask"),
                             sign(),
                             QStringLiteral("What is shown?"),
                             QStringLiteral("--model"),
                             micro_checkpoint(),
                             QStringLiteral("--max-new-tokens"),
                             QStringLiteral("48"),
                             QStringLiteral("--report"),
                             out});
    QVERIFY2(run.exit_code == 0, run.err);
    QCOMPARE(read_file(log()), QByteArray());
    const QByteArray html = read_file(out + QStringLiteral("/report.html"));
    QVERIFY(!html.isEmpty());
    // Nor does whoever opens it.
    for (const char* reference : {"src=\"http", "href=\"http", "url(http", "@import", "<link"})
      QVERIFY2(!html.contains(reference), reference);
  }

  void the_window_stays_at_home() {
    qputenv("LD_PRELOAD", NO_NETWORK);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("CORGI_MODEL"), micro_checkpoint());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CORGI_PROGRAM), {sign()});
    qunsetenv("LD_PRELOAD");
    QVERIFY(process.waitForStarted());
    // Long enough to show itself and to load the model.
    QTest::qWait(5000);
    QVERIFY2(process.state() == QProcess::Running, process.readAllStandardError());
    process.terminate();
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(read_file(log()), QByteArray());
  }

 private:
  static QString sign() {
    return QStringLiteral(CORGI_SOURCE_DIR "/resources/samples/street_sign.png");
  }
  QString log() const { return folder_->filePath(QStringLiteral("sockets.log")); }
  static Run guarded(const QStringList& line) {
    return run_corgi_with(QStringLiteral("LD_PRELOAD"), QStringLiteral(NO_NETWORK), line);
  }

  std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(TestOffline)
#include "tst_offline.moc"
