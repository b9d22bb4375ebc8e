#include "core/generation/generator.h"

#include "core/base/elapsed.h"
#include "core/base/error.h"
#include "core/generation/sampler.h"

#include <algorithm>
#include <limits>
#include <map>
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
// Beginnings are computed together up to about as many tokens: enough for matrix products to be at
// their best, and no more memory than one large image takes.
constexpr std::int64_t kTokensTogether = 1024;

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
  int tokens_in_loop = 0;        // since it was noticed and couldn't be left
  std::vector<TokenId> opening;  // forced tokens at the reply's start, until they are added
  std::size_t n_read = 0;        // tokens of the reply that the network has read
};

// The state behind a prompt's first image.
struct Prefix {
  std::shared_ptr<const KvCache> state;
  double cost_ms = 0;
};

// Row of each item's last token, when `counts` are the items' tokens.
at::Tensor last_rows(const std::vector<std::int64_t>& counts, const at::Tensor& hidden) {
  std::vector<std::int64_t> rows;
  std::int64_t end = 0;
  for (const std::int64_t count : counts) rows.push_back((end += count) - 1);
  return hidden.index_select(0, at::tensor(rows, at::kLong).to(hidden.device()));
}

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
    Running r{index,
              nullptr,
              prompt.rope_delta(),
              static_cast<std::size_t>(n_new),
              Sampler(options_.sampling, prompt.input_ids()),
              options_.make_constraint ? options_.make_constraint() : nullptr,
              0,
              {},
              0};
    r.opening = opening(r);
    return r;
  }

  // Read together with the prompt. The model chooses at least one token behind it.
  std::vector<TokenId> opening(const Running& r) const {
    if (!r.constraint || options_.keep_logits) return {};
    std::vector<TokenId> ids = r.constraint->forced();
    const bool ends = ids.size() >= r.max_new_tokens ||
                      std::ranges::any_of(ids, [&](TokenId id) { return is_stop(id); });
    return ends ? std::vector<TokenId>() : ids;
  }

  bool is_stop(TokenId id) const {
    return std::ranges::find(options_.stop_tokens, id) != options_.stop_tokens.end();
  }

  // Logits [sequences, vocab] behind each prompt, and behind what opens its reply in any case.
  at::Tensor prefill(std::span<const GeneratorPrompt> prompts) {
    make_caches(prompts);
    std::vector<PrefillItem> items;
    std::vector<std::int64_t> counts;
    for (std::size_t i = 0; i < prompts.size(); ++i) {
      KvCache* cache = running_[i].cache.get();
      const auto end = static_cast<std::int64_t>(prompts[i].prompt->input_ids().size());
      PrefillItem item{prompts[i].prompt.get(), {}, cache, end};
      const std::size_t first_image = cache->length() > 0 ? 1 : 0;
      for (std::size_t j = first_image; j < prompts[i].features.size(); ++j)
        item.features.push_back(prompts[i].features[j].get());
      item.then = running_[i].opening;
      running_[i].n_read = item.then.size();
      counts.push_back(end - cache->length() + static_cast<std::int64_t>(item.then.size()));
      items.push_back(std::move(item));
    }
    return model_.logits(last_rows(counts, model_.prefill(items, options_.stop)));
  }

  // Every sequence whose prompt begins with an image begins with the state behind that image. It is
  // computed apart from the rest even when nothing is there yet, so that a warm run repeats a cold
  // one to the last bit.
  void make_caches(std::span<const GeneratorPrompt> prompts) {
    const std::vector<std::shared_ptr<const KvCache>> prefixes = prefixes_of(prompts);
    for (std::size_t i = 0; i < prompts.size(); ++i) {
      const auto all = prompts[i].prompt->input_ids().size() + running_[i].max_new_tokens;
      running_[i].cache = model_.make_cache(static_cast<std::int64_t>(all), prefixes[i]);
    }
  }

  // One for each prompt, null where there is none; those that aren't kept yet are computed, each
  // once.
  std::vector<std::shared_ptr<const KvCache>> prefixes_of(
      std::span<const GeneratorPrompt> prompts) {
    std::vector<std::shared_ptr<const KvCache>> states(prompts.size());
    if (!options_.prefixes) return states;
    std::vector<PrefixKey> keys(prompts.size());
    std::map<PrefixKey, Prefix> known;
    std::map<PrefixKey, std::size_t> missing;  // the first prompt that begins so
    for (std::size_t i = 0; i < prompts.size(); ++i) {
      const std::int64_t length = shareable_prefix(*prompts[i].prompt);
      if (length == 0) continue;
      keys[i] = prefix_key(*prompts[i].prompt, length);
      if (known.contains(keys[i]) || missing.contains(keys[i])) continue;
      if (const auto* entry = options_.prefixes->find(keys[i])) {
        known[keys[i]] = {entry->value, entry->cost_ms};
      } else {
        missing[keys[i]] = i;
      }
    }
    compute_prefixes(prompts, missing, known);
    for (std::size_t i = 0; i < prompts.size(); ++i) {
      if (keys[i].ids.empty()) continue;
      states[i] = known[keys[i]].state;
      const auto computed = missing.find(keys[i]);
      if (computed != missing.end() && computed->second == i) {
        ++result_.prefix_misses;
      } else {
        ++result_.prefix_hits;
        result_.prefix_saved_ms += known[keys[i]].cost_ms;
      }
    }
    return states;
  }

  void compute_prefixes(std::span<const GeneratorPrompt> prompts,
                        const std::map<PrefixKey, std::size_t>& missing,
                        std::map<PrefixKey, Prefix>& known) {
    for (auto next = missing.begin(); next != missing.end();) {
      const auto start = Clock::now();
      std::vector<std::pair<const PrefixKey*, std::shared_ptr<KvCache>>> made;
      std::vector<PrefillItem> items;
      std::int64_t tokens = 0;
      for (; next != missing.end() && tokens < kTokensTogether; ++next) {
        const auto length = static_cast<std::int64_t>(next->first.ids.size());
        const GeneratorPrompt& prompt = prompts[next->second];
        made.emplace_back(&next->first, model_.make_cache(length));
        items.push_back({prompt.prompt.get(),
                         {prompt.features.front().get()},
                         made.back().second.get(),
                         length});
        tokens += length;
      }
      model_.prefill(items, options_.stop);
      const double each_ms = elapsed_ms(start) / static_cast<double>(made.size());
      for (const auto& [key, state] : made) {
        known[*key] = {state, each_ms};
        options_.prefixes->insert(*key, {state, each_ms}, state->size_in_bytes());
      }
    }
  }

  void step() {
    if (options_.before_forward) options_.before_forward();
    std::vector<DecodeItem> items;
    std::vector<std::int64_t> counts;
    for (Running& r : running_) {
      const auto unread = std::span(result_.sequences[r.index].ids).subspan(r.n_read);
      items.push_back({unread, r.cache->length() + r.rope_delta, r.cache.get()});
      counts.push_back(static_cast<std::int64_t>(unread.size()));
      r.n_read += unread.size();
    }
    try {
      take_tokens(model_.logits(last_rows(counts, model_.decode(items, options_.stop))));
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
    for (const TokenId id : std::exchange(r.opening, {})) add_forced(r, id);
    if (options_.keep_logits)
      sequence.logits.insert(sequence.logits.end(), logits.begin(), logits.end());
    if (r.constraint) r.constraint->mask(logits);
    add(r, r.sampler.sample(logits));
    if (r.cache) take_forced(r);
    if (!r.cache) return;
    if (const auto loop = loop_at_end(sequence.ids)) leave(r, *loop);
  }

  void add(Running& r, TokenId id) {
    GeneratedSequence& sequence = result_.sequences[r.index];
    if (r.constraint) r.constraint->accept(id);
    sequence.ids.push_back(id);
    const bool stopped = is_stop(id);
    if (!stopped && options_.on_token) options_.on_token(r.index, id);
    if (stopped) {
      end(r, sequence.loops.empty() ? FinishReason::kStop : FinishReason::kRepetition);
    } else if (sequence.ids.size() >= r.max_new_tokens) {
      end(r, FinishReason::kLength);
    }
  }

  void add_forced(Running& r, TokenId id) {
    r.sampler.accept(id);
    add(r, id);
  }

  // Adds what must come next anyway, without asking the model.
  void take_forced(Running& r) {
    if (!r.constraint || options_.keep_logits) return;
    for (auto ids = r.constraint->forced(); !ids.empty(); ids = r.constraint->forced()) {
      for (const TokenId id : ids) {
        add_forced(r, id);
        if (!r.cache) return;
      }
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
