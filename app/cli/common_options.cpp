#include "app/cli/common_options.h"

#include "app/cli/method_options.h"
#include "app/cli/transfer_line.h"
#include "app/ocr_choice.h"
#include "app/threads.h"
#include "core/engine/remote_options.h"
#include "core/generation/generation_config.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <vector>

namespace corgi {
namespace {

constexpr std::array kCommonOptions{
    CommonOption{
        kModelOptions,
        {"--model", "DIR_OR_ID", "the checkpoint's folder, or its name in the Hugging Face cache"}},
    CommonOption{kModelOptions,
                 {"--device", "NAME", "cpu, cuda:0 or auto (the default)", "cpu cuda:0 auto"}},
    CommonOption{kModelOptions,
                 {"--dtype",
                  "NAME",
                  "fp32, bf16, fp16, int8 or int4; by default what the file has",
                  "fp32 bf16 fp16 int8 int4"}},
    CommonOption{kModelOptions,
                 {"--threads", "N", "threads for numeric work; by default one a core"}},
    CommonOption{kModelOptions,
                 {"--cache-mb", "N", "memory for what is reused of images; 2048 by default"}},
    CommonOption{kServerOptions,
                 {"--server", "URL", "ask an OpenAI-compatible server; --model names its model"}},
    CommonOption{kServerOptions,
                 {"--api-key-env", "NAME", "the variable that holds the server's key"}},
    CommonOption{kServerOptions, {"--requests", "N", "sent to a server at once; 8 by default"}},
    CommonOption{kSamplingOptions,
                 {"--temperature", "T", "0 takes the likeliest token every time"}},
    CommonOption{kSamplingOptions, {"--top-k", "N", "sample among the N likeliest tokens; 0: all"}},
    CommonOption{kSamplingOptions, {"--top-p", "P", "sample among the likeliest that sum to P"}},
    CommonOption{kSamplingOptions, {"--presence-penalty", "X", "lower what was written already"}},
    CommonOption{kSamplingOptions,
                 {"--repetition-penalty", "X", "divide its score by this; 1: off"}},
    CommonOption{kSamplingOptions, {"--seed", "N", "the same seed gives the same tokens"}},
    CommonOption{kSamplingOptions, {"--max-new-tokens", "N", "the longest reply; 512 by default"}},
    CommonOption{
        kMethodOptions,
        {"--mode", "MODE", "thorough (the default), fast or direct", "thorough fast direct"}},
    CommonOption{kMethodOptions, {"--max-steps", "N", "steps to check at most; 4 by default"}},
    CommonOption{kMethodOptions, {"--max-regions", "N", "regions of a step at most; 5 by default"}},
    CommonOption{
        kMethodOptions,
        {"--nms-iou", "X", "boxes that overlap more are one; 0.7 by default, 1: all stay"}},
    CommonOption{kMethodOptions,
                 {"--crop-margin", "X", "around a region, of its longer side; 0.125 by default"}},
    CommonOption{kMethodOptions,
                 {"--image-tokens", "N", "the image is shrunk to these; 2048 by default, 0: off"}},
    CommonOption{kMethodOptions,
                 {"--least-image-tokens", "N", "and enlarged to these; 1024 by default, 0: off"}},
    CommonOption{kMethodOptions, {"--crop-tokens", "N", "of a region; 1024 by default, 0: off"}},
    CommonOption{kMethodOptions, {"--second-look", "", "locate small boxes again, from nearer"}},
    CommonOption{kMethodOptions,
                 {"--counter-check", "", "ask supported claims without what is in the box"}},
    CommonOption{kMethodOptions, {"--no-explanation", "", "the answer alone"}},
    CommonOption{kMethodOptions, {"--reasoning-tokens", "N", "the longest reply of this stage"}},
    CommonOption{kMethodOptions, {"--grounding-tokens", "N", "likewise"}},
    CommonOption{kMethodOptions, {"--caption-tokens", "N", "likewise"}},
    CommonOption{kMethodOptions, {"--answer-tokens", "N", "likewise"}},
    CommonOption{kMethodOptions, {"--reasoning-temperature", "T", "of the reasoning alone"}},
    CommonOption{kMethodOptions,
                 {"--prompts", "FILE", "other wording, in the form of prompts.json"}},
    CommonOption{kOcrOptions,
                 {"--ocr",
                  "ENGINE",
                  "ppocr (the default), tesseract, or model: the one that answers",
                  "ppocr tesseract model"}},
    CommonOption{kReportOptions, {"--report", "DIR", "write results into this folder"}},
    CommonOption{kOutputOptions, {"--json", "", "print the result as JSON"}},
};

// Source: huggingface.co/Qwen/Qwen3-VL-2B-Instruct, generation_config.json.
constexpr SamplingOptions kPublishedSampling{.temperature = 0.7, .top_k = 20, .top_p = 0.8};

std::vector<std::string_view> choices_of(std::string_view name) {
  const auto option = std::ranges::find(
      kCommonOptions, name, [](const CommonOption& common) { return common.spec.name; });
  std::vector<std::string_view> words;
  std::string_view rest = option->spec.choices;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    words.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
}

// The value is one of the option's choices, or a UsageError tells which there are.
void expect_choice(const Arguments& arguments, std::string_view name) {
  const std::vector<std::string_view> known = choices_of(name);
  const auto value = arguments.value(name);
  if (!value || std::ranges::find(known, *value) != known.end()) return;
  std::string expected;
  for (const std::string_view word : known) {
    if (!expected.empty()) expected += word == known.back() ? " or " : ", ";
    expected += word;
  }
  throw UsageError(std::string(name) + ": expected " + expected + ", found '" + *value + "'" +
                   did_you_mean(*value, known));
}

void expect_device(const Arguments& arguments) {
  const std::string device = arguments.value("--device").value_or("auto");
  const std::string_view number =
      std::string_view(device).substr(std::min<std::size_t>(5, device.size()));
  const bool is_gpu = device == "cuda" ||
                      (device.starts_with("cuda:") && !number.empty() && number.size() <= 3 &&
                       std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; }));
  if (device == "cpu" || device == "auto" || is_gpu) return;
  throw UsageError("--device: expected cpu, cuda:0 or auto, found '" + device + "'");
}

void expect_server(const Arguments& arguments) {
  const auto address = arguments.value("--server");
  if (!address) return;
  try {
    server_address(QString::fromStdString(*address));
  } catch (const Error& e) {
    throw UsageError(std::string("--server: ") + e.what());
  }
}

// What was given on the command line; the checkpoint has the rest.
struct SamplingOverrides {
  std::optional<double> temperature;
  std::optional<std::int64_t> top_k;
  std::optional<double> top_p;
  std::optional<double> presence_penalty;
  std::optional<double> repetition_penalty;
  std::optional<std::int64_t> seed;

  bool operator==(const SamplingOverrides&) const = default;
};

SamplingOverrides sampling_overrides(const Arguments& arguments) {
  return {.temperature = arguments.number("--temperature", 0, 100),
          .top_k = arguments.integer("--top-k", 0, 10'000'000),
          .top_p = arguments.number("--top-p", 0, 1),
          .presence_penalty = arguments.number("--presence-penalty", -100, 100),
          .repetition_penalty = arguments.number("--repetition-penalty", 0.01, 100),
          .seed = arguments.integer("--seed", 0, std::numeric_limits<std::int64_t>::max())};
}

}  // namespace

std::span<const CommonOption> common_options() {
  return kCommonOptions;
}

void check_common_options(const Arguments& arguments) {
  for (const char* option : {"--api-key-env", "--requests"}) {
    if (arguments.has(option) && !arguments.has("--server")) {
      throw UsageError(std::string(option) + " is about a server: name it by --server");
    }
  }
  requests_at_once(arguments);
  expect_server(arguments);
  expect_choice(arguments, "--dtype");
  expect_choice(arguments, "--ocr");
  expect_choice(arguments, "--mode");
  expect_device(arguments);
  sampling_overrides(arguments);
  thread_count(arguments);
  max_new_tokens(arguments);
  reuse_budgets(arguments);
  PipelineOptions method;
  apply_method_options(arguments, method);
}

LocalEngineOptions engine_options(const Arguments& arguments,
                                  const std::filesystem::path& model_dir) {
  LocalEngineOptions options;
  options.model_dir = model_dir;
  options.device = arguments.value("--device").value_or("auto");
  options.dtype = arguments.value("--dtype").value_or("");
  options.threads = thread_budget(thread_count(arguments)).engine_threads;
  options.reuse = reuse_budgets(arguments);
  options.on_quantizing = [line = std::make_shared<TransferLine>()](double share) {
    line->tell("quantising the weights, once", share);
    if (share >= 1) line->finish();
  };
  return options;
}

std::shared_ptr<OcrEngine> ocr_engine(const Arguments& arguments, int threads) {
  return make_ocr(arguments.value("--ocr").value_or("ppocr"), threads);
}

bool model_reads(const Arguments& arguments) {
  return arguments.value("--ocr") == kReadByModel;
}

int thread_count(const Arguments& arguments) {
  return static_cast<int>(arguments.integer("--threads", 1, 1024).value_or(0));
}

int requests_at_once(const Arguments& arguments) {
  const int usual = RemoteOptions().requests_at_once;
  return static_cast<int>(arguments.integer("--requests", 1, 256).value_or(usual));
}

int max_new_tokens(const Arguments& arguments) {
  const int usual = GenerateRequest().max_new_tokens;
  return static_cast<int>(arguments.integer("--max-new-tokens", 1, 1'000'000).value_or(usual));
}

SamplingOptions usual_sampling(const std::optional<std::filesystem::path>& model_dir) {
  // The stop tokens of the configuration are the engine's business, so the fallback for them is of
  // no matter.
  return model_dir ? GenerationConfig::load(*model_dir, 0).sampling : kPublishedSampling;
}

std::optional<SamplingOptions> sampling_options(
    const Arguments& arguments, const std::optional<std::filesystem::path>& model_dir) {
  const SamplingOverrides given = sampling_overrides(arguments);
  if (given == SamplingOverrides() && !sets_stage_temperature(arguments)) return std::nullopt;
  SamplingOptions options = usual_sampling(model_dir);
  options.temperature = given.temperature.value_or(options.temperature);
  options.top_k = static_cast<int>(given.top_k.value_or(options.top_k));
  options.top_p = given.top_p.value_or(options.top_p);
  options.presence_penalty = given.presence_penalty.value_or(options.presence_penalty);
  options.repetition_penalty = given.repetition_penalty.value_or(options.repetition_penalty);
  if (given.seed) options.seed = static_cast<std::uint64_t>(*given.seed);
  return options;
}

PipelineOptions pipeline_options(const Arguments& arguments,
                                 const std::optional<std::filesystem::path>& model_dir) {
  PipelineOptions options;
  options.mode = mode_from_string(arguments.value("--mode").value_or("thorough")).value();
  options.sampling = sampling_options(arguments, model_dir);
  options.max_new_tokens = max_new_tokens(arguments);
  options.ocr_threads = thread_budget(thread_count(arguments)).ocr_threads;
  options.model_reads = model_reads(arguments);
  apply_method_options(arguments, options);
  return options;
}

}  // namespace corgi
