// Questions for the history's tests.
#pragma once

#include "core/history/history_entry.h"
#include "core/pipeline/events.h"
#include "tests/support/pictures.h"

#include <string>
#include <vector>

namespace corgi {

inline NewQuestion new_question(const std::string& text, std::int64_t asked_ms = 1'000'000) {
  NewQuestion question;
  question.id = new_history_id();
  question.asked_ms = asked_ms;
  question.question = text;
  question.image = plain_image(64, 48);
  question.path = "/pictures/street.png";
  question.name = "street.png";
  question.model.name = "micro";
  return question;
}

// A run as it tells itself, up to its answer.
inline std::vector<PipelineEvent> run_events() {
  Step step;
  step.number = 1;
  step.statement = "the sign over the door";
  Evidence read;
  read.step_number = 1;
  read.box = {0.1, 0.2, 0.3, 0.4};
  read.kind = EvidenceKind::kText;
  read.text = "BAKERY";
  Exchange asked;
  asked.prompt = "Which shop?";
  asked.reply = "A bakery.";
  return {StageStarted{Stage::kReasoning},
          TextStreamed{Stage::kReasoning, 0, "I need "},
          TextStreamed{Stage::kReasoning, 0, "the sign"},
          ReplyReady{asked},
          ThoughtReady{"I need the sign."},
          StepsReady{{step}},
          StageFinished{Stage::kReasoning, 40},
          StageStarted{Stage::kGrounding},
          RegionsReady{1, {{{0.1, 0.2, 0.3, 0.4}, "sign"}}},
          StageFinished{Stage::kGrounding, 20},
          StageStarted{Stage::kEvidence},
          EvidenceReady{read},
          StageFinished{Stage::kEvidence, 20},
          StageStarted{Stage::kVerdict},
          VerdictReady{1, Verdict::kSupported, "It reads BAKERY."},
          Warning{Stage::kVerdict, 1, "a small thing"},
          StageFinished{Stage::kVerdict, 5},
          StageStarted{Stage::kSynthesis},
          TextStreamed{Stage::kSynthesis, 0, "It is a ba"}};
}

}  // namespace corgi
