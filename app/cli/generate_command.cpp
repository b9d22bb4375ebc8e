#include "app/cli/generate_command.h"

#include "app/cli/common_options.h"
#include "app/cli/console.h"
#include "app/cli/picture_operand.h"
#include "app/engine_choice.h"
#include "core/base/safetensors.h"

#include <array>
#include <string>
#include <vector>

namespace corgi {
namespace {

constexpr std::array kOptions{
    OptionSpec{"--image", "FILE", "an image before the text; may be given several times"},
    OptionSpec{"--prompt", "TEXT", "the text of the user's turn"},
    OptionSpec{"--system", "TEXT", "a system text; none by default"},
    OptionSpec{"--dump-logits", "FILE", "write logits, fp32 [steps, vocab], of a greedy run"},
};

GenerateRequest make_request(const Arguments& arguments,
                             const EngineChoice& choice,
                             std::stop_token stop) {
  Prompt prompt;
  prompt.system = arguments.value("--system").value_or("");
  for (const std::string& path : arguments.values("--image")) {
    prompt.parts.emplace_back(picture_operand(path));
  }
  if (const auto text = arguments.value("--prompt")) prompt.parts.emplace_back(*text);

  GenerateRequest request;
  request.prompts.push_back(std::move(prompt));
  request.sampling = sampling_options(arguments, choice.model_dir());
  request.max_new_tokens = max_new_tokens(arguments);
  request.stop = std::move(stop);
  if (!arguments.has("--json")) {
    request.on_text = [](std::size_t, std::string_view text) { print(text); };
  }
  if (arguments.has("--dump-logits")) {
    request.keep_logits = true;
    if (!request.sampling) request.sampling = SamplingOptions();
    request.sampling->temperature = 0;
  }
  return request;
}

void dump_logits(const Generation& generation, const std::string& path) {
  const auto steps = static_cast<std::int64_t>(generation.output_token_ids.size());
  const auto values = static_cast<std::int64_t>(generation.logits.size());
  const std::int64_t vocab = steps == 0 ? 0 : values / steps;
  write_safetensors(
      path,
      {{"logits",
        {TensorDtype::kFloat32, {steps, vocab}, std::as_bytes(std::span(generation.logits))}}});
}

Json to_json(const Generation& generation) {
  const GenerationTimings& timings = generation.timings;
  const CacheCounters& cache = generation.cache;
  return {{"prompt_token_ids", generation.prompt_token_ids},
          {"output_token_ids", generation.output_token_ids},
          {"prompt_tokens", generation.prompt_tokens()},
          {"output_tokens", generation.output_tokens()},
          {"text", generation.text},
          {"repeated", generation.repeated},
          {"finish_reason", to_string(generation.finish_reason)},
          {"image_grid_thw", generation.image_grid_thw},
          {"timings_ms",
           {{"process", timings.process_ms},
            {"vision", timings.vision_ms},
            {"prefill", timings.prefill_ms},
            {"decode", timings.decode_ms}}},
          {"cache",
           {{"processor_hits", cache.processor_hits},
            {"processor_misses", cache.processor_misses},
            {"vision_hits", cache.vision_hits},
            {"vision_misses", cache.vision_misses},
            {"prefix_hits", cache.prefix_hits},
            {"prefix_misses", cache.prefix_misses},
            {"saved_ms", cache.saved_ms}}}};
}

int run(const Arguments& arguments, std::stop_token stop) {
  expect_positionals(arguments, generate_command(), 0, 0);
  if (!arguments.has("--prompt") && !arguments.has("--image")) {
    throw UsageError("nothing to answer: give --prompt, --image or both");
  }
  if (arguments.has("--dump-logits") &&
      arguments.number("--temperature", 0, 100).value_or(0) != 0) {
    throw UsageError("--dump-logits is of a greedy run: leave --temperature out or 0");
  }
  if (arguments.has("--dump-logits") && arguments.has("--server")) {
    throw UsageError("--dump-logits needs a model on this machine: a server gives no logits");
  }
  const EngineChoice choice = EngineChoice::require(arguments);
  GenerateRequest request = make_request(arguments, choice, std::move(stop));
  const auto engine = choice.make();
  const Generation generation = engine->generate(std::move(request)).result().at(0);
  if (const auto path = arguments.value("--dump-logits")) dump_logits(generation, *path);
  if (arguments.has("--json")) {
    print_json(to_json(generation));
  } else {
    print("\n");
  }
  if (generation.finish_reason == FinishReason::kLength) note("corgi: stopped at --max-new-tokens");
  if (generation.finish_reason == FinishReason::kRepetition) note("corgi: stopped a repetition");
  if (generation.finish_reason == FinishReason::kBrokenOutput)
    note("corgi: the model's output stopped being a number; another --dtype may help");
  return kExitSuccess;
}

}  // namespace

const Command& generate_command() {
  static const Command command{
      .name = "generate",
      .operands = "",
      .summary = "have the model continue one prompt, without the method",
      .details =
          "Builds one user turn, the images in the order given and then the text, and prints the\n"
          "model's reply as it is written. --json prints it at the end, with the token ids, why "
          "it\n"
          "ended, times, and what was reused.\n",
      .example = "corgi generate --image dog.jpg --prompt 'Describe this.' --temperature 0",
      .options = kOptions,
      .groups = kModelOptions | kServerOptions | kSamplingOptions | kOutputOptions,
      .run = run,
  };
  return command;
}

}  // namespace corgi
