// The plain words of the window, and what it makes of a reply that is still being written.
#include "tests/support/json_text.h"
#include "ui/text/live_text.h"
#include "ui/text/wording.h"

#include <QLocale>
#include <QTest>

using namespace corgi;

class TestWording : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void repliesBecomeReadable_data() {
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const char* reply, const char* shown) {
      QTest::newRow(name) << json_text(reply) << json_text(shown);
    };
    row("plain", "Yes, it is open.", "Yes, it is open.");
    row("empty", "", "");
    row("steps",
        "{`thought`: `I look.`, `steps`: [{`statement`: `a red sign`, `look`: `text`}",
        "I look.\na red sign");
    row("cut in a value", "{`thought`: `I look at the do", "I look at the do");
    row("cut in a key", "{`thought`: `I look.`, `ste", "I look.");
    row("cut in an escape", "{`thought`: `say \\", "say");
    row("escapes", "{`answer`: `\\`caf\\u00e9\\` \\/ 5\\nlines`}", "`café` / 5 lines");
    row("boxes alone", "[{`bbox_2d`: [100, 200, 300, 400], `label`: `sign`}]", "sign");
    row("only the brace so far", "{", "");
    row("fenced", "~~~json\n{`caption`: `A dog.`, `verdict`: `supported`}\n~~~", "A dog.");
    row("thinking first", "<think>Hm, a sign.</think>\n{`answer`: `STOP`}", "Hm, a sign.\nSTOP");
  }
  void repliesBecomeReadable() {
    QFETCH(QString, reply);
    QFETCH(QString, shown);
    QCOMPARE(readableReply(reply).trimmed(), shown);
  }

  void everyPrefixIsSafe() {
    const QString reply =
        json_text("{`thought`: `a\\u00e9 \\`b\\``, `steps`: [{`statement`: `c`}]}");
    for (qsizetype i = 0; i <= reply.size(); ++i) {
      QVERIFY(!readableReply(reply.left(i)).contains(QStringLiteral("steps")));
    }
  }

  void everyErrorHasWordsAndANextStep() {
    for (int i = 0; i <= static_cast<int>(ErrorCode::kInternal); ++i) {
      const Advice advice = Wording::advice(static_cast<ErrorCode>(i));
      QVERIFY(!advice.what.isEmpty() && !advice.next.isEmpty());
    }
  }

  void timesReadNaturally() {
    QLocale::setDefault(QLocale::c());
    QCOMPARE(Wording::seconds(0), QStringLiteral("0.0 s"));
    QCOMPARE(Wording::seconds(12'340), QStringLiteral("12.3 s"));
    QCOMPARE(Wording::seconds(125'000), QStringLiteral("2 min 5 s"));
  }

  void statementsBeginWithACapital() {
    QCOMPARE(Wording::statement(" the sign"), QStringLiteral("The sign"));
    QCOMPARE(Wording::statement("élan"), QStringLiteral("Élan"));
    QVERIFY(Wording::statement("").isEmpty());
  }
};

QTEST_MAIN(TestWording)
#include "tst_wording.moc"
