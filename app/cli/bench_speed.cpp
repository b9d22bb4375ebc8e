#include "app/cli/bench_speed.h"

#include "app/cli/bench_images.h"
#include "app/cli/common_options.h"
#include "app/cli/console.h"
#include "app/cli/whole_question.h"
#include "app/model_location.h"
#include "app/threads.h"
#include "core/base/elapsed.h"
#include "core/base/peak_memory.h"
#include "core/engine/local_engine.h"
#include "core/kernels/memory_speed.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace corgi {
namespace {

constexpr int kTokens = 32;
constexpr std::array<std::size_t, 3> kBatches{1, 4, 8};
// MB that the process has held at most since its last request began; 0 where the system doesn't
// say.
double peak_memory_mb() {
  return static_cast<double>(peak_memory()) / (1 << 20);
}

class SpeedRun {
 public:
  SpeedRun(LocalEngine& engine, int tokens, std::stop_token stop)
      : engine_(engine), tokens_(tokens), stop_(std::move(stop)) {}

  Json measure(const BenchImage& image) {
    Json row{{"image", image.name}};
    const std::vector<Generation> cold = ask(image.image, 1, 0);
    const GenerationTimings& t = cold.front().timings;
    row["prompt_tokens"] = cold.front().prompt_token_ids.size();
    row["process_ms"] = t.process_ms;
    row["vision_ms"] = t.vision_ms;
    row["prefill_ms"] = t.prefill_ms;
    row["first_token_cold_ms"] = first_token_ms(cold);
    row["first_token_warm_ms"] = first_token_ms(ask(image.image, 1, 1));
    for (const std::size_t batch : kBatches)
      row["decode_tokens_per_s"][std::to_string(batch)] = decode_speed(image.image, batch);
    row["peak_memory_mb"] = peak_mb_;
    return row;
  }

 private:
  std::vector<Generation> ask(const Image& image, std::size_t batch, std::size_t first_question) {
    peak_mb_ = std::max(peak_mb_, peak_memory_mb());
    GenerateRequest request;
    for (std::size_t i = 0; i < batch; ++i) {
      request.prompts.push_back(
          {"",
           {image, std::string(kBenchQuestions[(first_question + i) % kBenchQuestions.size()])}});
    }
    request.sampling = SamplingOptions();
    request.sampling->temperature = 0;
    request.max_new_tokens = tokens_;
    request.stop = stop_;
    std::vector<Generation> replies = engine_.generate(std::move(request)).result();
    peak_mb_ = std::max(peak_mb_, peak_memory_mb());
    return replies;
  }

  static double first_token_ms(const std::vector<Generation>& replies) {
    const GenerationTimings& t = replies.front().timings;
    return t.process_ms + t.vision_ms + t.prefill_ms;
  }

  // The first tokens come out of the prefill.
  double decode_speed(const Image& image, std::size_t batch) {
    const std::vector<Generation> replies = ask(image, batch, 0);
    double tokens = 0;
    for (const Generation& reply : replies)
      tokens += static_cast<double>(reply.output_token_ids.size()) - 1;
    const double seconds = replies.front().timings.decode_ms / 1000;
    return seconds > 0 ? tokens / seconds : 0;
  }

  LocalEngine& engine_;
  int tokens_;
  std::stop_token stop_;
  double peak_mb_ = 0;
};

std::string line(const std::string& name, double value, const char* unit) {
  char text[96];
  std::snprintf(text, sizeof(text), "  %-24s %10.1f %s", name.c_str(), value, unit);
  return text;
}

void print_table(const Json& result) {
  print_line(result["model"].get<std::string>());
  print_line(line("load", result["load_ms"], "ms"));
  print_line(line("memory, read", result["memory_gb_per_s"], "GB/s"));
  for (const Json& row : result["images"]) {
    print_line(row["image"].get<std::string>() + ", " +
               std::to_string(row["prompt_tokens"].get<int>()) + " tokens");
    print_line(line("resize and cut", row["process_ms"], "ms"));
    print_line(line("vision encoder", row["vision_ms"], "ms"));
    print_line(line("reading the prompt", row["prefill_ms"], "ms"));
    print_line(line("first token", row["first_token_cold_ms"], "ms"));
    print_line(line("first token, same image", row["first_token_warm_ms"], "ms"));
    for (const auto& [batch, speed] : row["decode_tokens_per_s"].items())
      print_line(line("writing, " + batch + " at once", speed, "tokens/s"));
    print_line(line("peak memory", row["peak_memory_mb"], "MB"));
    if (!row.contains("whole_question")) continue;
    print_line(line("whole question", row["whole_question"]["cold_ms"], "ms"));
    print_line(line("second, other regions", row["whole_question"]["second_ms"], "ms"));
    print_line(line("second, same regions", row["whole_question"]["same_regions_ms"], "ms"));
  }
}

}  // namespace

int bench_speed(const Arguments& arguments, const std::stop_token& stop) {
  const std::vector<BenchImage> images = bench_images(arguments);
  const LocalEngineOptions options =
      engine_options(arguments, require_model(arguments.value("--model")));
  const auto start = Clock::now();
  const auto engine = std::make_shared<LocalEngine>(options);
  Json result{{"model", engine->info().result().description}, {"load_ms", elapsed_ms(start)}};
  result["memory_gb_per_s"] = measured_read_speed();
  result["images"] = Json::array();
  const bool has_limit = arguments.has("--max-new-tokens");
  SpeedRun run(*engine, has_limit ? max_new_tokens(arguments) : kTokens, stop);
  for (const BenchImage& image : images) {
    if (stop.stop_requested()) return kExitInterrupted;
    result["images"].push_back(run.measure(image));
    if (!arguments.has("--whole")) continue;
    result["images"].back()["whole_question"] =
        measure_whole_question(engine,
                               options.model_dir,
                               ocr_engine(arguments, kThreadsOfARegion),
                               options.reuse,
                               image.image,
                               stop);
  }
  if (arguments.has("--json")) {
    print_json(result);
  } else {
    print_table(result);
  }
  return kExitSuccess;
}

}  // namespace corgi
