// Asking the model: batches out, replies or errors back, every exchange kept.
#pragma once

#include "core/pipeline/run_state.h"

#include <atomic>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include <QFuture>

namespace corgi {

// One prompt and the step that it serves; 0: the whole question.
struct Ask {
  Prompt prompt;
  int step_number = 0;
};

using Reply = std::variant<Generation, Error>;

// One batch, and what it is for.
struct AskBatch {
  Stage stage = Stage::kReasoning;
  std::vector<Ask> asks;
  std::string json_schema;
  ImageBudget image_budget;
  Purpose purpose = Purpose::kStage;
  std::shared_ptr<const std::atomic<int>> busy_cores = nullptr;  // by others, meanwhile
};

// A batch on its way.
struct Asking {
  AskBatch batch;
  QFuture<std::vector<Generation>> future;
  int request = 0;      // from 1, in the order of asking
  double start_ms = 0;  // since the run began
};

// System text, the image, then `text`: every stage that looks at the whole image begins with the
// same tokens, so that the engine can share them.
Prompt image_prompt(const RunState& run, const Image& image, std::string text);

// Sends one batch to the engine and returns at once.
Asking start_asking(RunState& run, AskBatch batch);

// start_asking and finish_asking in one.
std::vector<Reply> ask(RunState& run, AskBatch batch);

// Waits for the batch; one reply for each prompt, in their order. When a batch fails, each of its
// prompts is asked once more alone, so that one bad prompt costs only itself. Throws
// Error{kCancelled} when the engine gave up before the first token.
std::vector<Reply> finish_asking(RunState& run, Asking asking);

// The generation in `reply`. Throws the error that stands there instead.
const Generation& generation_of(const Reply& reply);

// Throws Error{kCancelled} after a stop, or when the engine was stopped while it wrote one of the
// replies.
void throw_if_cancelled(const RunState& run, const std::vector<Reply>& replies);

// Says so when a reply ended before its end.
void note_ending(
    RunState& run, Stage stage, int step_number, const Generation& generation, bool truncated);

}  // namespace corgi
