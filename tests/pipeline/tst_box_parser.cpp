// Boxes of every spelling, and the filter for repeated ones.
#include "core/pipeline/box_parser.h"
#include "core/pipeline/region_filter.h"
#include "tests/support/json_text.h"

#include <QtTest>

namespace corgi {
namespace {

QString shown(const std::vector<Region>& regions) {
  QStringList list;
  for (const Region& r : regions) {
    list << QString::fromStdString(box_for_prompt(r.box) + " " + r.label);
  }
  return list.join(QStringLiteral("; "));
}

}  // namespace

class TestBoxParser : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void replies_data() {
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("regions");
    QTest::addColumn<bool>("understood");
    QTest::addColumn<bool>("truncated");
    const auto row = [](const char* name,
                        const char* reply,
                        const char* regions,
                        bool understood = true,
                        bool truncated = false) {
      QTest::newRow(name) << json_text(reply) << json_text(regions) << understood << truncated;
    };
    row("as asked",
        "[{`bbox_2d`: [10, 20, 300, 400], `label`: `red sign`}]",
        "[10, 20, 300, 400] red sign");
    row("nothing there", "[]", "");
    row("fenced",
        "~~~json\n[\n\t{`bbox_2d`: [1, 2, 3, 4], `label`: `a`}\n]\n~~~",
        "[1, 2, 3, 4] a");
    row("bbox", "[{`bbox`: [1, 2, 3, 4]}]", "[1, 2, 3, 4] it");
    row("box", "{`box`: [1, 2, 3, 4], `label`: ` a  b `}", "[1, 2, 3, 4] a b");
    row("members", "{`x1`: 1, `y1`: 2, `x2`: 3, `y2`: 4}", "[1, 2, 3, 4] it");
    row("box of members",
        "[{`bbox`: {`xmin`: 1, `ymin`: 2, `xmax`: 3, `ymax`: 4}}]",
        "[1, 2, 3, 4] it");
    row("regions inside",
        "{`regions`: [{`bbox_2d`: [1, 2, 3, 4]}, {`bbox_2d`: [5, 6, 7, 8]}]}",
        "[1, 2, 3, 4] it; [5, 6, 7, 8] it");
    row("bare list", "[1, 2, 3, 4]", "[1, 2, 3, 4] it");
    row("list of lists", "[[1, 2, 3, 4], [5, 6, 7, 8]]", "[1, 2, 3, 4] it; [5, 6, 7, 8] it");
    row("two points", "[{`bbox_2d`: [[1, 2], [3, 4]]}]", "[1, 2, 3, 4] it");
    row("text", "[{`bbox_2d`: `1, 2, 3, 4`}]", "[1, 2, 3, 4] it");
    row("prose", "The sign is at [120, 80, 460, 300].", "[120, 80, 460, 300] it");
    row("prose with a note",
        "As in (see [1]) it is at [120, 80, 460, 300], [1,2,3,4]",
        "[120, 80, 460, 300] it; [1, 2, 3, 4] it");
    row("old tags", "<box>(12,34),(56,78)</box>", "[12, 34, 56, 78] it");
    row("corners swapped", "[300, 400, 10, 20]", "[10, 20, 300, 400] it");
    row("outside", "[{`bbox_2d`: [-50, 20, 1400, 400]}]", "[0, 20, 1000, 400] it");
    row("halves", "[{`bbox_2d`: [10.4, 20.0, 300, 400]}]", "[10, 20, 300, 400] it");
    row("no area",
        "[{`bbox_2d`: [10, 20, 10, 400]}, {`bbox_2d`: [1, 2, 3, 4]}]",
        "[1, 2, 3, 4] it");
    row("wholly outside", "[{`bbox_2d`: [1200, 1200, 1300, 1300]}]", "", false);
    row("huge", "[{`bbox_2d`: [1e300, 1, 2, 3]}]", "[2, 1, 1000, 3] it");
    row("infinite", "x [{`bbox_2d`: [1e999, 1, 2, 3]}]", "", false);
    row("three numbers", "[1, 2, 3]", "", false);
    row("five numbers", "[[1, 2, 3, 4, 5]]", "", false);
    row("words in it", "[{`bbox_2d`: [`a`, 2, 3, 4]}]", "", false);
    row("cut",
        "[{`bbox_2d`: [1, 2, 3, 4], `label`: `a`}, {`bbox_2d`: [5, 6, 7",
        "[1, 2, 3, 4] a",
        true,
        true);
    row("cut before the first", "[{`bbox_2d`: [5, 6,", "", false, true);
    row("thought first",
        "<think>maybe [9, 9, 99, 99]</think>[{`bbox_2d`: [1, 2, 3, 4]}]",
        "[1, 2, 3, 4] it");
    row("prose only", "I can't see one.", "", false);
    row("empty", "", "", false);
  }
  void replies() {
    QFETCH(QString, reply);
    const BoxReply boxes = parse_boxes(reply.toStdString(), "it");
    QTEST(shown(boxes.regions), "regions");
    QTEST(boxes.understood, "understood");
    QTEST(boxes.truncated, "truncated");
  }

  void a_box_is_normalised_by_a_thousand() {
    const BoxReply boxes = parse_boxes("[250, 500, 750, 1000]", "it");
    QCOMPARE(boxes.regions.size(), std::size_t(1));
    QVERIFY((boxes.regions[0].box == Box{0.25, 0.5, 0.75, 1.0}));
  }

  // Small numbers are small boxes: what the numbers mean isn't guessed from their size.
  void fractions_are_not_taken_for_another_convention() {
    const BoxReply boxes = parse_boxes("[0.1, 0.2, 0.5, 0.6]", "it");
    QCOMPARE(boxes.regions.size(), std::size_t(1));
    QVERIFY(boxes.regions[0].box.x1 < 0.001);
  }

  void long_labels_are_cut() {
    const std::string reply =
        "[{\"bbox_2d\": [1, 2, 3, 4], \"label\": \"" + std::string(500, 'x') + "\"}]";
    QCOMPARE(parse_boxes(reply, "it").regions[0].label, std::string(80, 'x') + "...");
  }

  void repeated_regions_are_one() {
    const std::vector<Region> regions = {{{0, 0, 0.5, 0.5}, "a"},
                                         {{0, 0, 0.5, 0.5}, "a again"},
                                         {{0, 0, 0.5, 0.48}, "nearly"},
                                         {{0.25, 0, 0.75, 0.5}, "a third of it"},
                                         {{0.8, 0.8, 1, 1}, "far"},
                                         {{0.6, 0.8, 0.7, 1}, "one too many"}};
    const auto kept = distinct_regions(regions, 0.7, 3);
    QCOMPARE(kept.size(), std::size_t(3));
    QCOMPARE(kept[0].label, std::string("a"));
    QCOMPARE(kept[1].label, std::string("a third of it"));
    QCOMPARE(kept[2].label, std::string("far"));
    QVERIFY(distinct_regions(regions, 0.7, 0).empty());
    // At 1 only the very same box is one.
    QCOMPARE(distinct_regions(regions, 1.0, 10).size(), std::size_t(5));
  }
};

}  // namespace corgi

QTEST_APPLESS_MAIN(corgi::TestBoxParser)
#include "tst_box_parser.moc"
