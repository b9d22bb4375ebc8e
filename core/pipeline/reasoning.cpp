#include "core/pipeline/reasoning.h"

#include "core/pipeline/asking.h"
#include "core/pipeline/reply_parser.h"
#include "core/pipeline/reply_schemas.h"
#include "core/pipeline/text.h"

namespace corgi {
namespace {

constexpr std::size_t kMaxStatement = 120;

std::vector<Reply> ask_for_steps(RunState& run) {
  const bool with_boxes = run.options().mode == Mode::kFast;
  const int max_steps = run.options().max_steps;
  const std::string text =
      run.prompts().fill(with_boxes ? "reason_boxes" : "reason",
                         {{"question", std::string(trimmed(run.question().text))},
                          {"max_steps", std::to_string(max_steps)}});
  return ask(run,
             {Stage::kReasoning,
              {{image_prompt(run, run.question().image, text), 0}},
              reasoning_schema(max_steps, with_boxes),
              run.options().image_budget});
}

Step question_as_step(const Question& question) {
  Step step;
  step.number = 1;
  step.statement = shortened(on_one_line(question.text), kMaxStatement);
  step.look = Look::kObject;
  return step;
}

}  // namespace

void reason(RunState& run) {
  const StageScope scope(run, Stage::kReasoning);
  const std::vector<Reply> replies = ask_for_steps(run);
  const Generation& generation = generation_of(replies.front());
  ReasoningReply reply = parse_reasoning(generation.text, run.options().max_steps);
  note_ending(run, Stage::kReasoning, 0, generation, reply.truncated);
  Result& result = run.result();
  result.thought = std::move(reply.thought);
  result.steps = std::move(reply.steps);
  if (!result.thought.empty()) run.emit(ThoughtReady{result.thought});
  if (result.steps.empty() && generation.finish_reason != FinishReason::kCancelled) {
    run.warn(
        Stage::kReasoning, 0, "the reply held no steps; the question itself is checked instead");
    result.steps = {question_as_step(run.question())};
  }
  if (!result.steps.empty()) run.emit(StepsReady{result.steps});
  throw_if_cancelled(run, replies);
}

}  // namespace corgi
