#include "app/cli/bench_command.h"

#include "app/cli/bench_agreement.h"
#include "app/cli/bench_kernels.h"
#include "app/cli/bench_speed.h"
#include "app/cli/common_options.h"
#include "app/cli/console.h"
#include "app/cli/quality_run.h"
#include "app/engine_choice.h"
#include "app/threads.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace corgi {
namespace {

constexpr std::array kOptions{
    OptionSpec{"--limit", "N", "quality: only the first N images"},
    OptionSpec{"--whole", "", "speed: also a whole question, cold and with the image known"},
};

struct Measurement {
  std::string_view name;
  int (*run)(const Arguments& arguments, const std::stop_token& stop);
};

constexpr std::array kOfThisMachine{Measurement{"agreement", bench_agreement},
                                    Measurement{"speed", bench_speed},
                                    Measurement{"kernels", bench_kernels}};

std::vector<Mode> modes_to_ask(const Arguments& arguments) {
  if (const auto mode = arguments.value("--mode")) return {mode_from_string(*mode).value()};
  return {Mode::kThorough, Mode::kFast, Mode::kDirect};
}

void measure_all(QualityRun& run,
                 const std::vector<QualityScene>& scenes,
                 const std::stop_token& stop) {
  for (std::size_t i = 0; i < scenes.size(); ++i) {
    note("[" + std::to_string(i + 1) + "/" + std::to_string(scenes.size()) + "] " +
         scenes[i].image.filename().string());
    run.add(scenes[i], stop);
  }
}

int measure_quality(const Arguments& arguments, const std::stop_token& stop) {
  std::vector<QualityScene> scenes = read_quality_scenes(arguments.positionals()[1]);
  const auto limit = arguments.integer("--limit", 1, std::numeric_limits<int>::max());
  scenes.resize(std::min(scenes.size(), static_cast<std::size_t>(limit.value_or(scenes.size()))));
  const EngineChoice choice = EngineChoice::require(arguments);
  const auto engine = choice.make();
  const ModelInfo model = engine->info().result();
  QualityRun run(engine,
                 ocr_engine(arguments, kThreadsOfARegion),
                 pipeline_options(arguments, choice.model_dir()),
                 modes_to_ask(arguments));
  measure_all(run, scenes, stop);
  if (arguments.has("--json")) {
    print_json({{"model", model.name},
                {"fingerprint", model.fingerprint},
                {"images", scenes.size()},
                {"figures", run.quality().to_json()}});
  } else {
    print_line(model.name + " on " + std::to_string(scenes.size()) + " images");
    print(run.quality().table());
  }
  return kExitSuccess;
}

int run(const Arguments& arguments, std::stop_token stop) {
  expect_positionals(arguments, bench_command(), 1, 65);
  const std::string& what = arguments.positionals().front();
  if (what == "quality") {
    expect_positionals(arguments, bench_command(), 2, 2);
    return measure_quality(arguments, stop);
  }
  const auto measurement = std::ranges::find(kOfThisMachine, what, &Measurement::name);
  if (measurement == kOfThisMachine.end())
    throw UsageError("expected quality, agreement, speed or kernels, found '" + what + "'");
  if (arguments.has("--server"))
    throw UsageError("--server: " + what + " is measured of this machine");
  return measurement->run(arguments, stop);
}

}  // namespace

const Command& bench_command() {
  static const Command command{
      .name = "bench",
      .operands = "quality FOLDER | agreement [IMAGE...] | speed [IMAGE...] | kernels",
      .summary = "measure how right and how fast a model is",
      .details =
          "speed: times of one question about each image, the first and the second one, and how "
          "many\n"
          "tokens are written in a second, one reply at a time and several; without IMAGE about "
          "drawn\n"
          "pictures of 448x448 and 1024x768. Memory is what the program has held at most.\n"
          "\n"
          "agreement: how often the model's next word stays the same with --dtype, or int8 and "
          "int4, "
          "in\n"
          "place of its own weights, and how far the likelihoods move (KL, in nats).\n"
          "\n"
          "kernels: the program's own inner loops beside libtorch's, on random numbers of "
          "Qwen3-VL-2B's\n"
          "shapes. Takes 4 GB of memory.\n"
          "\n"
          "quality: FOLDER holds images and samples.json with their truth, as "
          "resources/samples/gallery "
          "does.\n"
          "Boxes are looked for, claims about regions judged, and every question asked in each "
          "mode, or\n"
          "only in --mode. Prints one line for each figure: its name, its mean and how many cases "
          "it is\n"
          "the mean of. What was wrong is told on standard error meanwhile.\n"
          "\n"
          "An answer is right when its words are those of the truth, whatever their case. Steps "
          "are\n"
          "right when all of them are; answers tell of the whole way to them. A box that is "
          "missing or\n"
          "too many counts as 0 in grounding_iou.\n",
      .example = "corgi bench quality resources/samples/gallery --model Qwen3-VL-2B-Instruct",
      .options = kOptions,
      .groups = kModelOptions | kServerOptions | kMethodOptions | kOcrOptions | kSamplingOptions |
                kOutputOptions,
      .run = run,
  };
  return command;
}

}  // namespace corgi
