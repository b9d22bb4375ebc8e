#include "core/pipeline/asking.h"

#include "core/base/cancel.h"
#include "core/pipeline/text.h"

#include <exception>
#include <new>

#include <QUnhandledException>

namespace corgi {
namespace {

// Qwen3-VL merges 2x2 patches into one token.
constexpr std::int64_t kPatchesPerToken = 4;
constexpr std::size_t kMaxQuotedPiece = 40;

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

QFuture<std::vector<Generation>> send(RunState& run, const AskBatch& batch) {
  GenerateRequest request;
  std::vector<int> step_numbers;
  for (const Ask& ask : batch.asks) {
    request.prompts.push_back(ask.prompt);
    step_numbers.push_back(ask.step_number);
  }
  const StageOptions& own = run.options().of(batch.stage);
  request.sampling = run.options().sampling;
  if (own.temperature) {
    if (!request.sampling) request.sampling.emplace();
    request.sampling->temperature = *own.temperature;
  }
  request.max_new_tokens = own.max_new_tokens.value_or(run.options().max_new_tokens);
  request.json_schema = batch.json_schema;
  request.image_budget = batch.image_budget;
  request.busy_cores = batch.busy_cores;
  request.stop = run.stop();
  request.on_text = [events = run.events(), stage = batch.stage, steps = std::move(step_numbers)](
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

ImageHash hash_of_image(const Prompt& prompt) {
  for (const auto& part : prompt.parts) {
    if (const Image* image = std::get_if<Image>(&part)) return image->hash();
  }
  return {};
}

void keep_exchange(RunState& run,
                   const Asking& asking,
                   const Ask& ask,
                   const Generation& generation) {
  Result& result = run.result();
  Exchange exchange;
  exchange.stage = asking.batch.stage;
  exchange.step_number = ask.step_number;
  exchange.prompt = generation.prompt_text;
  exchange.reply = generation.text;
  exchange.finish_reason = generation.finish_reason;
  exchange.prompt_tokens = generation.prompt_tokens();
  exchange.output_tokens = generation.output_tokens();
  exchange.timings = generation.timings;
  exchange.purpose = asking.batch.purpose;
  exchange.request = asking.request;
  exchange.repeated = generation.repeated;
  exchange.start_ms = asking.start_ms;
  exchange.end_ms = run.elapsed_ms();
  exchange.image_hash = hash_of_image(ask.prompt);
  exchange.cache = generation.cache;
  exchange.peak_bytes = generation.peak_bytes;
  if (!generation.image_size_sent_px.empty())
    exchange.image_size_sent_px = generation.image_size_sent_px.front();
  if (!generation.image_grid_thw.empty()) {
    const auto& [t, h, w] = generation.image_grid_thw.front();
    exchange.image_tokens = t * h * w / kPatchesPerToken;
  }
  if (exchange.image_hash == result.image_hash && exchange.image_tokens > 0) {
    result.image_size_sent_px = exchange.image_size_sent_px;
    result.image_tokens = exchange.image_tokens;
  }
  run.emit(ReplyReady{exchange});
  result.exchanges.push_back(std::move(exchange));
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

AskBatch alone(const AskBatch& batch, std::size_t index) {
  return {batch.stage,
          {batch.asks[index]},
          batch.json_schema,
          batch.image_budget,
          batch.purpose,
          batch.busy_cores};
}

// What a loop repeated, where it shows.
std::string quoted_piece(const std::string& piece) {
  const std::string text = shortened(on_one_line(piece), kMaxQuotedPiece);
  return text.empty() ? "" : " (\"" + text + "\")";
}

}  // namespace

Prompt image_prompt(const RunState& run, const Image& image, std::string text) {
  Prompt prompt;
  prompt.system = run.prompts().system();
  prompt.parts.emplace_back(image);
  prompt.parts.emplace_back(std::move(text));
  return prompt;
}

Asking start_asking(RunState& run, AskBatch batch) {
  Asking asking{std::move(batch), {}, 0, run.elapsed_ms()};
  if (asking.batch.asks.empty()) return asking;
  asking.request = run.count_request();
  asking.future = send(run, asking.batch);
  return asking;
}

std::vector<Reply> finish_asking(RunState& run, Asking asking) {
  std::vector<Reply> replies;
  const std::vector<Ask>& asks = asking.batch.asks;
  if (asks.empty()) return replies;
  Batch batch = wait_for(asking.future, asks.size());
  if (const Error* error = std::get_if<Error>(&batch)) {
    if (error->code() == ErrorCode::kCancelled) throw *error;
    if (asks.size() == 1) return {*error};
    for (std::size_t i = 0; i < asks.size(); ++i) {
      throw_if_stopped(run.stop());
      replies.push_back(ask(run, alone(asking.batch, i)).front());
    }
    return replies;
  }
  auto& generations = std::get<std::vector<Generation>>(batch);
  count_reuse(run, generations);
  for (std::size_t i = 0; i < generations.size(); ++i) {
    keep_exchange(run, asking, asks[i], generations[i]);
    replies.emplace_back(std::move(generations[i]));
  }
  return replies;
}

std::vector<Reply> ask(RunState& run, AskBatch batch) {
  return finish_asking(run, start_asking(run, std::move(batch)));
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
               "the model repeated itself" + quoted_piece(generation.repeated) +
                   "; the repeats were cut from its " + tokens + " tokens, the rest is kept");
      return;
    case FinishReason::kBrokenOutput:
      run.warn(stage,
               step_number,
               "the model's output stopped being a number after " + tokens +
                   " tokens; what it wrote before is kept. Another dtype (fp32 or bf16) may help");
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
