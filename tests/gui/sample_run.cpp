#include "tests/gui/sample_run.h"

#include <cstring>

namespace corgi::test {
namespace {

constexpr Box kDoorSign{0.605, 0.532, 0.715, 0.602};
constexpr Box kBoard{0.797, 0.660, 0.932, 0.885};
constexpr Box kBicycle{0.062, 0.655, 0.342, 0.925};
constexpr Box kWindow{0.127, 0.385, 0.508, 0.690};

Step makeStep(int number, const char* statement, Look look, const Box& box) {
  Step step;
  step.number = number;
  step.statement = statement;
  step.look = look;
  step.regions = {{box, statement}};
  return step;
}

Evidence makeText(int step, const Box& box, const char* text, std::vector<OcrLine> lines) {
  Evidence evidence;
  evidence.step_number = step;
  evidence.box = box;
  evidence.kind = EvidenceKind::kText;
  evidence.text = text;
  evidence.lines = std::move(lines);
  return evidence;
}

Evidence makeCaption(int step, const Box& box, const char* text) {
  Evidence evidence;
  evidence.step_number = step;
  evidence.box = box;
  evidence.text = text;
  return evidence;
}

std::vector<Evidence> sampleEvidence() {
  return {makeText(1, kDoorSign, "OPEN", {{{0.616, 0.546, 0.705, 0.588}, "OPEN", 0.97}}),
          makeCaption(1, kDoorSign, "A green sign hangs inside a glass door."),
          makeText(2,
                   kBoard,
                   "BREAD 2.50\nCAKE 3.20",
                   {{{0.806, 0.699, 0.924, 0.741}, "BREAD 2.50", 0.94},
                    {{0.811, 0.769, 0.919, 0.811}, "CAKE 3.20", 0.91}}),
          makeCaption(2, kBoard, "A chalkboard on the pavement lists two prices."),
          makeText(3, kBicycle, "", {}),
          makeCaption(3, kBicycle, "A blue bicycle leans against the wall below the window."),
          makeText(4, kWindow, "", {}),
          makeCaption(4, kWindow, "Loaves lie on a shelf in the window. Nobody is there.")};
}

Result sampleResult() {
  Result result;
  result.question = "Is the bakery open, and what does a loaf of bread cost?";
  result.thought =
      "To know whether the shop is open I need the sign in the door. The price should stand on the "
      "board outside. A bicycle or a person inside would also show that somebody is there.";
  result.steps = {
      makeStep(1, "the sign in the door says that the shop is open", Look::kText, kDoorSign),
      makeStep(2, "the price of bread on the chalkboard", Look::kText, kBoard),
      makeStep(3, "a red bicycle in front of the shop", Look::kObject, kBicycle),
      makeStep(4, "a baker behind the window", Look::kObject, kWindow)};
  const auto judge = [&](std::size_t i, Verdict verdict, const char* reason) {
    result.steps[i].verdict = verdict;
    result.steps[i].verdict_reason = reason;
  };
  judge(0, Verdict::kSupported, "\"OPEN\" was read in 1 of 1 region.");
  judge(1, Verdict::kSupported, "\"BREAD 2.50 CAKE 3.20\" was read in 1 of 1 region.");
  judge(2, Verdict::kContradicted, "What is seen contradicts it in 1 of 1 region.");
  judge(3, Verdict::kNotVisible, "It isn't visible in any of its 1 region.");
  result.steps[3].regions[0].doubts = {BoxDoubt::kNotFoundAgain};
  result.support = AnswerSupport::kSupported;
  result.evidence = sampleEvidence();
  result.answer = "Yes, it is open. A loaf costs 2.50.";
  result.explanation =
      "The sign in the door reads OPEN, and the chalkboard on the pavement gives the price of "
      "bread as 2.50.";
  result.key_evidence = {1, 2};
  result.timings = {{Stage::kReasoning, 0, 3100},
                    {Stage::kGrounding, 3100, 5300},
                    {Stage::kEvidence, 5300, 10900},
                    {Stage::kVerdict, 10900, 12200},
                    {Stage::kSynthesis, 12200, 14200}};
  result.image_width_px = 1024;
  result.image_height_px = 768;
  result.image_size_sent_px = {1024, 768};
  result.image_tokens = 768;
  result.cache.saved_ms = 900;
  return result;
}

}  // namespace

SampleRun sampleRun() {
  return runOf(sampleResult());
}

SampleRun runOf(const Result& result) {
  SampleRun run;
  run.result = result;
  run.question = run.result.question;
  std::vector<Step> bare = run.result.steps;
  for (Step& step : bare) {
    step.regions.clear();
    step.verdict = Verdict::kUnknown;
    step.verdict_reason.clear();
  }
  auto& events = run.events;
  events.push_back(StageStarted{Stage::kReasoning});
  events.push_back(TextStreamed{Stage::kReasoning, 0, "To know whether the shop is open "});
  events.push_back(
      TextStreamed{Stage::kReasoning, 0, "I need the sign in the door. The price should "});
  events.push_back(ThoughtReady{run.result.thought});
  events.push_back(StepsReady{bare});
  events.push_back(StageFinished{Stage::kReasoning, 3100});
  events.push_back(StageStarted{Stage::kGrounding});
  for (const Step& step : run.result.steps) {
    events.push_back(RegionsReady{step.number, step.regions});
  }
  events.push_back(StageFinished{Stage::kGrounding, 2200});
  events.push_back(StageStarted{Stage::kEvidence});
  events.push_back(TextStreamed{Stage::kEvidence, 3, "A blue bicycle leans against the wall "});
  for (const Evidence& evidence : run.result.evidence) events.push_back(EvidenceReady{evidence});
  events.push_back(StageFinished{Stage::kEvidence, 5600});
  events.push_back(StageStarted{Stage::kVerdict});
  for (const Step& step : run.result.steps) {
    events.push_back(VerdictReady{step.number, step.verdict, step.verdict_reason});
  }
  events.push_back(StageFinished{Stage::kVerdict, 1300});
  events.push_back(StageStarted{Stage::kSynthesis});
  events.push_back(TextStreamed{Stage::kSynthesis, 0, "Yes, it is open."});
  events.push_back(AnswerReady{
      run.result.answer, run.result.explanation, run.result.key_evidence, run.result.support});
  events.push_back(StageFinished{Stage::kSynthesis, 2000});
  return run;
}

Image coreImage(const QImage& pixels) {
  const QImage rgb = pixels.convertToFormat(QImage::Format_RGB888);
  const auto row_bytes = static_cast<std::size_t>(rgb.width()) * 3;
  std::vector<std::uint8_t> bytes(row_bytes * static_cast<std::size_t>(rgb.height()));
  for (int y = 0; y < rgb.height(); ++y) {
    std::memcpy(
        bytes.data() + row_bytes * static_cast<std::size_t>(y), rgb.constScanLine(y), row_bytes);
  }
  return Image(rgb.width(), rgb.height(), std::move(bytes));
}

}  // namespace corgi::test
