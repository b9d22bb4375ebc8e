// The figures of a model's answers, on results made by hand.
#include "core/report/quality.h"

#include <QtTest>

namespace corgi {
namespace {

const Box kLeft{0.0, 0.0, 0.5, 1.0};
const Box kRight{0.75, 0.0, 1.0, 1.0};
const Box kHalfOfLeft{0.0, 0.0, 0.25, 1.0};  // IoU 0.5 with kLeft
const Box kMiddle{0.5625, 0.0, 0.6875, 1.0};

Step step(std::string statement, Look look) {
  Step made;
  made.statement = std::move(statement);
  made.look = look;
  return made;
}

double mean(const Score& score) {
  return score.mean().value_or(-1);
}

}  // namespace

class TestQuality : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void no_value_no_mean() {
    Score score;
    QVERIFY(!score.mean());
    score.add(1);
    score.add(0);
    score.add(0.5);
    QCOMPARE(mean(score), 0.5);
    QCOMPARE(score.count, 3);
  }

  void a_box_serves_one_truth_alone() {
    const std::vector<double> ious = paired_ious({kLeft, kHalfOfLeft}, {kLeft});
    QCOMPARE(ious, (std::vector<double>{1.0, 0.0}));
  }

  void the_best_pair_comes_first() {
    // Taken in order, kLeft would have taken kHalfOfLeft.
    const std::vector<double> ious = paired_ious({kLeft, kHalfOfLeft}, {kHalfOfLeft, kLeft});
    QCOMPARE(ious, (std::vector<double>{1.0, 1.0}));
  }

  void boxes_that_do_not_meet_have_no_partner() {
    QCOMPARE(paired_ious({kLeft, kRight}, {kMiddle}), (std::vector<double>{0.0, 0.0}));
    QCOMPARE(paired_ious({}, {kLeft}), std::vector<double>());
    QCOMPARE(paired_ious({kLeft}, {}), std::vector<double>{0.0});
  }

  void grounding_counts_missing_and_surplus_boxes() {
    Quality quality;
    quality.add_grounding({kLeft}, {kLeft});           // 1
    quality.add_grounding({kLeft, kRight}, {kLeft});   // one missing: 0.5
    quality.add_grounding({kLeft}, {kLeft, kMiddle});  // one too many: 0.5
    quality.add_grounding({kLeft}, {kHalfOfLeft});     // half of it: 0.5
    QCOMPARE(mean(quality.grounding_iou), 2.5 / 4);
    QCOMPARE(mean(quality.grounding_recall_50), 4.0 / 5);
    QCOMPARE(mean(quality.grounding_count), 2.0 / 4);
  }

  void grounding_of_what_is_not_there() {
    Quality quality;
    quality.add_grounding({}, {});
    quality.add_grounding({}, {kLeft});
    QVERIFY(!quality.grounding_iou.mean());
    QVERIFY(!quality.grounding_recall_50.mean());
    QCOMPARE(mean(quality.grounding_count), 0.5);
  }

  void words_are_compared_as_people_read_them() {
    QVERIFY(same_words(" a red  Star.\n", "A red star"));
    QVERIFY(same_words("", "."));
    QVERIFY(!same_words("2.50", "250"));
    QVERIFY(!same_words("STOP", "STOP 2"));
    QVERIFY(!same_words("", "Yes"));
  }

  void steps_are_right_when_all_are() {
    const std::vector<Step> truth{step("red sign", Look::kText), step("star", Look::kObject)};
    QVERIFY(same_steps({step("Red sign", Look::kText), step("star", Look::kObject)}, truth));
    QVERIFY(!same_steps({step("red sign", Look::kObject), step("star", Look::kObject)}, truth));
    QVERIFY(!same_steps({step("star", Look::kObject), step("red sign", Look::kText)}, truth));
    QVERIFY(!same_steps({step("red sign", Look::kText)}, truth));
    QVERIFY(same_steps({}, {}));
  }

  void claims_and_the_false_ones_among_them() {
    Quality quality;
    quality.add_claim(true, Verdict::kSupported, Verdict::kSupported);
    quality.add_claim(false, Verdict::kContradicted, Verdict::kSupported);
    quality.add_claim(true, Verdict::kContradicted, Verdict::kContradicted);
    quality.add_claim(true, Verdict::kSupported, std::nullopt);
    QCOMPARE(mean(quality.captions), 3.0 / 4);
    QCOMPARE(mean(quality.verdicts), 2.0 / 4);
    QCOMPARE(mean(quality.false_claims), 1.0 / 2);
    QCOMPARE(quality.false_claims.count, 2);
  }

  void answers_by_mode_and_kind() {
    Quality quality;
    quality.add_answer(Mode::kThorough, "count", true);
    quality.add_answer(Mode::kThorough, "read", true);
    quality.add_answer(Mode::kDirect, "read", false);
    quality.add_answer(Mode::kDirect, "", true);
    QCOMPARE(mean(quality.answers.at(Mode::kThorough)), 1.0);
    QCOMPARE(mean(quality.answers.at(Mode::kDirect)), 0.5);
    QCOMPARE(mean(quality.answers_by_kind.at({Mode::kDirect, "read"})), 0.0);
    QCOMPARE(quality.answers_by_kind.size(), 3U);
  }

  void json_and_table_leave_out_what_was_not_measured() {
    Quality quality;
    QCOMPARE(quality.to_json(), Json::object());
    QCOMPARE(quality.table(), std::string());
    quality.add_grounding({kLeft}, {kHalfOfLeft});
    quality.add_steps({}, {step("star", Look::kObject)});
    quality.add_answer(Mode::kFast, "count", true);
    const Json json = quality.to_json();
    QCOMPARE(json["grounding_iou"], Json({{"mean", 0.5}, {"count", 1}}));
    QCOMPARE(json["steps_right"]["mean"], Json(0.0));
    QCOMPARE(json["answers_fast"]["count"], Json(1));
    QCOMPARE(json["answers_fast_count"]["mean"], Json(1.0));
    QVERIFY(!json.contains("captions_right") && !json.contains("answers_direct"));
    QVERIFY(quality.table().find("grounding_iou                     0.500      1\n") !=
            std::string::npos);
  }
};

}  // namespace corgi

QTEST_APPLESS_MAIN(corgi::TestQuality)
#include "tst_quality.moc"
