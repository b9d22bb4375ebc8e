// Commands that ask a server instead of a model on this machine.
#include "tests/app/program.h"
#include "tests/support/http_stub.h"
#include "tests/support/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace corgi_test;
using corgi::json_text;
using corgi::testing::HttpStub;
using corgi::testing::StubReply;
using corgi::testing::StubRequest;

namespace {

QByteArray text_reply(const QString& text) {
  const QJsonObject chunk{
      {QStringLiteral("choices"),
       QJsonArray{
           QJsonObject{{QStringLiteral("delta"), QJsonObject{{QStringLiteral("content"), text}}},
                       {QStringLiteral("finish_reason"), QStringLiteral("stop")}}}}};
  return "data: " + QJsonDocument(chunk).toJson(QJsonDocument::Compact) + "\n\ndata: [DONE]\n\n";
}

StubReply answer(const StubRequest& request) {
  StubReply reply;
  if (request.method == "GET") {
    reply.body = json_text("{`data`:[{`id`:`qwen`}]}").toUtf8();
    return reply;
  }
  reply.headers.emplace_back("Content-Type", "text/event-stream");
  reply.body = text_reply(QStringLiteral("A blue sign."));
  return reply;
}

}  // namespace

class TestServer : public QObject {
  Q_OBJECT

 private:
  QStringList with(const HttpStub& stub, QStringList line) {
    return line << QStringLiteral("--server") << stub.address() << QStringLiteral("--api-key-env")
                << QStringLiteral("MY_KEY");
  }
  const QString picture_ = reference_path(QStringLiteral("network/micro/image.0.png"));

 private Q_SLOTS:
  void initTestCase() { qputenv("MY_KEY", "sk-secret"); }

  void generate_and_ask() {
    const HttpStub stub(answer);
    const Run generated = run_corgi(with(stub, words("generate --prompt hi")));
    QVERIFY2(generated.exit_code == 0, generated.err);
    QCOMPARE(generated.out, QByteArray("A blue sign.\n"));
    QTemporaryDir folder;
    const Run asked = run_corgi(with(stub,
                                     {QStringLiteral("ask"),
                                      picture_,
                                      QStringLiteral("What?"),
                                      QStringLiteral("--mode"),
                                      QStringLiteral("direct"),
                                      QStringLiteral("--json"),
                                      QStringLiteral("--report"),
                                      folder.path()}));
    QVERIFY2(asked.exit_code == 0, asked.err);
    QCOMPARE(json_line(asked.out)[QStringLiteral("answer")].toString(),
             QStringLiteral("A blue sign."));
    for (const StubRequest& request : stub.requests())
      QCOMPARE(request.header("authorization"), QByteArray("Bearer sk-secret"));
    for (const QString& name : {QStringLiteral("result.json"), QStringLiteral("report.html")})
      QVERIFY(!read_file(folder.filePath(name)).contains("sk-secret"));
    QVERIFY(!asked.out.contains("sk-secret") && !asked.err.contains("sk-secret"));
  }

  void the_key_is_in_no_log() {
    const HttpStub stub([](const StubRequest&) {
      StubReply reply;
      reply.status = 401;
      reply.body = "Incorrect API key provided: sk-secret";
      return reply;
    });
    const Run run = run_corgi_with(QStringLiteral("CORGI_LOG_LEVEL"),
                                   QStringLiteral("DEBUG"),
                                   with(stub, words("generate --prompt hi --json")));
    QVERIFY2(run.err.contains("DEBUG corgi.net"), run.err);
    QCOMPARE(run.exit_code, 1);
    QCOMPARE(json_line(run.out)[QStringLiteral("error")][QStringLiteral("code")].toString(),
             QStringLiteral("access"));
    QVERIFY2(!run.err.contains("sk-secret") && !run.out.contains("sk-secret"), run.err);
  }

  void a_batch_keeps_the_server_busy() {
    const HttpStub stub([](const StubRequest& request) {
      StubReply reply = answer(request);
      reply.delay_ms = request.method == "GET" ? 0 : 150;
      return reply;
    });
    QTemporaryDir folder;
    QByteArray list;
    for (int i = 0; i < 12; ++i)
      list += picture_.toUtf8() + "|question " + QByteArray::number(i) + "\n";
    const QString file = folder.filePath(QStringLiteral("list.txt"));
    write_file(file, list);
    const QStringList line = with(stub,
                                  {QStringLiteral("batch"),
                                   file,
                                   QStringLiteral("--mode"),
                                   QStringLiteral("direct"),
                                   QStringLiteral("--requests"),
                                   QStringLiteral("4"),
                                   QStringLiteral("--report"),
                                   folder.path()});
    const Run run = run_corgi(line);
    QVERIFY2(run.exit_code == 0, run.err);
    QCOMPARE(stub.most_at_once(), 4);
    QVERIFY2(run.err.contains("12 questions: 12 answered, 0 failed"), run.err);
    const QByteArrayList lines =
        read_file(folder.filePath(QStringLiteral("results.jsonl"))).trimmed().split('\n');
    QCOMPARE(lines.size(), 12);
    for (const QByteArray& each : lines)
      QCOMPARE(json_line(each + '\n')[QStringLiteral("answer")].toString(),
               QStringLiteral("A blue sign."));
    QVERIFY(run_corgi(line).err.contains("12 skipped"));
  }

  void quality_is_measured_there_too() {
    const HttpStub stub(answer);
    const QTemporaryDir folder;
    QFile::copy(picture_, folder.filePath(QStringLiteral("a.png")));
    write_file(folder.filePath(QStringLiteral("samples.json")),
               json_text("{`samples`:[{`file`:`a.png`,`questions`:[{`question`:`What?`,`kind`:`"
                         "what`,`answer`:`a blue sign`,`steps`:[]}]}]}")
                   .toUtf8());
    const Run run = run_corgi(
        with(stub, words("bench quality --mode direct --json") + QStringList{folder.path()}));
    QVERIFY2(run.exit_code == 0, run.err);
    const QJsonObject result = json_line(run.out);
    QCOMPARE(result[QStringLiteral("model")].toString(), QStringLiteral("qwen"));
    QVERIFY2(run.out.contains("answers_direct"), run.out);
  }

  void usage_is_checked_data() {
    QTest::addColumn<QStringList>("line");
    QTest::newRow("address") << words("generate --prompt hi --server ftp://x");
    QTest::newRow("key in the address") << words("generate --prompt hi --server http://user:key@x");
    QTest::newRow("no such variable")
        << words("generate --prompt hi --server http://127.0.0.1:1 --api-key-env NONE_OF_THAT");
    QTest::newRow("key without server") << words("generate --prompt hi --api-key-env MY_KEY");
    QTest::newRow("logits") << words(
        "generate --prompt hi --server http://127.0.0.1:1 --dump-logits x");
    QTest::newRow("speed") << words("bench speed --server http://127.0.0.1:1");
    QTest::newRow("agreement") << words("bench agreement --server http://127.0.0.1:1");
    QTest::newRow("requests") << words(
        "generate --prompt hi --server http://127.0.0.1:1 --requests 0");
  }
  void usage_is_checked() {
    QFETCH(QStringList, line);
    const Run run = run_corgi(line);
    QVERIFY2(run.exit_code == 2, run.err);
    QVERIFY2(!run.err.contains("user:key"), run.err);
  }

  void a_stop_closes_the_stream() {
    const HttpStub stub([](const StubRequest&) {
      StubReply reply;
      reply.never_answers = true;
      return reply;
    });
    const auto process = start_corgi(with(stub, words("generate --prompt hi --model qwen")));
    QTRY_VERIFY_WITH_TIMEOUT(!stub.requests().empty(), 20'000);
    QCOMPARE(interrupt(*process).exit_code, 130);
    QTRY_COMPARE(stub.dropped(), 1);
  }
};

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
