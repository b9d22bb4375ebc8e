// Boxes that may not be where they should, and the second look at them.
#include "core/pipeline/box_doubts.h"
#include "core/pipeline/second_look.h"
#include "tests/pipeline/pipeline_bench.h"

#include <cmath>

#include <QtTest>

namespace corgi {
namespace {

using Doubts = std::vector<BoxDoubt>;

constexpr BoxGround kPhoto{1000, 800, 1000};

Step step_with(int number, const std::vector<Box>& boxes) {
  Step step;
  step.number = number;
  step.statement = "statement " + std::to_string(number);
  for (const Box& box : boxes) step.regions.push_back({box, "x"});
  return step;
}

std::vector<Doubts> doubts_of(std::vector<Step> steps, const BoxGround& ground = kPhoto) {
  note_doubts(steps, ground);
  std::vector<Doubts> found;
  for (const Step& step : steps) {
    for (const Region& region : step.regions) found.push_back(region.doubts);
  }
  return found;
}

// Equal boxes, `step` thousandths apart.
std::vector<Box> row_of(int count, int step) {
  std::vector<Box> boxes;
  for (int i = 0; i < count; ++i) {
    const double x = (100 + i * step) / 1000.0;
    boxes.push_back({x, 0.3, x + 0.1, 0.5});
  }
  return boxes;
}

int count_of(const std::vector<Doubts>& all, BoxDoubt doubt) {
  int count = 0;
  for (const Doubts& doubts : all) {
    count += static_cast<int>(std::count(doubts.begin(), doubts.end(), doubt));
  }
  return count;
}

bool near(const Box& a, const Box& b) {
  return std::abs(a.x0 - b.x0) + std::abs(a.y0 - b.y0) + std::abs(a.x1 - b.x1) +
             std::abs(a.y1 - b.y1) <
         0.02;
}

// The good model, but the sign's box is moved by `first`, and in a crop it says `closer`.
FakeEngine::Script two_looks(const char* first, const char* closer) {
  return [=](const GenerateRequest& request) {
    const auto script = by_text([&](const std::string& prompt) {
      if (begins(prompt, "Locate") && prompt.find("red sign") != std::string::npos) {
        const Image& image = std::get<Image>(request.prompts.front().parts.front());
        return json(image.width_px() == 100 ? first : closer);
      }
      return good_answer(prompt);
    });
    return script(request);
  };
}

}  // namespace

class TestBoxDoubts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void a_sound_box_has_none_and_knows_its_tokens() {
    std::vector<Step> steps{step_with(1, {{0.2, 0.2, 0.4, 0.7}})};
    note_doubts(steps, kPhoto);
    QVERIFY(steps[0].regions[0].doubts.empty());
    QVERIFY(std::abs(steps[0].regions[0].tokens - 100) < 1e-9);
  }

  void less_than_one_token_is_tiny() {
    QCOMPARE(doubts_of({step_with(1, {{0.5, 0.5, 0.53, 0.53}})}),
             std::vector<Doubts>{Doubts{BoxDoubt::kTiny}});
    QCOMPARE(doubts_of({step_with(1, {{0.5, 0.5, 0.54, 0.54}})}), std::vector<Doubts>{Doubts{}});
    QCOMPARE(doubts_of({step_with(1, {{0.5, 0.5, 0.53, 0.53}})}, {1000, 800, 0}),
             std::vector<Doubts>{Doubts{}});
  }

  void each_edge_is_a_border() {
    for (const Box& box : {Box{0, 0.2, 0.5, 0.7},
                           Box{0.2, 0, 0.5, 0.7},
                           Box{0.2, 0.2, 1, 0.7},
                           Box{0.2, 0.2, 0.5, 1}}) {
      QCOMPARE(doubts_of({step_with(1, {box})}), std::vector<Doubts>{Doubts{BoxDoubt::kOnBorder}});
    }
    QCOMPARE(doubts_of({step_with(1, {{0.002, 0.002, 0.998, 0.998}})}),
             std::vector<Doubts>{Doubts{}});
  }

  void evenly_spaced_boxes_are_noticed() {
    QCOMPARE(count_of(doubts_of({step_with(1, row_of(4, 150))}), BoxDoubt::kEvenlySpaced), 4);
    QCOMPARE(count_of(doubts_of({step_with(1, row_of(3, 150))}), BoxDoubt::kEvenlySpaced), 0);
    // A long picture is where models lose their place.
    QCOMPARE(count_of(doubts_of({step_with(1, row_of(3, 150))}, {5000, 800, 1000}),
                      BoxDoubt::kEvenlySpaced),
             3);
    std::vector<Box> boxes = row_of(5, 150);
    boxes[4].x0 += 0.03;
    boxes[4].x1 += 0.03;
    QCOMPARE(count_of(doubts_of({step_with(1, boxes)}), BoxDoubt::kEvenlySpaced), 4);
    boxes[1].y1 += 0.05;
    QCOMPARE(count_of(doubts_of({step_with(1, boxes)}), BoxDoubt::kEvenlySpaced), 0);
  }

  void one_box_for_two_statements_is_noticed_in_both() {
    const auto found = doubts_of({step_with(1, {{0.2, 0.2, 0.5, 0.5}}),
                                  step_with(2, {{0.2, 0.2, 0.5, 0.505}, {0.6, 0.6, 0.8, 0.8}})});
    QCOMPARE(
        found,
        (std::vector<Doubts>{{BoxDoubt::kSameForOthers}, {BoxDoubt::kSameForOthers}, Doubts{}}));
  }

  void what_a_second_look_missed_stays_doubted() {
    std::vector<Step> steps{step_with(1, {{0.2, 0.2, 0.4, 0.7}})};
    steps[0].regions[0].doubts = {BoxDoubt::kNotFoundAgain};
    note_doubts(steps, kPhoto);
    note_doubts(steps, kPhoto);
    QCOMPARE(steps[0].regions[0].doubts, Doubts{BoxDoubt::kNotFoundAgain});
  }

  void every_doubt_has_a_name_and_a_sentence() {
    for (const BoxDoubt doubt : {BoxDoubt::kTiny,
                                 BoxDoubt::kOnBorder,
                                 BoxDoubt::kEvenlySpaced,
                                 BoxDoubt::kSameForOthers,
                                 BoxDoubt::kNotFoundAgain}) {
      QVERIFY(!to_string(doubt).empty());
      QVERIFY(plain_text(doubt).ends_with('.'));
    }
  }

  void the_run_tells_doubts_with_its_regions() {
    Bench bench;
    const Result result = bench.run(question_of(Mode::kThorough));
    // 48 image tokens were sent: the sign covers 0.04 of the picture.
    QVERIFY(std::abs(result.steps[0].regions[0].tokens - 1.92) < 1e-9);
    const auto told = bench.recorder.all<RegionsReady>();
    QCOMPARE(told[1].regions[1].doubts, (Doubts{BoxDoubt::kTiny, BoxDoubt::kOnBorder}));
    QCOMPARE(result.steps[1].regions[1].doubts, told[1].regions[1].doubts);
  }

  void a_second_look_moves_a_box() {
    // The crop is x 0..50, y 0..48 of the picture: 0.2 of it more on every side.
    Bench bench(two_looks("[{`bbox_2d`: [100, 200, 300, 400], `label`: `sign`}]",
                          "[{`bbox_2d`: [300, 300, 700, 700], `label`: `sign`}]"));
    Question question = question_of(Mode::kThorough);
    question.options.second_look = true;
    const Result result = bench.run(question);
    const Region& region = result.steps[0].regions.at(0);
    QVERIFY(region.first_box && (*region.first_box == Box{0.1, 0.2, 0.3, 0.4}));
    QVERIFY2(near(region.box, {0.15, 0.18, 0.35, 0.42}),
             qPrintable(QStringLiteral("%1 %2 %3 %4")
                            .arg(region.box.x0)
                            .arg(region.box.y0)
                            .arg(region.box.x1)
                            .arg(region.box.y1)));
    // Evidence is taken where it stands now.
    QVERIFY(result.evidence[0].box == region.box);
    // One batch; the large dog isn't looked at again, the small one is.
    const auto requests = bench.requests_of(Stage::kGrounding);
    QCOMPARE(requests.size(), std::size_t(2));
    QCOMPARE(requests[1].prompts.size(), std::size_t(2));
    QCOMPARE(bench.recorder.all<RegionsReady>().size(), std::size_t(6));
    const auto purpose = [&](const Exchange& e) { return e.purpose == Purpose::kSecondLook; };
    QCOMPARE(std::count_if(result.exchanges.begin(), result.exchanges.end(), purpose), 2);
    // What was sent of the crop isn't what was sent of the image.
    QCOMPARE(result.image_tokens, std::int64_t(48));
  }

  void a_second_look_that_finds_nothing_doubts_the_box() {
    Bench bench(two_looks("[{`bbox_2d`: [100, 200, 300, 400], `label`: `sign`}]", "[]"));
    Question question = question_of(Mode::kThorough);
    question.options.second_look = true;
    const Result result = bench.run(question);
    const Region& region = result.steps[0].regions.at(0);
    QVERIFY(!region.first_box && (region.box == Box{0.1, 0.2, 0.3, 0.4}));
    QCOMPARE(region.doubts, Doubts{BoxDoubt::kNotFoundAgain});
  }

  void a_second_look_elsewhere_does_not_move_the_box() {
    Bench bench(two_looks("[{`bbox_2d`: [100, 200, 300, 400], `label`: `sign`}]",
                          "[{`bbox_2d`: [0, 0, 90, 90], `label`: `sign`}]"));
    Question question = question_of(Mode::kThorough);
    question.options.second_look = true;
    const Result result = bench.run(question);
    QCOMPARE(result.steps[0].regions.at(0).doubts, Doubts{BoxDoubt::kNotFoundAgain});
  }

  void a_failed_second_look_is_a_warning() {
    const auto script = by_text(good_answer);
    Bench bench([&](const GenerateRequest& request) {
      const Image& image = std::get<Image>(request.prompts.front().parts.front());
      if (stage_of(request) == Stage::kGrounding && image.width_px() < 100)
        throw Error(ErrorCode::kOutOfMemory, "too large");
      return script(request);
    });
    Question question = question_of(Mode::kThorough);
    question.options.second_look = true;
    const Result result = bench.run(question);
    QVERIFY(mentions(result.warnings, "the second look failed: too large"));
    QVERIFY((result.steps[0].regions.at(0).box == Box{0.1, 0.2, 0.3, 0.4}));
    QCOMPARE(result.answer, std::string("STOP"));
  }
};

}  // namespace corgi

QTEST_GUILESS_MAIN(corgi::TestBoxDoubts)
#include "tst_box_doubts.moc"
