#include "app/cli/bench_agreement.h"

#include "app/cli/agreement.h"
#include "app/cli/bench_images.h"
#include "app/cli/common_options.h"
#include "app/cli/console.h"
#include "app/model_location.h"
#include "core/base/cancel.h"
#include "core/base/error.h"
#include "core/engine/loaded_model.h"
#include "core/engine/reuse.h"
#include "core/generation/generator.h"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

namespace corgi {
namespace {

constexpr int kTokens = 32;
constexpr std::size_t kQuestionsOfAnImage = 4;

// Lets a reply go one way only: token for token that of another model.
class GivenReply final : public TokenConstraint {
 public:
  explicit GivenReply(const std::vector<TokenId>& ids) : ids_(ids) {}

  void mask(std::span<float> logits) override {
    const auto given = static_cast<std::size_t>(ids_[next_]);
    const float logit = logits[given];
    std::ranges::fill(logits, -std::numeric_limits<float>::infinity());
    logits[given] = logit;
  }
  void accept(TokenId) override { next_ = std::min(next_ + 1, ids_.size() - 1); }

 private:
  const std::vector<TokenId>& ids_;
  std::size_t next_ = 0;
};

// The replies of one model to every question about every image, with the logits of each token.
class Replies {
 public:
  Replies(LocalEngineOptions options, int tokens, std::stop_token stop)
      : loaded_(load_model(options, stop)),
        caches_(loaded_.processor, loaded_.model.vision(), options.reuse),
        tokens_(tokens),
        stop_(std::move(stop)) {}

  const ModelInfo& info() const { return loaded_.info; }

  // With `given`, that reply's tokens and this model's logits; else its own likeliest.
  GeneratedSequence reply(const Image& image,
                          const std::string& question,
                          const GeneratedSequence* given) {
    CacheCounters counters;
    const auto processed = caches_.processed(image, {}, counters);
    GeneratorPrompt prompt{
        loaded_.processor.process({"", {processed, question}, loaded_.reply_prefix}), {}};
    prompt.features = caches_.features({&processed, 1}, counters, stop_);
    GeneratorOptions options;
    options.sampling.temperature = 0;
    options.max_new_tokens = given ? static_cast<int>(given->ids.size()) : tokens_;
    options.stop_tokens = loaded_.generation.stop_tokens;
    options.keep_logits = true;
    options.stop = stop_;
    options.prefixes = &caches_.prefixes();
    if (given) options.make_constraint = [&] { return std::make_unique<GivenReply>(given->ids); };
    GeneratorResult result = generate(loaded_.model, {&prompt, 1}, options);
    // Half of a reply can't be held against a whole one.
    throw_if_stopped(stop_);
    return std::move(result.sequences.front());
  }

 private:
  LoadedModel loaded_;
  ReuseCaches caches_;
  int tokens_;
  std::stop_token stop_;
};

// One model is in memory at a time.
std::vector<GeneratedSequence> all_replies(Replies& replies,
                                           const std::vector<BenchImage>& images,
                                           const std::vector<GeneratedSequence>& given) {
  std::vector<GeneratedSequence> all;
  for (const BenchImage& image : images) {
    note(replies.info().description + ": " + image.name);
    for (std::size_t i = 0; i < kQuestionsOfAnImage; ++i) {
      const GeneratedSequence* same = given.empty() ? nullptr : &given[all.size()];
      all.push_back(replies.reply(image.image, kBenchQuestions[i], same));
    }
  }
  return all;
}

Agreement agreement(const std::vector<GeneratedSequence>& reference,
                    const std::vector<GeneratedSequence>& other) {
  Agreement result;
  for (std::size_t i = 0; i < reference.size(); ++i) {
    const std::size_t vocab = reference[i].logits.size() / reference[i].ids.size();
    result.add(reference[i].logits, other[i].logits, vocab);
  }
  return result;
}

Json measure(const Arguments& arguments, const std::stop_token& stop) {
  const c10::InferenceMode guard;
  const std::vector<BenchImage> images = bench_images(arguments);
  LocalEngineOptions options = engine_options(arguments, require_model(arguments.value("--model")));
  if (options.threads > 0) at::set_num_threads(options.threads);
  const std::vector<std::string> dtypes =
      options.dtype.empty() ? std::vector<std::string>{"int8", "int4"}
                            : std::vector<std::string>{std::exchange(options.dtype, "")};
  const int tokens = arguments.has("--max-new-tokens") ? max_new_tokens(arguments) : kTokens;
  Json result;
  std::vector<GeneratedSequence> reference;
  {
    Replies stored(options, tokens, stop);
    result["model"] = stored.info().description;
    reference = all_replies(stored, images, {});
  }
  for (const std::string& dtype : dtypes) {
    options.dtype = dtype;
    Replies other(options, tokens, stop);
    result["dtypes"][dtype] = agreement(reference, all_replies(other, images, reference)).to_json();
  }
  return result;
}

void print_table(const Json& result) {
  print_line("against " + result["model"].get<std::string>());
  print_line("          tokens   mean KL    99th %   same first choice");
  for (const auto& [dtype, row] : result["dtypes"].items()) {
    char line[96];
    std::snprintf(line,
                  sizeof(line),
                  "  %-6s %7zu %9.4f %9.4f %13.1f %%",
                  dtype.c_str(),
                  row["tokens"].get<std::size_t>(),
                  row["mean_kl_nats"].get<double>(),
                  row["p99_kl_nats"].get<double>(),
                  100 * row["same_first_choice"].get<double>());
    print_line(line);
  }
}

}  // namespace

int bench_agreement(const Arguments& arguments, const std::stop_token& stop) {
  Json result;
  try {
    result = measure(arguments, stop);
  } catch (const c10::Error& e) {
    throw Error(ErrorCode::kInternal, e.what_without_backtrace());
  }
  if (arguments.has("--json")) {
    print_json(result);
  } else {
    print_table(result);
  }
  return kExitSuccess;
}

}  // namespace corgi
