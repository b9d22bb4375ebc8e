#include "core/engine/request_runner.h"

#include "core/base/cancel.h"
#include "core/base/elapsed.h"
#include "core/base/log.h"
#include "core/base/peak_memory.h"
#include "core/generation/generator.h"
#include "core/tokenizer/streaming_detokenizer.h"

#include <algorithm>
#include <utility>

#include <ATen/Parallel.h>

namespace corgi {
namespace {

ProcessorPrompt processor_prompt(const LoadedModel& loaded,
                                 ReuseCaches& caches,
                                 const Prompt& prompt,
                                 const ImageBudget& budget,
                                 CacheCounters& counters) {
  ProcessorPrompt result{prompt.system, {}, loaded.reply_prefix};
  for (const auto& part : prompt.parts) {
    if (const auto* image = std::get_if<Image>(&part)) {
      result.parts.emplace_back(caches.processed(*image, budget, counters));
    } else {
      result.parts.emplace_back(std::get<std::string>(part));
    }
  }
  return result;
}

std::vector<std::shared_ptr<const ProcessedImage>> all_images(
    const std::vector<GeneratorPrompt>& prompts) {
  std::vector<std::shared_ptr<const ProcessedImage>> images;
  for (const GeneratorPrompt& prompt : prompts) {
    images.insert(images.end(), prompt.prompt->images().begin(), prompt.prompt->images().end());
  }
  return images;
}

// Gives each prompt the features of its own images.
void distribute(std::vector<std::shared_ptr<const VisionFeatures>> features,
                std::vector<GeneratorPrompt>& prompts) {
  auto next = features.begin();
  for (GeneratorPrompt& prompt : prompts) {
    const auto end = next + static_cast<std::ptrdiff_t>(prompt.prompt->images().size());
    prompt.features.assign(next, end);
    next = end;
  }
}

// Turns tokens into text for the request's callback.
class TextStreams {
 public:
  TextStreams(const Tokenizer& tokenizer, const GenerateRequest& request) : request_(request) {
    for (std::size_t i = 0; i < request.prompts.size(); ++i) streams_.emplace_back(tokenizer);
  }

  void push(std::size_t index, TokenId id) { emit(index, streams_[index].push(id)); }
  void finish() {
    for (std::size_t i = 0; i < streams_.size(); ++i) emit(i, streams_[i].finish());
  }

 private:
  void emit(std::size_t index, const std::string& text) {
    if (!text.empty() && request_.on_text) request_.on_text(index, text);
  }

  const GenerateRequest& request_;
  std::vector<StreamingDetokenizer> streams_;
};

Generation describe(const LoadedModel& loaded,
                    const ProcessorPrompt& source,
                    const ProcessorOutput& prompt,
                    GeneratedSequence sequence) {
  Generation g;
  g.prompt_token_ids = prompt.input_ids();
  g.prompt_text = loaded.processor.prompt_text(source);
  const Tokenizer& tokenizer = loaded.processor.tokenizer();
  g.text = tokenizer.decode(without_repeats(sequence.ids, sequence.loops));
  if (!sequence.loops.empty()) {
    const Loop& loop = sequence.loops.back();
    g.repeated = tokenizer.decode(std::span(sequence.ids).subspan(loop.begin, loop.length));
  }
  g.output_token_ids = std::move(sequence.ids);
  g.finish_reason = sequence.finish_reason;
  g.logits = std::move(sequence.logits);
  const std::int64_t patch = loaded.processor.image_processor().config().patch_size;
  for (const auto& image : prompt.images()) {
    g.image_grid_thw.push_back({image->grid.t, image->grid.h, image->grid.w});
    g.image_size_sent_px.push_back({image->grid.w * patch, image->grid.h * patch});
  }
  return g;
}

GeneratorOptions generator_options(EngineState& state, const GenerateRequest& request) {
  GeneratorOptions options;
  options.sampling = request.sampling.value_or(state.loaded.generation.sampling);
  options.max_new_tokens = request.max_new_tokens;
  options.stop_tokens = state.loaded.generation.stop_tokens;
  options.keep_logits = request.keep_logits;
  options.stop = request.stop;
  options.prefixes = &state.caches.prefixes();
  if (!request.json_schema.empty()) {
    options.make_constraint = [&] {
      return state.constraints.make(request.json_schema, request.max_new_tokens);
    };
  }
  return options;
}

// Never what was asked or answered: a log may be shown to others.
void log_request(const std::vector<Generation>& replies) {
  if (replies.empty() || !engine_log().isDebugEnabled()) return;
  int read = 0;
  int written = 0;
  for (const Generation& reply : replies) {
    read += reply.prompt_tokens();
    written += reply.output_tokens();
  }
  const GenerationTimings& ms = replies.front().timings;
  const CacheCounters& cache = replies.front().cache;
  const auto of = [](std::int64_t hits, std::int64_t misses) {
    return std::to_string(hits) + " of " + std::to_string(hits + misses);
  };
  qCDebug(engine_log,
          "%zu prompts, %d tokens read, %d written; process %.0f ms, vision %.0f ms, prefill "
          "%.0f ms, decode %.0f ms; reused: pictures %s, features %s, prefixes %s; peak %lld MB",
          replies.size(),
          read,
          written,
          ms.process_ms,
          ms.vision_ms,
          ms.prefill_ms,
          ms.decode_ms,
          of(cache.processor_hits, cache.processor_misses).c_str(),
          of(cache.vision_hits, cache.vision_misses).c_str(),
          of(cache.prefix_hits, cache.prefix_misses).c_str(),
          static_cast<long long>(replies.front().peak_bytes >> 20));
}

// torch's threads while a request runs beside others: what they don't need, one at least. Engine's
// thread only.
class ThreadShare {
 public:
  explicit ThreadShare(std::shared_ptr<const std::atomic<int>> busy_cores)
      : busy_cores_(std::move(busy_cores)), all_(at::get_num_threads()), used_(all_) {}
  ~ThreadShare() { use(all_); }
  ThreadShare(const ThreadShare&) = delete;
  ThreadShare& operator=(const ThreadShare&) = delete;

  void update() {
    if (busy_cores_) use(std::max(1, all_ - busy_cores_->load()));
  }

 private:
  void use(int threads) {
    if (threads != used_) at::set_num_threads(used_ = threads);
  }

  std::shared_ptr<const std::atomic<int>> busy_cores_;
  int all_;
  int used_;
};

}  // namespace

std::vector<Generation> run_request(EngineState& state, const GenerateRequest& request) {
  const LoadedModel& loaded = state.loaded;
  ReuseCaches& caches = state.caches;
  throw_if_stopped(request.stop);
  const std::int64_t kept_bytes = caches.used_bytes();
  restart_peak_memory();
  ThreadShare threads(request.busy_cores);
  threads.update();
  CacheCounters counters;
  GenerationTimings timings;
  auto start = Clock::now();
  std::vector<ProcessorPrompt> sources;
  std::vector<GeneratorPrompt> prompts;
  for (const Prompt& prompt : request.prompts) {
    sources.push_back(processor_prompt(loaded, caches, prompt, request.image_budget, counters));
    prompts.push_back({loaded.processor.process(sources.back()), {}});
  }
  timings.process_ms = elapsed_ms(start);

  start = Clock::now();
  distribute(caches.features(all_images(prompts), counters, request.stop), prompts);
  timings.vision_ms = elapsed_ms(start);

  TextStreams streams(loaded.processor.tokenizer(), request);
  GeneratorOptions options = generator_options(state, request);
  options.before_forward = [&] { threads.update(); };
  options.on_token = [&](std::size_t index, TokenId id) { streams.push(index, id); };
  GeneratorResult result = generate(loaded.model, prompts, options);
  streams.finish();
  timings.prefill_ms = result.prefill_ms;
  timings.decode_ms = result.decode_ms;
  counters.prefix_hits = result.prefix_hits;
  counters.prefix_misses = result.prefix_misses;
  counters.saved_ms += result.prefix_saved_ms;

  const std::int64_t peak_bytes =
      std::max<std::int64_t>(0, static_cast<std::int64_t>(peak_memory()) - kept_bytes);
  std::vector<Generation> generations;
  for (std::size_t i = 0; i < prompts.size(); ++i) {
    generations.push_back(
        describe(loaded, sources[i], *prompts[i].prompt, std::move(result.sequences[i])));
    generations.back().timings = timings;
    generations.back().cache = counters;
    generations.back().peak_bytes = peak_bytes;
  }
  log_request(generations);
  return generations;
}

}  // namespace corgi
