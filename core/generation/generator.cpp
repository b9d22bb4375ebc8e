#include "core/generation/generator.h"

#include "core/base/elapsed.h"
#include "core/base/error.h"
#include "core/generation/sampler.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include <ATen/ops/tensor.h>
#include <c10/core/InferenceMode.h>
#include <c10/core/ScalarType.h>

namespace corgi {
namespace {

// A reply with more loops than this isn't worth going on with.
constexpr std::size_t kMostLoops = 4;
constexpr int kTokensToLeave = 8;

// Neither not-a-number nor plus infinity: weights are damaged or the dtype is too narrow for them.
bool are_numbers(std::span<const float> logits) {
  return std::all_of(logits.begin(), logits.end(), [](float logit) {
    return logit < std::numeric_limits<float>::infinity();
  });
}

// One sequence while it runs.
struct Running {
  std::size_t index;
  std::unique_ptr<KvCache> cache;
  std::int64_t rope_delta;
  std::size_t max_new_tokens;
  Sampler sampler;
  std::unique_ptr<TokenConstraint> constraint;
  int tokens_in_loop = 0;  // since it was noticed and couldn't be left
};

class Run {
 public:
  Run(const Qwen3VlModel& model,
      std::span<const GeneratorPrompt> prompts,
      const GeneratorOptions& options)
      : model_(model), options_(options) {
    result_.sequences.resize(prompts.size());
    for (std::size_t i = 0; i < prompts.size(); ++i)
      running_.push_back(begin(i, *prompts[i].prompt));
  }

  GeneratorResult finish(std::span<const GeneratorPrompt> prompts) {
    const auto start = Clock::now();
    if (options_.before_forward) options_.before_forward();
    take_tokens(prefill(prompts));
    result_.prefill_ms = elapsed_ms(start);
    const auto decode_start = Clock::now();
    while (!running_.empty()) step();
    result_.decode_ms = elapsed_ms(decode_start);
    require_output();
    return std::move(result_);
  }

 private:
  Running begin(std::size_t index, const ProcessorOutput& prompt) const {
    const auto n_prompt = static_cast<std::int64_t>(prompt.input_ids().size());
    const std::int64_t context = model_.config().text.max_position_embeddings;
    if (n_prompt >= context) {
      throw Error(ErrorCode::kPromptTooLong,
                  "the prompt has " + std::to_string(n_prompt) +
                      " tokens and the model's context holds " + std::to_string(context) +
                      ": use a smaller image or a shorter text");
    }
    const std::int64_t n_new =
        std::clamp<std::int64_t>(options_.max_new_tokens, 1, context - n_prompt);
    return {index,
            nullptr,
            prompt.rope_delta(),
            static_cast<std::size_t>(n_new),
            Sampler(options_.sampling, prompt.input_ids()),
            options_.make_constraint ? options_.make_constraint() : nullptr,
            0};
  }

  // Logits [sequences, vocab] behind each prompt's last token.
  at::Tensor prefill(std::span<const GeneratorPrompt> prompts) {
    make_caches(prompts);
    std::vector<PrefillItem> items;
    std::vector<std::int64_t> last_rows;
    std::int64_t rows = 0;
    for (std::size_t i = 0; i < prompts.size(); ++i) {
      KvCache* cache = running_[i].cache.get();
      const auto end = static_cast<std::int64_t>(prompts[i].prompt->input_ids().size());
      PrefillItem item{prompts[i].prompt.get(), {}, cache, end};
      const std::size_t first_image = cache->length() > 0 ? 1 : 0;
      for (std::size_t j = first_image; j < prompts[i].features.size(); ++j)
        item.features.push_back(prompts[i].features[j].get());
      rows += end - cache->length();
      last_rows.push_back(rows - 1);
      items.push_back(std::move(item));
    }
    const at::Tensor hidden = model_.prefill(items, options_.stop);
    return model_.logits(
        hidden.index_select(0, at::tensor(last_rows, at::kLong).to(hidden.device())));
  }

  // Every sequence whose prompt begins with an image begins with the state behind that image. It is
  // computed apart from the rest even when nothing is there yet, so that a warm run repeats a cold
  // one to the last bit.
  void make_caches(std::span<const GeneratorPrompt> prompts) {
    for (std::size_t i = 0; i < prompts.size(); ++i) {
      const ProcessorOutput& prompt = *prompts[i].prompt;
      const std::int64_t length = options_.prefixes ? shareable_prefix(prompt) : 0;
      const auto all = prompt.input_ids().size() + running_[i].max_new_tokens;
      running_[i].cache = model_.make_cache(static_cast<std::int64_t>(all),
                                            length > 0 ? prefix(prompts[i], length) : nullptr);
    }
  }

  std::shared_ptr<const KvCache> prefix(const GeneratorPrompt& prompt, std::int64_t length) {
    const PrefixKey key = prefix_key(*prompt.prompt, length);
    if (const auto* entry = options_.prefixes->find(key)) {
      ++result_.prefix_hits;
      result_.prefix_saved_ms += entry->cost_ms;
      return entry->value;
    }
    ++result_.prefix_misses;
    const auto start = Clock::now();
    const std::shared_ptr<KvCache> made = model_.make_cache(length);
    const PrefillItem item{
        prompt.prompt.get(), {prompt.features.front().get()}, made.get(), length};
    model_.prefill({&item, 1}, options_.stop);
    options_.prefixes->insert(key, {made, elapsed_ms(start)}, made->size_in_bytes());
    return made;
  }

  void step() {
    if (options_.before_forward) options_.before_forward();
    std::vector<DecodeItem> items;
    for (const Running& r : running_) {
      items.push_back(
          {result_.sequences[r.index].ids.back(), r.cache->length() + r.rope_delta, r.cache.get()});
    }
    try {
      take_tokens(model_.logits(model_.decode(items, options_.stop)));
    } catch (const Error& error) {
      if (error.code() != ErrorCode::kCancelled) throw;
      for (const Running& r : running_)
        result_.sequences[r.index].finish_reason = FinishReason::kCancelled;
      running_.clear();
    }
  }

  // logits [running, vocab]: row i belongs to running_[i].
  void take_tokens(const at::Tensor& logits) {
    const at::Tensor rows = logits.to(at::kCPU).contiguous();
    const auto vocab = static_cast<std::size_t>(rows.size(1));
    for (std::size_t i = 0; i < running_.size(); ++i) {
      take_token(running_[i], {rows.data_ptr<float>() + i * vocab, vocab});
    }
    std::erase_if(running_, [](const Running& r) { return r.cache == nullptr; });
  }

  void take_token(Running& r, std::span<float> logits) {
    GeneratedSequence& sequence = result_.sequences[r.index];
    if (!are_numbers(logits)) return end(r, FinishReason::kBrokenOutput);
    if (options_.keep_logits)
      sequence.logits.insert(sequence.logits.end(), logits.begin(), logits.end());
    if (r.constraint) r.constraint->mask(logits);
    const TokenId id = r.sampler.sample(logits);
    if (r.constraint) r.constraint->accept(id);
    sequence.ids.push_back(id);
    const bool stopped = std::find(options_.stop_tokens.begin(), options_.stop_tokens.end(), id) !=
                         options_.stop_tokens.end();
    if (!stopped && options_.on_token) options_.on_token(r.index, id);
    if (stopped) {
      end(r, sequence.loops.empty() ? FinishReason::kStop : FinishReason::kRepetition);
    } else if (sequence.ids.size() >= r.max_new_tokens) {
      end(r, FinishReason::kLength);
    } else if (const auto loop = loop_at_end(sequence.ids)) {
      leave(r, *loop);
    }
  }

  // A constraint may lead the reply out of a loop: at once, or behind the character that is being
  // written.
  void leave(Running& r, const Loop& loop) {
    GeneratedSequence& sequence = result_.sequences[r.index];
    const bool may_leave = r.constraint && sequence.loops.size() < kMostLoops;
    const bool leaves = may_leave && r.constraint->leave_loop();
    if (may_leave && !leaves && r.tokens_in_loop++ < kTokensToLeave) return;
    r.tokens_in_loop = 0;
    sequence.loops.push_back(loop);
    if (!leaves) end(r, FinishReason::kRepetition);
  }

  // A model that can't begin a single reply is of no use to anyone.
  void require_output() const {
    const bool none = std::all_of(
        result_.sequences.begin(), result_.sequences.end(), [](const GeneratedSequence& s) {
          return s.finish_reason == FinishReason::kBrokenOutput && s.ids.empty();
        });
    if (!none) return;
    throw Error(ErrorCode::kInternal,
                std::string("the model's output isn't a number, computed in ") +
                    c10::toString(c10::typeMetaToScalarType(model_.options().dtype())) +
                    ": its weights may be damaged, or the dtype too narrow for them (fp32 or bf16 "
                    "may work)");
  }

  void end(Running& r, FinishReason reason) {
    result_.sequences[r.index].finish_reason = reason;
    r.cache.reset();
  }

  const Qwen3VlModel& model_;
  const GeneratorOptions& options_;
  GeneratorResult result_;
  std::vector<Running> running_;
};

}  // namespace

GeneratorResult generate(const Qwen3VlModel& model,
                         std::span<const GeneratorPrompt> prompts,
                         const GeneratorOptions& options) {
  const c10::InferenceMode guard;
  if (prompts.empty()) return {};
  return Run(model, prompts, options).finish(prompts);
}

}  // namespace corgi
