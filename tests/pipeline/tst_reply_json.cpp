// JSON out of ugly replies.
#include "core/pipeline/reply_json.h"
#include "tests/support/json_text.h"

#include <QtTest>

namespace corgi {

class TestReplyJson : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void found_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("json");
    QTest::addColumn<bool>("truncated");
    const auto row = [](const char* name, const char* text, const char* json, bool truncated) {
      QTest::newRow(name) << json_text(text) << json_text(json) << truncated;
    };
    row("strict", "{`a`: [1, 2.5, `x`]}", "{`a`: [1, 2.5, `x`]}", false);
    row("fenced", "~~~json\n{`a`: 1}\n~~~", "{`a`: 1}", false);
    row("fence never closed", "~~~json\n{`a`: 1}", "{`a`: 1}", false);
    row("prose around", "Sure! Here it is: {`a`: 1}. Hope it helps {smile}", "{`a`: 1}", false);
    row("brackets in prose first", "As [see below] says: {`a`: 1}", "{`a`: 1}", false);
    row("empty braces in prose first", "Fill {} like {`a`: 1}", "{`a`: 1}", false);
    row("first of two", "{`a`: 1} {`a`: 2}", "{`a`: 1}", false);
    row("trailing commas", "{`a`: [1, 2,], `b`: 3,}", "{`a`: [1, 2], `b`: 3}", false);
    row("missing comma", "{`a`: `x`\n`b`: 2}", "{`a`: `x`, `b`: 2}", false);
    row("unquoted keys", "{a: 1, b_2: true}", "{`a`: 1, `b_2`: true}", false);
    row("single quotes", "{'a': 'it'}", "{`a`: `it`}", false);
    row("apostrophe", "{'a': 'the dog's bowl'}", "{`a`: `the dog's bowl`}", false);
    row("inner quotes", "x {`a`: `the `red` sign`}", "{`a`: `the \\`red\\` sign`}", false);
    row("raw line break", "{`a`: `one\ntwo`}", "{`a`: `one\\ntwo`}", false);
    row("python words",
        "{`a`: True, `b`: None, `c`: False}",
        "{`a`: true, `b`: null, `c`: false}",
        false);
    row("plus sign", "[+1, -2]", "[1, -2]", false);
    row("escapes", "x {`a`: `\\u00e4 \\ud83d\\ude00 \\n \\/ \\q`}", "{`a`: `ä 😀 \\n / q`}", false);
    row("lone surrogate", "x {`a`: `\\ud83d!`}", "{`a`: `\\ufffd!`}", false);
    row("cut in a list", "{`a`: [{`b`: 1}, {`b`: 2", "{`a`: [{`b`: 1}]}", true);
    row("cut in a text of a list", "{`a`: [`one`, `tw", "{`a`: [`one`]}", true);
    row("cut in a number", "[1, 2, 34", "[1, 2]", true);
    row("cut after a comma", "[1, 2,", "[1, 2]", true);
    row("cut in a key", "{`a`: 1, `b", "{`a`: 1}", true);
    row("cut before a value", "{`a`: 1, `b`:", "{`a`: 1}", true);
    row("rubbish ends the list", "[{`a`: 1}, oops]", "[{`a`: 1}]", true);
    row("bad number", "[1, 1.2.3]", "[1]", true);
    row("empty list", "Nothing: []", "[]", false);
  }
  void found() {
    QFETCH(QString, text);
    QFETCH(QString, json);
    QFETCH(bool, truncated);
    const auto found = find_json(text.toStdString(), [](const Json&) { return true; });
    QVERIFY(found.has_value());
    QCOMPARE(found->value.dump(), Json::parse(json.toStdString()).dump());
    QCOMPARE(found->truncated, truncated);
  }

  void nothing_found_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("prose") << QStringLiteral("There is a red sign.");
    QTest::newRow("a number alone") << QStringLiteral("42");
    QTest::newRow("open bracket") << QStringLiteral("[");
    QTest::newRow("open brace") << QStringLiteral("{");
    QTest::newRow("brackets for ever") << QString(100'000, QLatin1Char('['));
    QTest::newRow("braces for ever") << QString(100'000, QLatin1Char('{'));
    QTest::newRow("quote for ever") << QStringLiteral("[\"") + QString(100'000, QLatin1Char('\\'));
  }
  void nothing_found() {
    QFETCH(QString, text);
    const auto found = find_json(text.toStdString(), [](const Json&) { return true; });
    QVERIFY(!found || found->value.empty() || found->truncated);
    if (text.isEmpty() || text.size() < 50) QVERIFY(!found);
  }

  void the_cut_text_is_told() {
    const auto found = find_json("{\"thought\": \"I need to re", [](const Json&) { return true; });
    QVERIFY(found && found->truncated);
    QCOMPARE(found->cut_key, std::string("thought"));
    QCOMPARE(found->cut_text, std::string("I need to re"));
  }

  // Any bytes at all: no throw, no crash, an end.
  void random_bytes_are_survived() {
    std::uint32_t state = 7;
    const std::string alphabet = "{}[]\",:'\\u0123abtrue.-+e \n\xc3\xff";
    for (int round = 0; round < 3000; ++round) {
      std::string text;
      for (int i = 0; i < 60; ++i) {
        state = state * 1664525u + 1013904223u;
        text += alphabet[(state >> 16) % alphabet.size()];
      }
      const auto found = find_json(text, [](const Json&) { return true; });
      if (found) QVERIFY(!dump_json(found->value).empty());
    }
  }

  void thinking_data() {
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("thinking");
    QTest::addColumn<QString>("rest");
    QTest::addColumn<bool>("closed");
    QTest::newRow("none") << "Yes."
                          << ""
                          << "Yes." << true;
    QTest::newRow("closed") << "<think>\nhm\n</think>\n\nYes."
                            << "hm"
                            << "Yes." << true;
    QTest::newRow("lone close") << "hm\n</think>\nYes."
                                << "hm"
                                << "Yes." << true;
    QTest::newRow("never closed") << "<think> hm, hm"
                                  << "hm, hm"
                                  << "" << false;
    QTest::newRow("empty") << "<think></think>"
                           << ""
                           << "" << true;
  }
  void thinking() {
    QFETCH(QString, reply);
    const SplitReply split = split_thinking(reply.toStdString());
    QTEST(QString::fromStdString(split.thinking), "thinking");
    QTEST(QString::fromStdString(split.rest), "rest");
    QTEST(split.closed, "closed");
  }
};

}  // namespace corgi

QTEST_APPLESS_MAIN(corgi::TestReplyJson)
#include "tst_reply_json.moc"
