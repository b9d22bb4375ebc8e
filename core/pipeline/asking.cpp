#include "core/pipeline/asking.h"

#include "core/base/cancel.h"

#include <exception>
#include <new>

#include <QUnhandledException>

namespace corgi {
namespace {

// Qwen3-VL merges 2x2 patches into one token.
constexpr std::int64_t kPatchesPerToken = 4;

using Batch = std::variant<std::vector<Generation>, Error>;

Error as_error(const std::exception_ptr& exception) {
  try {
    std::rethrow_exception(exception);
  } catch (const Error& e) {
    return e;
  } catch (const QUnhandledException& e) {
    if (e.exception()) return as_error(e.exception());
    return Error(ErrorCode::kInternal, "the engine failed without a word");
  } catch (const std::bad_alloc&) {
    return Error(ErrorCode::kOutOfMemory, "the engine is out of memory");
  } catch (const std::exception& e) {
    return Error(ErrorCode::kInternal, std::string("the engine failed: ") + e.what());
  } catch (...) {
    return Error(ErrorCode::kInternal, "the engine failed without a word");
  }
}

QFuture<std::vector<Generation>> send(RunState& run, const Asking& asking) {
  GenerateRequest request;
  std::vector<int> step_numbers;
  for (const Ask& ask : asking.asks) {
    request.prompts.push_back(ask.prompt);
    step_numbers.push_back(ask.step_number);
  }
  request.sampling = run.options().sampling;
  request.max_new_tokens = run.options().max_new_tokens;
  request.json_schema = asking.json_schema;
  request.stop = run.stop();
  request.on_text = [events = run.events(), stage = asking.stage, steps = std::move(step_numbers)](
                        std::size_t index, std::string_view text) {
    if (index < steps.size()) events->emit(TextStreamed{stage, steps[index], std::string(text)});
  };
  return run.engine().generate(std::move(request));
}

Batch wait_for(QFuture<std::vector<Generation>>& future, std::size_t expected) {
  try {
    future.waitForFinished();
    if (future.resultCount() == 0) return Error(ErrorCode::kCancelled, "the engine gave up");
    std::vector<Generation> generations = future.result();
    if (generations.size() == expected) return generations;
    return Error(ErrorCode::kInternal,
                 "the engine: expected " + std::to_string(expected) + " replies, found " +
                     std::to_string(generations.size()));
  } catch (...) {
    return as_error(std::current_exception());
  }
}

void keep_exchange(RunState& run, Stage stage, int step_number, const Generation& generation) {
  Result& result = run.result();
  result.exchanges.push_back({stage,
                              step_number,
                              generation.prompt_text,
                              generation.text,
                              generation.finish_reason,
                              generation.prompt_tokens(),
                              generation.output_tokens(),
                              generation.timings});
  // Crops go out in the evidence stage; the others look at the whole image.
  if (stage == Stage::kEvidence || generation.image_size_sent_px.empty()) return;
  result.image_size_sent_px = generation.image_size_sent_px.front();
  if (generation.image_grid_thw.empty()) return;
  const auto& [t, h, w] = generation.image_grid_thw.front();
  result.image_tokens = t * h * w / kPatchesPerToken;
}

// The counters are of the whole request and the same in each of its generations.
void count_reuse(RunState& run, const std::vector<Generation>& generations) {
  if (generations.empty()) return;
  const CacheCounters& add = generations.front().cache;
  CacheCounters& sum = run.result().cache;
  sum.processor_hits += add.processor_hits;
  sum.processor_misses += add.processor_misses;
  sum.vision_hits += add.vision_hits;
  sum.vision_misses += add.vision_misses;
  sum.prefix_hits += add.prefix_hits;
  sum.prefix_misses += add.prefix_misses;
  sum.saved_ms += add.saved_ms;
}

Asking alone(const Asking& asking, std::size_t index) {
  return {asking.stage, {asking.asks[index]}, asking.json_schema, {}};
}

}  // namespace

Prompt image_prompt(const RunState& run, const Image& image, std::string text) {
  Prompt prompt;
  prompt.system = run.prompts().system();
  prompt.parts.emplace_back(image);
  prompt.parts.emplace_back(std::move(text));
  return prompt;
}

Asking start_asking(RunState& run, Stage stage, std::vector<Ask> asks, std::string json_schema) {
  Asking asking{stage, std::move(asks), std::move(json_schema), {}};
  if (!asking.asks.empty()) asking.future = send(run, asking);
  return asking;
}

std::vector<Reply> finish_asking(RunState& run, Asking asking) {
  std::vector<Reply> replies;
  if (asking.asks.empty()) return replies;
  Batch batch = wait_for(asking.future, asking.asks.size());
  if (const Error* error = std::get_if<Error>(&batch)) {
    if (error->code() == ErrorCode::kCancelled) throw *error;
    if (asking.asks.size() == 1) return {*error};
    for (std::size_t i = 0; i < asking.asks.size(); ++i) {
      throw_if_stopped(run.stop());
      Asking one = alone(asking, i);
      one.future = send(run, one);
      replies.push_back(finish_asking(run, std::move(one)).front());
    }
    return replies;
  }
  auto& generations = std::get<std::vector<Generation>>(batch);
  count_reuse(run, generations);
  for (std::size_t i = 0; i < generations.size(); ++i) {
    keep_exchange(run, asking.stage, asking.asks[i].step_number, generations[i]);
    replies.emplace_back(std::move(generations[i]));
  }
  return replies;
}

const Generation& generation_of(const Reply& reply) {
  if (const Error* error = std::get_if<Error>(&reply)) throw *error;
  return std::get<Generation>(reply);
}

void throw_if_cancelled(const RunState& run, const std::vector<Reply>& replies) {
  throw_if_stopped(run.stop());
  for (const Reply& reply : replies) {
    const Generation* generation = std::get_if<Generation>(&reply);
    if (generation && generation->finish_reason == FinishReason::kCancelled) {
      throw Error(ErrorCode::kCancelled, "the engine was stopped");
    }
  }
}

void note_ending(
    RunState& run, Stage stage, int step_number, const Generation& generation, bool truncated) {
  const std::string tokens = std::to_string(generation.output_tokens());
  switch (generation.finish_reason) {
    case FinishReason::kCancelled:
      return;
    case FinishReason::kRepetition:
      run.warn(stage,
               step_number,
               "the model repeated itself and was stopped after " + tokens +
                   " tokens; what it wrote before is kept");
      return;
    case FinishReason::kLength:
      break;
    case FinishReason::kStop:
      if (!truncated) return;
  }
  run.warn(stage,
           step_number,
           "the reply was truncated after " + tokens + " tokens; its complete parts are kept");
}

}  // namespace corgi
