// What a schema costs per token: prints one JSON line.
//   bench_json_schema TOKENIZER_DIR
#include "core/base/json.h"
#include "core/generation/json_schema_mask.h"
#include "json_schema_reference.h"

#include <chrono>
#include <cstdio>
#include <exception>
#include <random>

namespace {

using namespace corgi;
using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// Time of mask() for every token of a document, on average and at most.
struct Cost {
  double total_ms = 0;
  double most_ms = 0;
  int steps = 0;

  Json json() const {
    return {{"steps", steps}, {"mean_ms", total_ms / steps}, {"most_ms", most_ms}};
  }
};

// Random text with real words would need a model; the tokenizer's own split of a random document
// comes close.
Cost cost_of_documents(const Tokenizer& tokenizer,
                       const JsonTokenMask& mask,
                       const test::OrderedJson& schema) {
  Cost cost;
  test::Random random(5);
  std::vector<float> logits(static_cast<std::size_t>(tokenizer.vocab_size()));
  for (int i = 0; i < 50; ++i) {
    auto state = mask.constraint().start();
    const std::string text = test::spell(test::random_document(schema, random), true, false);
    for (const TokenId id : tokenizer.encode(text)) {
      // The best of three: what the mask costs, not what else the machine does.
      double ms = 1e9;
      for (int run = 0; run < 3; ++run) {
        std::fill(logits.begin(), logits.end(), 0.5f);
        const auto start = Clock::now();
        mask.allowed(state).apply(logits);
        ms = std::min(ms, ms_since(start));
      }
      cost.total_ms += ms;
      cost.most_ms = std::max(cost.most_ms, ms);
      ++cost.steps;
      if (!mask.constraint().advance(state, tokenizer.token_bytes(id)))
        throw Error(ErrorCode::kInternal, text);
    }
  }
  return cost;
}

int run(const char* folder) {
  const Tokenizer tokenizer = Tokenizer::load(folder);
  auto start = Clock::now();
  const auto tokens = std::make_shared<const JsonTokens>(tokenizer);
  Json result{{"tokens_ms", ms_since(start)}, {"trie_nodes", tokens->trie().size()}};
  for (const std::string& text : test::schemas()) {
    start = Clock::now();
    const JsonTokenMask mask(text, tokens, {*tokenizer.id_of("<|im_end|>")});
    const double build_ms = ms_since(start);
    Json cost = cost_of_documents(tokenizer, mask, test::OrderedJson::parse(text)).json();
    cost["build_ms"] = build_ms;
    cost["nodes"] = mask.constraint().node_count();
    result["schemas"].push_back(cost);
  }
  std::puts(dump_json(result).c_str());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: bench_json_schema TOKENIZER_DIR\n", stderr);
    return 2;
  }
  try {
    return run(argv[1]);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "bench_json_schema: %s\n", e.what());
    return 1;
  }
}
