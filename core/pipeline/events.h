// What the pipeline tells while it runs; every event is a value that can cross threads.
#pragma once

#include "core/pipeline/result.h"

#include <functional>
#include <string>
#include <variant>

namespace corgi {

struct StageStarted {
  Stage stage;
};
struct StageFinished {
  Stage stage;
  double elapsed_ms;
};
// A piece of a reply, as the model writes it. step_number 0: the whole question.
struct TextStreamed {
  Stage stage;
  int step_number;
  std::string text;
};
// An exchange with the model, once its reply is whole or broken off.
struct ReplyReady {
  Exchange exchange;
};
struct ThoughtReady {
  std::string thought;
};
// The steps without regions yet, or with the ones that reasoning gave.
struct StepsReady {
  std::vector<Step> steps;
};
// One step's regions, after grounding; told again when a second look moves them.
struct RegionsReady {
  int step_number;
  std::vector<Region> regions;
};
struct EvidenceReady {
  Evidence evidence;
};
struct VerdictReady {
  int step_number;
  Verdict verdict;
  std::string reason;
  std::optional<CounterCheck> counter_check = {};
};
struct AnswerReady {
  std::string answer;
  std::string explanation;
  std::vector<int> key_evidence;
  AnswerSupport support = AnswerSupport::kUnchecked;
};
// Something a person should know that doesn't end the run.
struct Warning {
  Stage stage;
  int step_number;
  std::string message;
};

using PipelineEvent = std::variant<StageStarted,
                                   StageFinished,
                                   TextStreamed,
                                   ReplyReady,
                                   ThoughtReady,
                                   StepsReady,
                                   RegionsReady,
                                   EvidenceReady,
                                   VerdictReady,
                                   AnswerReady,
                                   Warning>;

// Called on the pipeline's thread, except TextStreamed and EvidenceReady, which may come from the
// engine's thread or the OCR pool; calls never overlap.
using EventSink = std::function<void(const PipelineEvent&)>;

}  // namespace corgi
