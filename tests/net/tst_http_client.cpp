// One exchange at a time against a server that misbehaves, and when to try again.
#include "core/base/elapsed.h"
#include "core/net/http_client.h"
#include "core/net/retry.h"
#include "tests/support/expect_error.h"
#include "tests/support/http_stub.h"

#include <thread>

#include <QtTest>

using namespace corgi;
using namespace corgi::testing;
using std::chrono::milliseconds;

namespace {

HttpRequest get(const QUrl& url) {
  HttpRequest request;
  request.url = url;
  return request;
}

HttpHead head_with(const QByteArray& name, const QByteArray& value) {
  HttpHead head;
  head.headers.emplace_back(name, value);
  return head;
}

}  // namespace

class TestHttpClient : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void answersArrive() {
    const HttpStub stub([](const StubRequest& request) {
      StubReply reply;
      reply.status = 418;
      reply.headers = {{"X-Thing", "tea"}};
      reply.body = request.method + ' ' + request.target + ' ' + request.body;
      return reply;
    });
    HttpClient client;
    HttpRequest request = get(stub.url(QStringLiteral("/a?b=c")));
    request.method = "POST";
    request.body = "hello";
    request.headers = {{"Authorization", "Bearer k"}};
    for (int i = 0; i < 2; ++i) {
      const HttpReply reply = client.send(request, 1000, {});
      QCOMPARE(reply.head.status, 418);
      QVERIFY(!reply.head.ok());
      QCOMPARE(reply.head.header("x-thing"), QByteArray("tea"));
      QCOMPARE(reply.body, QByteArray("POST /a?b=c hello"));
    }
    QCOMPARE(stub.requests()[0].header("authorization"), QByteArray("Bearer k"));
    QCOMPARE(stub.requests()[0].header("accept-encoding"), QByteArray("identity"));
  }

  void statusesAreAnswers_data() {
    QTest::addColumn<int>("status");
    for (const int status : {200, 204, 206, 301, 400, 401, 403, 404, 409, 416, 422, 429, 500, 503})
      QTest::addRow("%d", status) << status;
  }
  void statusesAreAnswers() {
    QFETCH(int, status);
    const HttpStub stub([&](const StubRequest&) {
      StubReply reply;
      reply.status = status;
      reply.headers = {{"Location", "/elsewhere"}};
      if (status != 204) reply.body = "why";
      return reply;
    });
    HttpClient client;
    const HttpReply reply = client.send(get(stub.url()), 1000, {});
    QCOMPARE(reply.head.status, status);
    if (status != 204) QCOMPARE(reply.body, QByteArray("why"));
    QCOMPARE(stub.requests().size(), std::size_t{1});
  }

  void cutBodiesAreErrors_data() {
    QTest::addColumn<bool>("chunked");
    QTest::newRow("length") << false;
    QTest::newRow("chunks") << true;
  }
  void cutBodiesAreErrors() {
    QFETCH(bool, chunked);
    const HttpStub stub([&](const StubRequest&) {
      StubReply reply;
      reply.cut_after = 3;
      reply.body = "abcdef";
      if (chunked) reply.pieces = {"abc"};
      reply.piece_delay_ms = 5;
      return reply;
    });
    HttpClient client;
    QByteArray got;
    const HttpClient::Sink sink = [&](const HttpHead&, const QByteArray& piece) { got += piece; };
    EXPECT_ERROR(ErrorCode::kNetwork, "127.0.0.1", client.send(get(stub.url()), sink, {}));
    QCOMPARE(got, QByteArray("abc"));
  }

  void noServerIsAnError() {
    QUrl url;
    {
      const HttpStub stub([](const StubRequest&) { return StubReply(); });
      url = stub.url();
    }
    HttpClient client;
    EXPECT_ERROR(ErrorCode::kNetwork, "refused", client.send(get(url), 10, {}));
    EXPECT_ERROR(ErrorCode::kInput,
                 "file:",
                 client.send(get(QUrl(QStringLiteral("file:///etc/passwd"))), 10, {}));
    EXPECT_ERROR(
        ErrorCode::kInput, "address", client.send(get(QUrl(QStringLiteral("http:///"))), 10, {}));
  }

  void silenceIsAnError() {
    const HttpStub stub([](const StubRequest& request) {
      StubReply reply;
      reply.never_answers = request.target == "/never";
      reply.pieces = {"a", "b"};
      reply.piece_delay_ms = request.target == "/slow" ? 100 : 3000;
      return reply;
    });
    HttpClient client;
    for (const char* path : {"/never", "/stalls"}) {
      HttpRequest request = get(stub.url(QLatin1String(path)));
      request.answer_timeout = milliseconds(300);
      request.silence_timeout = milliseconds(300);
      EXPECT_ERROR(ErrorCode::kNetwork, "silent", client.send(request, 10, {}));
    }
    HttpRequest slow = get(stub.url(QStringLiteral("/slow")));
    slow.silence_timeout = milliseconds(300);
    QCOMPARE(client.send(slow, 10, {}).body, QByteArray("ab"));
  }

  void largeAnswersAreRefused() {
    const HttpStub stub([](const StubRequest&) {
      StubReply reply;
      reply.body = QByteArray(100'000, 'x');
      return reply;
    });
    HttpClient client;
    EXPECT_ERROR(
        ErrorCode::kServerReply, "at most 99999", client.send(get(stub.url()), 99'999, {}));
    QCOMPARE(client.send(get(stub.url()), 100'000, {}).body.size(), 100'000);
  }

  void stopClosesTheConnection() {
    const HttpStub stub([](const StubRequest&) {
      StubReply reply;
      reply.never_answers = true;
      return reply;
    });
    HttpClient client;
    std::stop_source source;
    const std::jthread stopper([&] {
      std::this_thread::sleep_for(milliseconds(100));
      source.request_stop();
    });
    const auto start = Clock::now();
    EXPECT_ERROR(ErrorCode::kCancelled, "", client.send(get(stub.url()), 10, source.get_token()));
    QVERIFY(elapsed_ms(start) < 2000);
    QTRY_COMPARE(stub.dropped(), 1);
    EXPECT_ERROR(ErrorCode::kCancelled, "", client.send(get(stub.url()), 10, source.get_token()));
    QCOMPARE(stub.requests().size(), std::size_t{1});
  }

  void originsAreComparable() {
    const auto origin = [](const char* url) { return origin_of(QUrl(QLatin1String(url))); };
    QCOMPARE(origin("https://user:secret@a.b/c?d"), QByteArray("https://a.b"));
    QCOMPARE(origin("https://a.b:443"), origin("https://a.b/x"));
    QCOMPARE(origin("http://[::1]:80/"), QByteArray("http://[::1]"));
    QVERIFY(origin("https://a.b") != origin("http://a.b"));
    QVERIFY(origin("https://a.b:8443") != origin("https://a.b"));
  }

  void serversSayWhenToComeBack() {
    QCOMPARE(retry_after(head_with("Retry-After", "2.5"))->count(), 2500);
    QCOMPARE(retry_after(head_with("retry-after", "Thu, 01 Jan 1970 00:00:00 GMT"))->count(), 0);
    const QByteArray future = QLocale::c()
                                  .toString(QDateTime::currentDateTimeUtc().addSecs(60),
                                            QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"))
                                  .toLatin1() +
                              " GMT";
    const auto wait = retry_after(head_with("Retry-After", future))->count();
    QVERIFY2(wait > 55'000 && wait <= 60'000, qPrintable(QString::number(wait)));
    for (const char* senseless : {"", "-1", "1e99", "nan", "soon"})
      QVERIFY(!retry_after(head_with("Retry-After", senseless)));
  }

  void delaysGrowWithinBounds() {
    RetryPolicy policy;
    policy.first_delay = milliseconds(100);
    policy.longest_delay = milliseconds(1000);
    std::int64_t full = 100;
    for (int attempt = 1; attempt < 40; ++attempt, full = std::min<std::int64_t>(full * 2, 1000)) {
      const auto delay = retry_delay(policy, attempt, {}).count();
      QVERIFY(delay >= full / 2 && delay <= full);
    }
    QCOMPARE(retry_delay(policy, 1, milliseconds(7000)).count(), 7000);
    QCOMPARE(retry_delay(policy, 1, milliseconds(9'000'000)), policy.longest_retry_after);
    for (const int status : {408, 425, 429, 500, 502, 503, 504, 529})
      QVERIFY(is_worth_retrying(status));
    for (const int status : {200, 301, 400, 401, 403, 404, 422, 501, 505})
      QVERIFY(!is_worth_retrying(status));
  }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_http_client.moc"
