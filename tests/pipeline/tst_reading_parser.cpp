// Lines of every spelling in which a model tells what it read.
#include "core/pipeline/box_parser.h"
#include "core/pipeline/reading_parser.h"
#include "tests/support/json_text.h"

#include <QtTest>

namespace corgi {
namespace {

QString shown(const std::vector<OcrLine>& lines) {
  QStringList list;
  for (const OcrLine& line : lines)
    list << QString::fromStdString(line.text + " " + box_for_prompt(line.box));
  return list.join(QStringLiteral("; "));
}

}  // namespace

class TestReadingParser : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void replies_data() {
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("lines");
    QTest::addColumn<bool>("truncated");
    const auto row =
        [](const char* name, const char* reply, const char* lines, bool truncated = false) {
          QTest::newRow(name) << json_text(reply) << QString::fromUtf8(lines) << truncated;
        };
    row("as asked",
        "[{`bbox_2d`: [10, 20, 300, 60], `text_content`: `Open every day`}, "
        "{`bbox_2d`: [10, 80, 300, 120], `text_content`: `9 - 17`}]",
        "Open every day [10, 20, 300, 60]; 9 - 17 [10, 80, 300, 120]");
    row("nothing there", "[]", "");
    row("other names",
        "{`lines`: [{`bbox`: [1, 2, 3, 4], `text`: `a`}, {`box`: [5, 6, 7, 8], `label`: `b`}]}",
        "a [1, 2, 3, 4]; b [5, 6, 7, 8]");
    row("one line", "{`bbox_2d`: [1, 2, 3, 4], `text_content`: `a`}", "a [1, 2, 3, 4]");
    row("texts alone", "[`a b`, ` c `]", "a b [0, 0, 1000, 1000]; c [0, 0, 1000, 1000]");
    row("a box of no area",
        "[{`bbox_2d`: [3, 3, 3, 3], `text_content`: `a`}]",
        "a [0, 0, 1000, 1000]");
    row("fenced",
        "~~~json\n[{`bbox_2d`: [1, 2, 3, 4], `text_content`: `a`}]\n~~~",
        "a [1, 2, 3, 4]");
    row("line breaks inside",
        "[{`bbox_2d`: [1, 2, 3, 4], `text_content`: `a\\nb`}]",
        "a b [1, 2, 3, 4]");
    row("plain rows",
        "Open every day\n\nfrom 9 to 17\n",
        "Open every day [0, 0, 1000, 1000]; from 9 to 17 [0, 0, 1000, 1000]");
    row("other scripts",
        "[{`bbox_2d`: [1, 2, 3, 4], `text_content`: `مخبز`}]",
        "مخبز [1, 2, 3, 4]");
    row("no letter", "[{`bbox_2d`: [1, 2, 3, 4], `text_content`: `- .`}]", "");
    row("odd items",
        "[{`text_content`: `a`}, 7, null, {`bbox_2d`: [1, 2, 3, 4]}]",
        "a [0, 0, 1000, 1000]");
    row("cut",
        "[{`bbox_2d`: [1, 2, 3, 4], `text_content`: `a`}, {`bbox_2d`: [1, 2",
        "a [1, 2, 3, 4]",
        true);
    row("a thought before",
        "<think>Hm.</think>[{`bbox_2d`: [1, 2, 3, 4], `text_content`: `a`}]",
        "a [1, 2, 3, 4]");
    row("a thought alone", "<think>Hm.", "", true);
    row("empty", "", "");
  }
  void replies() {
    QFETCH(QString, reply);
    const ReadingReply reading = parse_reading(reply.toStdString());
    QTEST(shown(reading.lines), "lines");
    QTEST(reading.truncated, "truncated");
    for (const OcrLine& line : reading.lines) QCOMPARE(line.confidence, 1.0);
  }
};

}  // namespace corgi

QTEST_APPLESS_MAIN(corgi::TestReadingParser)
#include "tst_reading_parser.moc"
