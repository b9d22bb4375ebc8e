#include "app/cli/progress.h"

#include "app/cli/console.h"

#include <cstdio>
#include <string>

namespace corgi {
namespace {

std::string of_step(int step_number) {
  return step_number == 0 ? "" : "  step " + std::to_string(step_number) + ": ";
}

// "[0.12 0.08 0.46 0.30]"
std::string shown(const Box& box) {
  char text[64];
  std::snprintf(text, sizeof text, "[%.2f %.2f %.2f %.2f]", box.x0, box.y0, box.x1, box.y1);
  return text;
}

// One line, whatever the model or the OCR wrote.
std::string one_line(std::string_view text) {
  std::string line(text);
  for (char& c : line) {
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  }
  return line;
}

struct Teller {
  void operator()(const StageStarted& event) const {
    note(std::string(to_string(event.stage)) + " ...");
  }
  void operator()(const StageFinished& event) const {
    char seconds[32];
    std::snprintf(seconds, sizeof seconds, "%.2f s", event.elapsed_ms / 1000);
    note(std::string(to_string(event.stage)) + ": " + seconds);
  }
  void operator()(const TextStreamed&) const {}
  void operator()(const ReplyReady&) const {}
  void operator()(const ThoughtReady& event) const { note("  " + one_line(event.thought)); }
  void operator()(const StepsReady& event) const {
    for (const Step& step : event.steps) {
      note(of_step(step.number) + one_line(step.statement) + " (" +
           std::string(to_string(step.look)) + ")");
    }
  }
  void operator()(const RegionsReady& event) const {
    if (event.regions.empty()) note(of_step(event.step_number) + "no region found");
    for (const Region& region : event.regions) {
      note(of_step(event.step_number) + shown(region.box) + " " + one_line(region.label));
      for (const BoxDoubt doubt : region.doubts) note("    " + std::string(plain_text(doubt)));
    }
  }
  void operator()(const EvidenceReady& event) const {
    const Evidence& evidence = event.evidence;
    note(of_step(evidence.step_number) + std::string(to_string(evidence.kind)) + " \"" +
         one_line(evidence.text) + "\"");
  }
  void operator()(const VerdictReady& event) const {
    const std::string reason = event.reason.empty() ? "" : ", " + one_line(event.reason);
    note(of_step(event.step_number) + std::string(to_string(event.verdict)) + reason);
    if (event.counter_check) note("    " + one_line(event.counter_check->reason));
  }
  void operator()(const AnswerReady& event) const {
    if (!event.explanation.empty()) note("  " + one_line(event.explanation));
    if (event.support == AnswerSupport::kUnsupported)
      note("  " + std::string(plain_text(event.support)));
  }
  void operator()(const Warning& event) const {
    const std::string place = event.step_number == 0 ? "  " : of_step(event.step_number);
    note(place + "warning: " + one_line(event.message));
  }
};

}  // namespace

void note_progress(const PipelineEvent& event) {
  std::visit(Teller{}, event);
}

}  // namespace corgi
