#include "core/pipeline/continuation.h"

#include "core/pipeline/evidence_stage.h"
#include "core/pipeline/grounding.h"
#include "core/pipeline/synthesis.h"
#include "core/pipeline/verdicts.h"

#include <algorithm>
#include <cmath>

namespace corgi {
namespace {

[[noreturn]] void fail(const std::string& expected, const std::string& found) {
  throw Error(ErrorCode::kInput,
              "the corrected findings: expected " + expected + ", found " + found);
}

void check_region(const Step& step, const Region& region) {
  const Box& box = region.box;
  const Box sound = normalized_box(box.x0, box.y0, box.x1, box.y1);
  const bool finite = std::isfinite(box.x0 + box.y0 + box.x1 + box.y1);
  if (!finite || !(sound == box) || box.area() <= 0) {
    fail("boxes within the image", "another one in step " + std::to_string(step.number));
  }
}

bool has_step(const GivenEvidence& given, int number) {
  return number >= 1 && number <= static_cast<int>(given.steps.size());
}

// Takes the others out of grounding's sight, and gives them back.
class Grounded {
 public:
  Grounded(std::vector<Step>& steps, const std::vector<int>& wanted) : steps_(steps) {
    for (Step& step : steps_) {
      looks_.push_back(step.look);
      if (std::ranges::find(wanted, step.number) == wanted.end()) step.look = Look::kNone;
    }
  }
  ~Grounded() {
    for (std::size_t i = 0; i < steps_.size(); ++i) steps_[i].look = looks_[i];
  }
  Grounded(const Grounded&) = delete;
  Grounded& operator=(const Grounded&) = delete;

 private:
  std::vector<Step>& steps_;
  std::vector<Look> looks_;
};

void take(RunState& run, const GivenEvidence& given) {
  Result& result = run.result();
  result.thought = given.thought;
  result.steps = given.steps;
  result.evidence = given.evidence;
  for (const int number : given.ground) {
    Step& step = result.steps[static_cast<std::size_t>(number - 1)];
    step.regions.clear();
    step.error.reset();
    std::erase_if(result.evidence, [&](const Evidence& e) { return e.step_number == number; });
  }
  if (!result.thought.empty()) run.emit(ThoughtReady{result.thought});
  run.emit(StepsReady{result.steps});
}

}  // namespace

void check(const GivenEvidence& given) {
  if (given.steps.empty()) fail("at least one step", "none");
  for (std::size_t i = 0; i < given.steps.size(); ++i) {
    const Step& step = given.steps[i];
    if (step.number != static_cast<int>(i) + 1) {
      fail("steps numbered from 1", "number " + std::to_string(step.number));
    }
    for (const Region& region : step.regions) check_region(step, region);
  }
  for (const Evidence& e : given.evidence) {
    const bool placed = has_step(given, e.step_number) && e.region_index >= 0 &&
                        static_cast<std::size_t>(e.region_index) <
                            given.steps[static_cast<std::size_t>(e.step_number - 1)].regions.size();
    if (!placed) {
      fail("evidence of the steps' regions",
           "some of step " + std::to_string(e.step_number) + ", region " +
               std::to_string(e.region_index));
    }
  }
  for (const int number : given.ground) {
    if (!has_step(given, number)) fail("steps to locate", "number " + std::to_string(number));
  }
}

void continue_from(RunState& run, const GivenEvidence& given) {
  check(given);
  take(run, given);
  if (!given.ground.empty()) {
    const Grounded only(run.result().steps, given.ground);
    ground(run);
  }
  gather_evidence(run);
  judge(run);
  synthesize(run);
}

}  // namespace corgi
