// Requests to servers and their streams as values: no network.
#include "core/engine/remote_image.h"
#include "core/engine/remote_options.h"
#include "core/engine/remote_reply.h"
#include "core/engine/remote_request.h"
#include "tests/support/expect_error.h"
#include "tests/support/json_text.h"
#include "tests/support/pictures.h"

#include <QtTest>

using namespace corgi;

namespace {

std::string json(const char* text) {
  return json_text(text).toStdString();
}

QStringList events_of(const QByteArray& stream, qsizetype piece) {
  SseReader reader;
  QStringList events;
  const auto take = [&](std::string_view data) {
    events << QString::fromUtf8(data.data(), qsizetype(data.size()));
  };
  for (qsizetype at = 0; at < stream.size(); at += piece) reader.push(stream.mid(at, piece), take);
  reader.finish(take);
  return events;
}

Prompt prompt_with(const Image& image) {
  return {"Be brief.", {image, std::string("What is it?")}};
}

Json body_of(const GenerateRequest& request, const ServerHabits& habits) {
  ImageEncoder encoder(1 << 20);
  const Image image = plain_image(8, 6);
  return chat_body("m", prompt_with(image), {encoder.encode(image)}, request, habits);
}

}  // namespace

class TestRemoteValues : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void addressesAreCompleted() {
    const auto address = [](const char* text) {
      return server_address(QLatin1String(text)).toString();
    };
    QCOMPARE(address("localhost:8000"), QStringLiteral("http://localhost:8000/v1"));
    QCOMPARE(address(" https://a.b/ "), QStringLiteral("https://a.b/v1"));
    QCOMPARE(address("http://a.b/v1/"), QStringLiteral("http://a.b/v1"));
    QCOMPARE(address("https://a.b/compatible-mode/v1"),
             QStringLiteral("https://a.b/compatible-mode/v1"));
    for (const char* bad : {"",
                            "http://",
                            "file:///etc/passwd",
                            "ftp://a",
                            "http://user:secret@a.b",
                            "http://a.b?key=secret",
                            "http://a b"})
      EXPECT_ERROR(ErrorCode::kInput, "address", server_address(QLatin1String(bad)));
  }

  // However the bytes are cut, the events are the same.
  void streamsAreCutIntoEvents_data() {
    QTest::addColumn<int>("piece");
    for (const int piece : {1, 2, 3, 7, 1000}) QTest::addRow("%d", piece) << piece;
  }
  void streamsAreCutIntoEvents() {
    QFETCH(int, piece);
    const QByteArray stream =
        ": comment\n\ndata: one\n\nevent: x\r\ndata:two\r\nid: 7\r\ndata: lines\r\n\r\ndata: "
        "\xc3\xa9\r\rdata\n\ndata: last";
    QCOMPARE(events_of(stream, piece),
             (QStringList{QStringLiteral("one"),
                          QStringLiteral("two\nlines"),
                          QString::fromUtf8("é"),
                          QStringLiteral("last")}));
  }

  void endlessEventsAreRefused() {
    SseReader reader;
    const QByteArray piece(1 << 20, 'x');
    const auto ignore = [](std::string_view) {};
    reader.push("data: ", ignore);
    EXPECT_ERROR(ErrorCode::kServerReply, "8 MiB", [&] {
      for (int i = 0; i < 9; ++i) reader.push(piece, ignore);
    }());
  }

  void chunksBecomeAReply() {
    ReplyReader reply;
    reply.take(json("{`choices`:[{`index`:0,`delta`:{`role`:`assistant`,`content`:``}}]}"));
    reply.take(json("{`choices`:[{`delta`:{`content`:`A dog`}}],`usage`:null}"));
    QVERIFY(!reply.has_finished());
    reply.take(json("{`choices`:[{`delta`:{`content`:` runs.`},`finish_reason`:`length`}]}"));
    reply.take(json("{`choices`:[],`usage`:{`prompt_tokens`:7,`completion_tokens`:3}}"));
    reply.take("[DONE]");
    QCOMPARE(reply.text(), std::string("A dog runs."));
    QVERIFY(reply.has_finished() && reply.finish_reason() == FinishReason::kLength);
    QCOMPARE(reply.usage()->prompt_tokens, 7);
    QCOMPARE(reply.usage()->output_tokens, 3);
    QCOMPARE(reply.chunks(), 2);
  }

  void wholeAnswersAreRepliesToo() {
    ReplyReader reply;
    reply.take(
        json("{`choices`:[{`message`:{`content`:[{`type`:`text`,`text`:`Yes`}]},`finish_reason`:`"
             "stop`}]}"));
    QCOMPARE(reply.text(), std::string("Yes"));
    QVERIFY(reply.has_finished() && reply.finish_reason() == FinishReason::kStop);
  }

  void thoughtsStandApart() {
    for (const char* key : {"reasoning_content", "reasoning"}) {
      ReplyReader reply;
      const std::string name(key);
      reply.take("{\"choices\":[{\"delta\":{\"" + name + "\":\"Hm\"}}]}");
      reply.take("{\"choices\":[{\"delta\":{\"" + name + "\":\"...\",\"content\":null}}]}");
      reply.take(json("{`choices`:[{`delta`:{`content`:`Yes`},`finish_reason`:`stop`}]}"));
      QCOMPARE(reply.text(), std::string("<think>\nHm...\n</think>\n\nYes"));
    }
  }

  void senselessRepliesAreRefused() {
    for (const char* text :
         {"", "{", "[]", "7", "<html>", "{}", "{`choices`:1}", "{`choices`:[1]}", "{`choices`:{}}"})
      EXPECT_ERROR(ErrorCode::kServerReply, "reply", ReplyReader().take(json(text)));
    EXPECT_ERROR(ErrorCode::kServerReply,
                 "out of cheese",
                 ReplyReader().take(json("{`error`:{`message`:`out of cheese`}}")));
    ReplyReader odd;
    odd.take(
        json("{`choices`:[{`delta`:{`content`:7},`finish_reason`:9}],`usage`:{`prompt_tokens`:-3,`"
             "completion_tokens`:1e30}}"));
    QCOMPARE(odd.text(), std::string());
    QCOMPARE(odd.usage()->prompt_tokens, 0);
  }

  void refusalsAreRead() {
    QCOMPARE(failure_message(json("{`error`:{`message`:`no\\nsuch`}}")), std::string("no such"));
    QCOMPARE(failure_message(json("{`error`:`bad`}")), std::string("bad"));
    QCOMPARE(failure_message(json("{`detail`:[{`loc`:[`body`]}]}")), json("[{`loc`:[`body`]}]"));
    QCOMPARE(failure_message("plain"), std::string("plain"));
    QVERIFY(failure_message(std::string(5000, 'x')).size() < 310);
  }

  void requestsHoldWhatWasAsked() {
    GenerateRequest request;
    request.max_new_tokens = 99;
    request.json_schema = json("{`type`:`object`,`properties`:{},`required`:[]}");
    request.sampling = SamplingOptions{.temperature = 0.5,
                                       .top_k = 20,
                                       .top_p = 0.8,
                                       .presence_penalty = 1.5,
                                       .repetition_penalty = 1.1,
                                       .seed = 4};
    ServerHabits habits;
    const Json body = body_of(request, habits);
    QCOMPARE(body["messages"][0]["content"], Json("Be brief."));
    QCOMPARE(body["messages"][1]["content"][1]["text"], Json("What is it?"));
    QVERIFY(body["messages"][1]["content"][0]["image_url"]["url"].get<std::string>().starts_with(
        "data:image/png;base64,"));
    QCOMPARE(body["max_tokens"], Json(99));
    QCOMPARE(body["response_format"]["json_schema"]["schema"]["type"], Json("object"));
    QCOMPARE(body["top_k"], Json(20));
    QCOMPARE(body["seed"], Json(4));
    QCOMPARE(body["presence_penalty"], Json(1.5));
    QCOMPARE(body["stream_options"]["include_usage"], Json(true));
    request.sampling.reset();
    const Json plain = body_of(request, habits);
    for (const char* key : {"temperature", "top_p", "top_k", "seed"}) QVERIFY(!plain.contains(key));
  }

  void serversAreAskedInSimplerWays() {
    GenerateRequest request;
    request.json_schema = "{}";
    request.sampling = SamplingOptions{.temperature = 1, .top_k = 5};
    ServerHabits habits;
    QVERIFY(habits.learn("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens'",
                         body_of(request, habits)));
    QVERIFY(body_of(request, habits).contains("max_completion_tokens") &&
            !body_of(request, habits).contains("max_tokens"));
    QVERIFY(habits.learn("stream_options: extra fields not permitted", body_of(request, habits)));
    QVERIFY(!body_of(request, habits).contains("stream_options"));
    QVERIFY(body_of(request, habits).contains("response_format"));
    QVERIFY(habits.learn("no idea", body_of(request, habits)));
    QVERIFY(!body_of(request, habits).contains("response_format"));
    QVERIFY(habits.learn("no idea", body_of(request, habits)));
    QVERIFY(!body_of(request, habits).contains("top_k"));
    QVERIFY(!habits.learn("no idea", body_of(request, habits)));
  }

  void imagesAreSentAsTheyAre() {
    ImageEncoder encoder(1 << 20);
    QImage drawn(40, 30, QImage::Format_RGB888);
    for (int y = 0; y < 30; ++y)
      for (int x = 0; x < 40; ++x) drawn.setPixel(x, y, qRgb(x * 6, y * 8, (x * y) % 256));
    const SentImage sent = encoder.encode(from_qimage(drawn));
    const QByteArray url = QByteArray::fromStdString(*sent.data_url);
    const QImage back = QImage::fromData(QByteArray::fromBase64(url.mid(url.indexOf(',') + 1)));
    QCOMPARE(back.convertToFormat(QImage::Format_RGB888), drawn);
    QVERIFY(encoder.encode(from_qimage(drawn)).data_url == sent.data_url);
  }

  void largeImagesAreShrunk() {
    QCOMPARE(size_to_send(640, 480, 1 << 20), std::pair(640, 480));
    for (const auto& [w, h] : {std::pair(4000, 3000), std::pair(8000, 90), std::pair(60, 90'000)}) {
      const auto [sent_w, sent_h] = size_to_send(w, h, 250'000);
      QCOMPARE(sent_w % 32, 0);
      QCOMPARE(sent_h % 32, 0);
      QVERIFY(sent_w >= 32 && sent_h >= 32 &&
              (std::int64_t{sent_w} * sent_h <= 250'000 || sent_w == 32 || sent_h == 32));
    }
    ImageEncoder encoder(64 * 64);
    const SentImage sent = encoder.encode(plain_image(200, 200));
    QCOMPARE(sent.width_px, 64);
    // Noise can't be packed, so it goes as JPEG.
    QImage noise(900, 900, QImage::Format_RGB888);
    QRandomGenerator random(1);
    for (int y = 0; y < 900; ++y)
      for (int x = 0; x < 900; ++x) noise.setPixel(x, y, random.generate() & 0x3f3f3f);
    QVERIFY(ImageEncoder(1 << 20)
                .encode(from_qimage(noise))
                .data_url->starts_with("data:image/jpeg;base64,"));
  }
};

QTEST_GUILESS_MAIN(TestRemoteValues)
#include "tst_remote_values.moc"
