// The engine that asks a server, against one that misbehaves.
#include "core/base/elapsed.h"
#include "core/base/json.h"
#include "core/engine/remote_engine.h"
#include "tests/support/expect_error.h"
#include "tests/support/http_stub.h"
#include "tests/support/json_text.h"
#include "tests/support/pictures.h"

#include <atomic>
#include <thread>

#include <QtTest>

using namespace corgi;
using namespace corgi::testing;
using std::chrono::milliseconds;

namespace {

StubReply stream_of(const QStringList& words, const char* reason = "stop") {
  StubReply reply;
  reply.headers.emplace_back("Content-Type", "text/event-stream; charset=utf-8");
  for (const QString& word : words) {
    const std::string chunk =
        dump_json({{"choices", {{{"delta", {{"content", word.toStdString()}}}}}}});
    reply.pieces.push_back("data: " + QByteArray::fromStdString(chunk) + "\n\n");
  }
  reply.pieces.push_back(
      "data: " + json_text("{`choices`:[{`delta`:{},`finish_reason`:`").toUtf8() + reason +
      "\"}]}\n\n");
  reply.pieces.push_back(
      "data: " +
      json_text("{`choices`:[],`usage`:{`prompt_tokens`:12,`completion_tokens`:5}}").toUtf8() +
      "\n\n");
  reply.pieces.push_back("data: [DONE]\n\n");
  return reply;
}

StubReply refusal(int status, const QByteArray& message) {
  StubReply reply;
  reply.status = status;
  reply.body = "{\"error\":{\"message\":\"" + message + "\"}}";
  return reply;
}

StubReply model_list() {
  StubReply reply;
  reply.body =
      json_text("{`object`:`list`,`data`:[{`id`:`small`,`max_model_len`:4096},{`id`:`large`}]}")
          .toUtf8();
  return reply;
}

QString question_in(const StubRequest& request) {
  const Json body = Json::parse(request.body.toStdString());
  return QString::fromStdString(
      body["messages"].back()["content"].back()["text"].get<std::string>());
}

bool has_schema(const StubRequest& request) {
  return Json::parse(request.body.toStdString()).contains("response_format");
}

}  // namespace

class TestRemoteEngine : public QObject {
  Q_OBJECT

 private:
  static RemoteOptions options(const HttpStub& stub) {
    RemoteOptions options;
    options.address = server_address(stub.address());
    options.key = "sk-secret";
    options.model = "small";
    options.retry = {
        .attempts = 3, .first_delay = milliseconds(5), .longest_delay = milliseconds(10)};
    options.answer_timeout = milliseconds(700);
    options.silence_timeout = milliseconds(700);
    return options;
  }
  static GenerateRequest ask(std::vector<std::string> questions) {
    GenerateRequest request;
    for (std::string& question : questions)
      request.prompts.push_back({"sys", {plain_image(8, 8), std::move(question)}});
    return request;
  }
  static HttpStub::Script always(StubReply reply) {
    return [reply](const StubRequest& request) {
      return request.method == "GET" ? model_list() : reply;
    };
  }

 private Q_SLOTS:
  void repliesStream() {
    const HttpStub stub(
        always(stream_of({QStringLiteral("A "), QString::fromUtf8("dög"), QStringLiteral(".")})));
    RemoteEngine engine(options(stub));
    GenerateRequest request = ask({"What?"});
    std::string streamed;
    request.on_text = [&](std::size_t index, std::string_view text) {
      QCOMPARE(index, std::size_t{0});
      streamed += text;
    };
    const Generation g = engine.generate(request).result().front();
    QCOMPARE(g.text, std::string("A dög."));
    QCOMPARE(streamed, g.text);
    QCOMPARE(g.prompt_tokens(), 12);
    QCOMPARE(g.output_tokens(), 5);
    QVERIFY(g.finish_reason == FinishReason::kStop);
    QCOMPARE(g.prompt_text, std::string("system:\nsys\n\nuser:\n[image 8x8]\nWhat?"));
    QCOMPARE(g.image_size_sent_px.front(), (std::array<std::int64_t, 2>{8, 8}));
    const StubRequest sent = stub.requests().front();
    QCOMPARE(sent.target, QByteArray("/v1/chat/completions"));
    QCOMPARE(sent.header("authorization"), QByteArray("Bearer sk-secret"));
    QCOMPARE(Json::parse(sent.body.toStdString())["model"], Json("small"));
  }

  void answersInOnePieceAreTaken() {
    StubReply whole;
    whole.headers.emplace_back("Content-Type", "application/json");
    whole.body =
        json_text("{`choices`:[{`message`:{`content`:`Yes`},`finish_reason`:`length`}]}").toUtf8();
    const HttpStub stub(always(whole));
    const Generation g = RemoteEngine(options(stub)).generate(ask({"?"})).result().front();
    QCOMPARE(g.text, std::string("Yes"));
    QVERIFY(g.finish_reason == FinishReason::kLength);
  }

  void promptsAreAnsweredSideBySide() {
    const HttpStub stub([](const StubRequest& request) {
      StubReply reply = stream_of({question_in(request)});
      reply.delay_ms = 100;
      return reply;
    });
    RemoteOptions three = options(stub);
    three.requests_at_once = 3;
    RemoteEngine engine(three);
    const auto start = Clock::now();
    std::vector<std::string> questions;
    for (int i = 0; i < 9; ++i) questions.push_back(std::string("q").append(std::to_string(i)));
    const std::vector<Generation> replies = engine.generate(ask(questions)).result();
    for (std::size_t i = 0; i < 9; ++i) QCOMPARE(replies[i].text, questions[i]);
    QCOMPARE(stub.most_at_once(), 3);
    QVERIFY2(elapsed_ms(start) < 850, "one after another");
    // Two requests share the same limit.
    auto first = engine.generate(ask({"a", "b", "c"}));
    auto second = engine.generate(ask({"d", "e"}));
    QCOMPARE(first.result()[2].text, std::string("c"));
    QCOMPARE(second.result()[1].text, std::string("e"));
    QCOMPARE(stub.most_at_once(), 3);
    QVERIFY(engine.generate(GenerateRequest()).result().empty());
  }

  void busyServersAreAskedAgain_data() {
    QTest::addColumn<int>("status");
    for (const int status : {429, 500, 502, 503, 0}) QTest::addRow("%d", status) << status;
  }
  void busyServersAreAskedAgain() {
    QFETCH(int, status);
    std::atomic<int> asked = 0;
    const HttpStub stub([&](const StubRequest&) {
      if (++asked > 2) return stream_of({QStringLiteral("yes")});
      StubReply reply = refusal(status, "busy");
      reply.closes_at_once = status == 0;
      return reply;
    });
    QCOMPARE(RemoteEngine(options(stub)).generate(ask({"?"})).result().front().text,
             std::string("yes"));
    asked = -100;
    EXPECT_ERROR(ErrorCode::kNetwork,
                 "127.0.0.1",
                 RemoteEngine(options(stub)).generate(ask({"?"})).result());
  }

  void serversSayHowLongToWait() {
    std::atomic<int> asked = 0;
    const HttpStub stub([&](const StubRequest&) {
      if (++asked > 1) return stream_of({QStringLiteral("yes")});
      StubReply reply = refusal(429, "slow down");
      reply.headers.emplace_back("Retry-After", "0.4");
      return reply;
    });
    const auto start = Clock::now();
    RemoteEngine(options(stub)).generate(ask({"?"})).result();
    QVERIFY(elapsed_ms(start) >= 400);
  }

  // What a person already read isn't told again.
  void cutStreamsAreAskedAgain() {
    std::atomic<int> asked = 0;
    const HttpStub stub([&](const StubRequest&) {
      StubReply reply =
          stream_of({QStringLiteral("one "), QStringLiteral("two "), QStringLiteral("three")});
      if (++asked == 1) {
        reply.pieces.resize(2);
        reply.cut_after = 0;
      }
      if (asked == 2) reply.pieces.resize(1);  // an end without a finish_reason
      return reply;
    });
    RemoteEngine engine(options(stub));
    GenerateRequest request = ask({"?"});
    std::string streamed;
    request.on_text = [&](std::size_t, std::string_view text) { streamed += text; };
    QCOMPARE(engine.generate(request).result().front().text, std::string("one two three"));
    QCOMPARE(streamed, std::string("one two three"));
    QCOMPARE(asked.load(), 3);
  }

  void silentServersAreGivenUp() {
    StubReply never;
    never.never_answers = true;
    const HttpStub stub(always(never));
    RemoteOptions once = options(stub);
    once.retry.attempts = 1;
    EXPECT_ERROR(ErrorCode::kNetwork, "silent", RemoteEngine(once).generate(ask({"?"})).result());
  }

  void refusedSchemasAreLeftOut() {
    const HttpStub stub([](const StubRequest& request) {
      return has_schema(request) ? refusal(400, "response_format json_schema is not supported")
                                 : stream_of({QStringLiteral("ok")});
    });
    RemoteEngine engine(options(stub));
    GenerateRequest request = ask({"?"});
    request.json_schema = "{\"type\":\"object\"}";
    QCOMPARE(engine.generate(request).result().front().text, std::string("ok"));
    QCOMPARE(engine.generate(request).result().front().text, std::string("ok"));
    // It is remembered.
    QCOMPARE(stub.requests().size(), std::size_t{3});
    QVERIFY(has_schema(stub.requests()[0]) && !has_schema(stub.requests()[2]));
  }

  void failuresHaveTheirOwnErrors_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("code");
    QTest::newRow("key") << 401 << QByteArray("Incorrect API key: sk-secret")
                         << int(ErrorCode::kAccess);
    QTest::newRow("forbidden") << 403 << QByteArray("no") << int(ErrorCode::kAccess);
    QTest::newRow("model") << 404 << QByteArray("The model small does not exist")
                           << int(ErrorCode::kUnknownModel);
    QTest::newRow("path") << 404 << QByteArray("Not Found") << int(ErrorCode::kServerReply);
    QTest::newRow("length") << 400 << QByteArray("maximum context length is 4096 tokens")
                            << int(ErrorCode::kPromptTooLong);
    QTest::newRow("body") << 413 << QByteArray("big") << int(ErrorCode::kPromptTooLong);
    QTest::newRow("bad") << 400 << QByteArray("images are not supported")
                         << int(ErrorCode::kServerReply);
    QTest::newRow("teapot") << 418 << QByteArray("tea") << int(ErrorCode::kServerReply);
    QTest::newRow("redirect") << 302 << QByteArray("elsewhere") << int(ErrorCode::kServerReply);
  }
  void failuresHaveTheirOwnErrors() {
    QFETCH(int, status);
    QFETCH(QByteArray, message);
    QFETCH(int, code);
    const HttpStub stub(always(refusal(status, message)));
    const std::string told = message_of(static_cast<ErrorCode>(code), [&] {
      RemoteEngine(options(stub)).generate(ask({"?"})).result();
    });
    QVERIFY2(QByteArray::fromStdString(told).contains(QByteArray::number(status)), told.c_str());
    QVERIFY2(told.find("sk-secret") == std::string::npos, "the key is in a message");
  }

  void senselessRepliesAreErrors_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("page") << QByteArray("text/html") << QByteArray("<html>Welcome</html>");
    QTest::newRow("empty") << QByteArray("application/json") << QByteArray();
    QTest::newRow("no choices") << QByteArray("application/json") << QByteArray("{}");
    QTest::newRow("stream of rubbish")
        << QByteArray("text/event-stream") << QByteArray("data: rubbish\n\n");
    QTest::newRow("failure in the stream")
        << QByteArray("text/event-stream")
        << QByteArray("data: {\"error\":{\"message\":\"boom\"}}\n\n");
  }
  void senselessRepliesAreErrors() {
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    StubReply reply;
    reply.headers.emplace_back("Content-Type", type);
    reply.body = body;
    const HttpStub stub(always(reply));
    EXPECT_ERROR(
        ErrorCode::kServerReply, "", RemoteEngine(options(stub)).generate(ask({"?"})).result());
  }

  void oneBadPromptFailsTheBatch() {
    const HttpStub stub([](const StubRequest& request) {
      return question_in(request) == QLatin1String("bad") ? refusal(418, "no")
                                                          : stream_of({QStringLiteral("ok")});
    });
    RemoteEngine engine(options(stub));
    EXPECT_ERROR(ErrorCode::kServerReply, "418", engine.generate(ask({"a", "bad", "b"})).result());
    QCOMPARE(engine.generate(ask({"a", "b"})).result().size(), std::size_t{2});
  }

  void stopClosesTheStream() {
    StubReply slow = stream_of(QStringList(100, QStringLiteral("word ")));
    slow.piece_delay_ms = 20;
    const HttpStub stub(always(slow));
    RemoteEngine engine(options(stub));
    std::stop_source source;
    GenerateRequest request = ask({"?"});
    request.stop = source.get_token();
    std::atomic<int> words = 0;
    request.on_text = [&](std::size_t, std::string_view) {
      if (++words == 5) source.request_stop();
    };
    const Generation g = engine.generate(request).result().front();
    QVERIFY(g.finish_reason == FinishReason::kCancelled);
    QCOMPARE(g.text, std::string("word word word word word "));
    QTRY_COMPARE(stub.dropped(), 1);
    EXPECT_ERROR(ErrorCode::kCancelled, "", engine.generate(request).result());
  }

  void theEnginesEndStopsEverything() {
    StubReply never;
    never.never_answers = true;
    const HttpStub stub(always(never));
    RemoteOptions patient = options(stub);
    patient.answer_timeout = milliseconds(60'000);
    patient.requests_at_once = 1;
    QFuture<std::vector<Generation>> running;
    QFuture<std::vector<Generation>> waiting;
    const auto start = Clock::now();
    {
      RemoteEngine engine(patient);
      running = engine.generate(ask({"?"}));
      waiting = engine.generate(ask({"?"}));
      while (stub.requests().empty()) std::this_thread::sleep_for(milliseconds(5));
    }
    QVERIFY(elapsed_ms(start) < 3000);
    EXPECT_ERROR(ErrorCode::kCancelled, "", running.result());
    EXPECT_ERROR(ErrorCode::kCancelled, "", waiting.result());
  }

  void tellsAboutTheModel() {
    const HttpStub stub(always(stream_of({})));
    RemoteEngine engine(options(stub));
    const ModelInfo info = engine.info().result();
    QCOMPARE(info.name, std::string("small"));
    QCOMPARE(info.context_tokens, 4096);
    QCOMPARE(info.description, "small on " + stub.address().toStdString());
    QCOMPARE(info.fingerprint.size(), std::size_t{32});
    RemoteOptions large = options(stub);
    large.model = "large";
    QVERIFY(RemoteEngine(large).info().result().fingerprint != info.fingerprint);
    RemoteOptions first = options(stub);
    first.model.clear();
    QCOMPARE(RemoteEngine(first).info().result().fingerprint, info.fingerprint);
    RemoteOptions unknown = options(stub);
    unknown.model = "huge";
    EXPECT_ERROR(ErrorCode::kUnknownModel, "small, large", RemoteEngine(unknown).info().result());
  }

  void theModelIsLookedUpOnce() {
    const HttpStub stub(always(stream_of({})));
    RemoteEngine engine(options(stub));
    const ModelInfo info = engine.info().result();
    QCOMPARE(engine.info().result().fingerprint, info.fingerprint);
    QCOMPARE(engine.info().result().fingerprint, info.fingerprint);
    QCOMPARE(stub.requests().size(), std::size_t{1});
  }

  void serversThatListNothing() {
    const HttpStub silent([](const StubRequest& request) {
      return request.method == "GET" ? refusal(404, "Not Found")
                                     : stream_of({QStringLiteral("ok")});
    });
    QCOMPARE(RemoteEngine(options(silent)).info().result().name, std::string("small"));
    RemoteOptions unnamed = options(silent);
    unnamed.model.clear();
    EXPECT_ERROR(
        ErrorCode::kServerReply, "OpenAI-compatible", RemoteEngine(unnamed).info().result());
    const HttpStub empty([](const StubRequest&) {
      StubReply reply;
      reply.body = "{\"data\":[]}";
      return reply;
    });
    unnamed.address = server_address(empty.address());
    EXPECT_ERROR(ErrorCode::kUnknownModel,
                 "lists no model",
                 RemoteEngine(unnamed).generate(ask({"?"})).result());
    const HttpStub locked([](const StubRequest&) { return refusal(401, "who are you?"); });
    RemoteOptions keyless = options(locked);
    keyless.key.clear();
    EXPECT_ERROR(ErrorCode::kAccess, "no key was given", RemoteEngine(keyless).info().result());
  }
};

QTEST_GUILESS_MAIN(TestRemoteEngine)
#include "tst_remote_engine.moc"
