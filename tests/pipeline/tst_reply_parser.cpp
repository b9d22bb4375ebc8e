// Replies of reasoning, captioning and synthesis as values.
#include "core/pipeline/box_parser.h"
#include "core/pipeline/reply_parser.h"
#include "tests/support/json_text.h"

#include <QtTest>

namespace corgi {
namespace {

QString shown(const std::vector<Step>& steps) {
  QStringList list;
  for (const Step& s : steps) {
    QString line = QStringLiteral("%1 %2 (%3)")
                       .arg(s.number)
                       .arg(QString::fromStdString(s.statement),
                            QString::fromUtf8(std::string(to_string(s.look)).c_str()));
    for (const Region& r : s.regions)
      line += QLatin1Char(' ') + QString::fromStdString(box_for_prompt(r.box));
    list << line;
  }
  return list.join(QStringLiteral("; "));
}

}  // namespace

class TestReplyParser : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void reasoning_data() {
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("thought");
    QTest::addColumn<QString>("steps");
    QTest::addColumn<bool>("truncated");
    const auto row = [](const char* name,
                        const char* reply,
                        const char* thought,
                        const char* steps,
                        bool truncated = false) {
      QTest::newRow(name) << json_text(reply) << json_text(thought) << json_text(steps)
                          << truncated;
    };
    row("as asked",
        "{`thought`: `I look.`, `steps`: [{`statement`: `red sign`, `look`: `text`}, {`statement`: "
        "`dog`, `look`: `object`}, {`statement`: `why`, `look`: `none`}]}",
        "I look.",
        "1 red sign (text); 2 dog (object); 3 why (none)");
    row("with boxes",
        "{`thought`: `t`, `steps`: [{`statement`: `a`, `look`: `object`, `bbox_2d`: [1, 2, 3, 4]}, "
        "{`statement`: `b`, `look`: `none`, `bbox_2d`: [1, 2, 3, 4]}]}",
        "t",
        "1 a (object) [1, 2, 3, 4]; 2 b (none)");
    row("a box of no use",
        "{`thought`: `t`, `steps`: [{`statement`: `a`, `look`: `object`, `bbox_2d`: [9, 9]}]}",
        "t",
        "1 a (object)");
    row("fenced with prose",
        "Here:\n~~~json\n{`thought`: `t`, `steps`: [{`statement`: `a`, `look`: "
        "`text`}]}\n~~~\nDone.",
        "t",
        "1 a (text)");
    row("list alone", "[{`statement`: `a`, `look`: `text`}]", "", "1 a (text)");
    row("plain texts", "{`steps`: [`a`, `b`]}", "", "1 a (object); 2 b (object)");
    row("aliases",
        "{`reasoning`: `t`, `structured_steps`: [{`step`: `a`, `need_ocr`: true}]}",
        "t",
        "1 a (text)");
    row("unknown look", "{`steps`: [{`statement`: `a`, `look`: `smell`}]}", "", "1 a (object)");
    row("thinking kept",
        "<think>hm</think>{`steps`: [{`statement`: `a`, `look`: `text`}]}",
        "hm",
        "1 a (text)");
    row("lone close",
        "hm</think>{`thought`: `t`, `steps`: [{`statement`: `a`, `look`: `text`}]}",
        "t",
        "1 a (text)");
    row("repeated",
        "{`steps`: [{`statement`: `a`, `look`: `text`}, {`statement`: `A`, `look`: `text`}, "
        "{`statement`: `a`, `look`: `object`}]}",
        "",
        "1 a (text); 2 a (object)");
    row("too many",
        "{`steps`: [`a`, `b`, `c`, `d`, `e`]}",
        "",
        "1 a (object); 2 b (object); 3 c (object); 4 d (object)");
    row("empty statements",
        "{`steps`: [{`statement`: `  `}, {`look`: `text`}, 7, null, {`statement`: `a`}]}",
        "",
        "1 a (object)");
    row("line breaks", "{`steps`: [{`statement`: `a\\n b`}]}", "", "1 a b (object)");
    row("cut in the second step",
        "{`thought`: `t`, `steps`: [{`statement`: `a`, `look`: `text`}, {`statement`: `b`, `lo",
        "t",
        "1 a (text)",
        true);
    row("cut in the thought", "{`thought`: `I need to", "I need to", "", true);
    row("never stopped thinking", "<think>hm", "hm", "", true);
    row("no steps", "{`thought`: `t`, `steps`: []}", "t", "");
    row("steps of a wrong kind", "{`thought`: `t`, `steps`: `look at it`}", "t", "");
    row("prose", "I would look at the sign.", "", "");
    row("empty", "", "", "");
    row("null", "null", "", "");
  }
  void reasoning() {
    QFETCH(QString, reply);
    const ReasoningReply reasoning = parse_reasoning(reply.toStdString(), 4);
    QTEST(QString::fromStdString(reasoning.thought), "thought");
    QTEST(shown(reasoning.steps), "steps");
    QTEST(reasoning.truncated, "truncated");
    QCOMPARE(reasoning.understood, !reasoning.steps.empty());
  }

  void captions_data() {
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("verdict");
    const auto row =
        [](const char* name, const char* reply, const char* caption, const char* verdict) {
          QTest::newRow(name) << json_text(reply) << json_text(caption) << json_text(verdict);
        };
    row("as asked",
        "{`caption`: `A red circle.`, `verdict`: `supported`}",
        "A red circle.",
        "supported");
    row("contradicted",
        "{`caption`: `A dog.`, `verdict`: `Contradicted`}",
        "A dog.",
        "contradicted");
    row("not visible", "{`caption`: ``, `verdict`: `not visible`}", "", "not_visible");
    row("underscore", "{`caption`: `x`, `verdict`: `not_visible`}", "x", "not_visible");
    row("made up", "{`caption`: `x`, `verdict`: `98 % sure`}", "x", "");
    row("no verdict", "{`caption`: `x`}", "x", "");
    row("prose", "A red circle.\nIt is round.", "A red circle. It is round.", "");
    row("cut", "{`caption`: `A red cir", "A red cir", "");
    row("cut verdict", "{`caption`: `A dog.`, `verdict`: `supp", "A dog.", "");
    row("thought", "<think>hm</think>{`caption`: `x`, `verdict`: `supported`}", "x", "supported");
    row("empty", "", "", "");
  }
  void captions() {
    QFETCH(QString, reply);
    const CaptionReply caption = parse_caption(reply.toStdString());
    QTEST(QString::fromStdString(caption.caption), "caption");
    const std::string verdict(caption.verdict ? to_string(*caption.verdict) : "");
    QTEST(QString::fromStdString(verdict), "verdict");
  }

  void answers_data() {
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("explanation");
    QTest::addColumn<QList<int>>("key");
    QTest::addColumn<bool>("truncated");
    const auto row = [](const char* name,
                        const char* reply,
                        const char* answer,
                        const char* explanation,
                        const QList<int>& key,
                        bool truncated = false) {
      QTest::newRow(name) << json_text(reply) << json_text(answer) << json_text(explanation) << key
                          << truncated;
    };
    row("as asked",
        "{`answer`: `STOP`, `explanation`: `It reads STOP.`, `key_evidence`: [1, 2]}",
        "STOP",
        "It reads STOP.",
        {1, 2});
    row("a number", "{`answer`: 3, `explanation`: ``, `key_evidence`: []}", "3", "", {});
    row("a truth value", "{`answer`: true}", "Yes", "", {});
    row("odd keys",
        "{`answer`: `x`, `key_evidence`: [`2`, 2, 0, 9, -1, 1.5, {`step`: 1}, null, 99999999999]}",
        "x",
        "",
        {2, 1});
    row("prose", "It says STOP.", "It says STOP.", "", {});
    row("json of another kind", "{`result`: 5}", "{`result`: 5}", "", {});
    row("cut answer", "{`answer`: `It says ST", "It says ST", "", {}, true);
    row("cut explanation", "{`answer`: `STOP`, `explanation`: `It re", "STOP", "It re", {}, true);
    row("cut keys",
        "{`answer`: `STOP`, `explanation`: `e`, `key_evidence`: [1, 2",
        "STOP",
        "e",
        {1},
        true);
    row("thinking cut", "<think>hm", "", "", {}, true);
    row("empty", "", "", "", {});
  }
  void answers() {
    QFETCH(QString, reply);
    const AnswerReply answer = parse_answer(reply.toStdString(), 2);
    QTEST(QString::fromStdString(answer.answer), "answer");
    QTEST(QString::fromStdString(answer.explanation), "explanation");
    QTEST(QList<int>(answer.key_evidence.begin(), answer.key_evidence.end()), "key");
    QTEST(answer.truncated, "truncated");
  }
};

}  // namespace corgi

QTEST_APPLESS_MAIN(corgi::TestReplyParser)
#include "tst_reply_parser.moc"
