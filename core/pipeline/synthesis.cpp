#include "core/pipeline/synthesis.h"

#include "core/pipeline/asking.h"
#include "core/pipeline/box_parser.h"
#include "core/pipeline/reply_json.h"
#include "core/pipeline/reply_parser.h"
#include "core/pipeline/reply_schemas.h"
#include "core/pipeline/text.h"
#include "core/pipeline/verdicts.h"

#include <algorithm>

namespace corgi {
namespace {

// A page of dense print as evidence for one step would drown the others.
constexpr std::size_t kMaxContent = 2000;

// One line, no control tokens, no quote that would end the content early.
std::string harmless(std::string_view text) {
  std::string safe = without_control_tokens(shortened(on_one_line(text), kMaxContent));
  std::replace(safe.begin(), safe.end(), '"', '\'');
  return safe;
}

struct EvidenceLine {
  std::string box = "[]";
  std::string_view kind = "region";
  std::string content;
  Verdict verdict = Verdict::kUnknown;
};

std::string filled(const Prompts& prompts, const Step& step, const EvidenceLine& line) {
  return prompts.fill("evidence_line",
                      {{"step", std::to_string(step.number)},
                       {"statement", harmless(step.statement)},
                       {"box", line.box},
                       {"kind", std::string(line.kind)},
                       {"content", harmless(line.content)},
                       {"verdict", std::string(spoken(line.verdict))}});
}

EvidenceLine without_region(const Step& step) {
  if (step.error) return {"[]", "region", "could not be checked", Verdict::kUnknown};
  return {"[]", "region", "nothing found", Verdict::kNotVisible};
}

// Text first, then the caption. A region in which nothing was read is told only when it has no
// caption.
std::vector<EvidenceLine> lines_of_region(const Step& step,
                                          int region_index,
                                          const Result& result) {
  const std::string box = box_for_prompt(step.regions[static_cast<std::size_t>(region_index)].box);
  std::vector<EvidenceLine> lines;
  bool nothing_read = false;
  for (const Evidence& e : result.evidence) {
    if (e.step_number != step.number || e.region_index != region_index) continue;
    if (e.text.empty()) {
      nothing_read = true;
      continue;
    }
    const EvidenceLine line{box, to_string(e.kind), e.text, verdict_of(step, e)};
    lines.insert(e.kind == EvidenceKind::kText ? lines.begin() : lines.end(), line);
  }
  if (!lines.empty()) return lines;
  if (nothing_read) return {{box, "region", "nothing found", Verdict::kNotVisible}};
  return {{box, "region", "could not be checked", Verdict::kUnknown}};
}

bool is_contradicted(const Result& result, int step_number) {
  return std::any_of(result.steps.begin(), result.steps.end(), [&](const Step& step) {
    return step.number == step_number && step.verdict == Verdict::kContradicted;
  });
}

// The steps that an answer may name as its evidence.
std::vector<int> usable_steps(const std::vector<Step>& steps) {
  std::vector<int> numbers;
  for (const Step& step : steps) {
    if (step.verdict != Verdict::kContradicted) numbers.push_back(step.number);
  }
  return numbers;
}

// What the model must keep to, where the verdicts call for it. The demonstration's checkpoint has
// learned the prompts without them and would be thrown off.
std::string rules(const Result& result, const Prompts& prompts) {
  if (result.model.is_demo) return "";
  std::string text;
  const auto has = [&](Verdict verdict) {
    return std::any_of(result.steps.begin(), result.steps.end(), [&](const Step& step) {
      return step.verdict == verdict;
    });
  };
  if (has(Verdict::kContradicted)) text += "\n" + prompts.fill("rule_contradicted", {});
  if (support_of(result) == AnswerSupport::kUnsupported)
    text += "\n" + prompts.fill("rule_unsupported", {});
  return text;
}

void take_answer(RunState& run, const Generation& generation) {
  Result& result = run.result();
  AnswerReply reply = parse_answer(generation.text, static_cast<int>(result.steps.size()));
  std::erase_if(reply.key_evidence, [&](int number) { return is_contradicted(result, number); });
  note_ending(run, Stage::kSynthesis, 0, generation, reply.truncated);
  result.answer = std::move(reply.answer);
  result.explanation = std::move(reply.explanation);
  result.key_evidence = std::move(reply.key_evidence);
  if (result.answer.empty() && generation.finish_reason != FinishReason::kCancelled) {
    run.warn(Stage::kSynthesis, 0, "the reply held no answer");
  }
  result.support = support_of(result);
  run.emit(AnswerReady{result.answer, result.explanation, result.key_evidence, result.support});
}

std::string question_text(const RunState& run) {
  return std::string(trimmed(run.question().text));
}

}  // namespace

AnswerSupport support_of(const Result& result) {
  const auto supports = [](const Step& step) {
    const bool trusted = !step.counter_check || step.counter_check->depends_on_box;
    return step.verdict == Verdict::kSupported && trusted;
  };
  const auto is_key = [&](const Step& step) {
    const auto& key = result.key_evidence;
    return key.empty() || std::find(key.begin(), key.end(), step.number) != key.end();
  };
  bool checked = false;
  for (const Step& step : result.steps) {
    if (step.look == Look::kNone) continue;
    checked = true;
    if (is_key(step) && supports(step)) return AnswerSupport::kSupported;
  }
  return checked ? AnswerSupport::kUnsupported : AnswerSupport::kUnchecked;
}

std::string evidence_lines(const Result& result, const Prompts& prompts) {
  std::string text;
  const auto add = [&](const Step& step, const EvidenceLine& line) {
    if (!text.empty()) text += '\n';
    text += filled(prompts, step, line);
  };
  for (const Step& step : result.steps) {
    if (step.look == Look::kNone) continue;
    if (step.regions.empty()) add(step, without_region(step));
    for (std::size_t r = 0; r < step.regions.size(); ++r) {
      for (const EvidenceLine& line : lines_of_region(step, static_cast<int>(r), result)) {
        add(step, line);
      }
    }
  }
  return text.empty() ? "No step had to be checked in the image." : text;
}

void synthesize(RunState& run) {
  const StageScope scope(run, Stage::kSynthesis);
  run.note_model();
  Result& result = run.result();
  const std::string text = run.prompts().fill(
      "synthesize",
      {{"question", question_text(run)},
       {"evidence", evidence_lines(result, run.prompts()) + rules(result, run.prompts())}});
  const std::vector<Reply> replies =
      ask(run,
          {Stage::kSynthesis,
           {{image_prompt(run, run.question().image, text), 0}},
           answer_schema(usable_steps(result.steps), run.options().with_explanation),
           run.options().image_budget});
  if (const Error* error = std::get_if<Error>(&replies.front())) {
    if (result.evidence.empty()) throw *error;
    run.warn(Stage::kSynthesis, 0, std::string("the answer couldn't be written: ") + error->what());
    return;
  }
  take_answer(run, generation_of(replies.front()));
  throw_if_cancelled(run, replies);
}

void answer_directly(RunState& run) {
  const StageScope scope(run, Stage::kSynthesis);
  const std::string text = run.prompts().fill("direct", {{"question", question_text(run)}});
  const std::vector<Reply> replies = ask(run,
                                         {Stage::kSynthesis,
                                          {{image_prompt(run, run.question().image, text), 0}},
                                          "",
                                          run.options().image_budget});
  const Generation& generation = generation_of(replies.front());
  SplitReply split = split_thinking(generation.text);
  note_ending(run, Stage::kSynthesis, 0, generation, !split.closed);
  Result& result = run.result();
  result.thought = std::move(split.thinking);
  result.answer = std::move(split.rest);
  if (!result.thought.empty()) run.emit(ThoughtReady{result.thought});
  run.emit(AnswerReady{result.answer, {}, {}});
  throw_if_cancelled(run, replies);
}

}  // namespace corgi
