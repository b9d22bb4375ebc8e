#include "core/engine/loaded_model.h"

#include "core/base/json.h"
#include "core/engine/kept_quantized.h"
#include "core/hub/checkpoint_files.h"
#include "core/hub/hub_cache.h"

#include <cmath>
#include <cstdio>
#include <utility>

#include <ATen/Context.h>
#include <c10/core/ScalarType.h>

namespace corgi {
namespace {

constexpr std::uint64_t kMaxTemplateBytes = 4 << 20;

c10::Device parse_device(const std::string& name) {
  if (name == "auto") return at::hasCUDA() ? c10::Device(c10::kCUDA, 0) : c10::Device(c10::kCPU);
  if (name == "cpu") return c10::kCPU;
  const bool is_cuda = name == "cuda" || name.rfind("cuda:", 0) == 0;
  if (!is_cuda)
    throw Error(ErrorCode::kInput, "device: expected cpu, cuda:0 or auto, found \"" + name + "\"");
  if (!at::hasCUDA())
    throw Error(ErrorCode::kInput,
                "device " + name + " was asked for, but this libtorch or machine has no CUDA");
  try {
    return c10::Device(name);
  } catch (const c10::Error& e) {
    throw Error(ErrorCode::kInput, "device: " + std::string(e.what_without_backtrace()));
  }
}

c10::ScalarType parse_dtype(const std::string& name) {
  if (name == "fp32") return at::kFloat;
  if (name == "bf16") return at::kBFloat16;
  if (name == "fp16") return at::kHalf;
  throw Error(ErrorCode::kInput,
              "dtype: expected fp32, bf16, fp16, int8 or int4, found \"" + name + "\"");
}

std::string dtype_name(c10::ScalarType dtype) {
  switch (dtype) {
    case at::kFloat:
      return "fp32";
    case at::kBFloat16:
      return "bf16";
    default:
      return "fp16";
  }
}

WeightPlacement placement(const LocalEngineOptions& options) {
  WeightPlacement placement{std::nullopt, parse_device(options.device)};
  if (options.dtype == "int8" || options.dtype == "int4") {
    if (!placement.device.is_cpu()) {
      throw Error(ErrorCode::kInput,
                  "dtype " + options.dtype + " is for the processor only, not for " +
                      placement.device.str() + ": use bf16 there, or --device cpu");
    }
    placement.bits = options.dtype == "int8" ? 8 : 4;
    placement.dtype = at::kBFloat16;
  } else if (!options.dtype.empty()) {
    placement.dtype = parse_dtype(options.dtype);
  }
  return placement;
}

// The checkpoint's Jinja template, wherever it is kept; empty when there is none.
std::string chat_template(const std::filesystem::path& dir) {
  if (std::filesystem::exists(dir / "chat_template.jinja")) {
    return read_text_file(dir / "chat_template.jinja", kMaxTemplateBytes, ErrorCode::kModelFile);
  }
  for (const char* name : {"chat_template.json", "tokenizer_config.json"}) {
    if (!std::filesystem::exists(dir / name)) continue;
    const Json root = read_json_file(dir / name, kMaxTemplateBytes, ErrorCode::kModelFile);
    const auto text = root.is_object() ? root.find("chat_template") : root.end();
    if (text != root.end() && text->is_string()) return text->get<std::string>();
  }
  return {};
}

// The prompt is built in C++; all that differs between Qwen3-VL's templates is whether the reply
// opens with a thought.
std::string reply_prefix(const std::filesystem::path& dir) {
  const bool thinks =
      chat_template(dir).find("<|im_start|>assistant\\n<think>\\n") != std::string::npos;
  return thinks ? "<think>\n" : "";
}

std::string parameter_text(std::int64_t count) {
  char text[48];
  if (count >= 100'000'000) {
    std::snprintf(text, sizeof(text), "%.1f billion parameters", static_cast<double>(count) / 1e9);
  } else {
    std::snprintf(text, sizeof(text), "%.1f million parameters", static_cast<double>(count) / 1e6);
  }
  return text;
}

TokenId default_stop(const Tokenizer& tokenizer) {
  const auto id = tokenizer.id_of("<|im_end|>");
  if (!id) throw Error(ErrorCode::kTokenizer, "the tokenizer has no <|im_end|> token");
  return *id;
}

// Ids that the embedding has no row for would read beyond it.
void require_vocabulary(const LoadedModel& loaded) {
  const std::int64_t rows = loaded.model.config().text.vocab_size;
  const std::int64_t ids = loaded.processor.tokenizer().vocab_size();
  if (ids > rows) {
    throw Error(ErrorCode::kModelFile,
                "config.json: vocab_size " + std::to_string(rows) +
                    " is smaller than the tokenizer's " + std::to_string(ids));
  }
}

// What the weights that decoding reads are kept in.
std::string weights_name(const LoadedModel& loaded, const std::string& asked) {
  if (asked == "int8" || asked == "int4") return asked;
  return dtype_name(c10::typeMetaToScalarType(loaded.model.options().dtype()));
}

// What each tier of reuse keeps: see ReuseCaches, VisionFeatures and KvCache.
ImageNeeds image_needs(const LoadedModel& loaded) {
  const VisionConfig& vision = loaded.model.config().vision;
  const TextConfig& text = loaded.model.config().text;
  const auto element = static_cast<std::int64_t>(loaded.model.options().dtype().itemsize());
  const auto levels = static_cast<std::int64_t>(vision.deepstack_visual_indexes.size()) + 1;
  const std::int64_t patches = vision.spatial_merge_size * vision.spatial_merge_size;
  ImageNeeds needs;
  needs.limits = loaded.processor.image_processor().config().size_limits();
  needs.processor_bytes =
      patches * vision.patch_elements() * static_cast<std::int64_t>(sizeof(float));
  needs.vision_bytes = levels * vision.out_hidden_size * element;
  needs.prefix_bytes =
      2 * text.num_hidden_layers * text.num_key_value_heads * text.head_dim * element;
  return needs;
}

ModelInfo describe(const LoadedModel& loaded, const LocalEngineOptions& options) {
  const std::filesystem::path& dir = options.model_dir;
  ModelInfo info;
  info.name = checkpoint_name(dir);
  info.description = "Qwen3-VL, " + parameter_text(loaded.model.parameter_count()) + ", " +
                     weights_name(loaded, options.dtype) + ", on " +
                     loaded.model.options().device().str();
  info.fingerprint = loaded.model.fingerprint();
  info.context_tokens = loaded.model.config().text.max_position_embeddings;
  info.vocab_size = loaded.model.config().text.vocab_size;
  info.is_demo = is_demonstration(dir / "config.json");
  info.image = image_needs(loaded);
  return info;
}

}  // namespace

LoadedModel load_model(const LocalEngineOptions& options, const std::stop_token& stop) {
  const std::filesystem::path& dir = options.model_dir;
  if (!std::filesystem::is_directory(dir)) {
    throw Error(ErrorCode::kIo,
                dir.string() + ": expected the folder of a Qwen3-VL checkpoint, found none");
  }
  const WeightPlacement weights = placement(options);
  if (weights.bits > 0) keep_quantized(options, weights.bits, stop);
  Qwen3VlModel model = Qwen3VlModel::load(dir, weights);
  Processor processor = Processor::load(dir);
  GenerationConfig generation = GenerationConfig::load(dir, default_stop(processor.tokenizer()));
  LoadedModel loaded{
      std::move(processor), std::move(model), std::move(generation), reply_prefix(dir), {}};
  require_vocabulary(loaded);
  loaded.info = describe(loaded, options);
  return loaded;
}

}  // namespace corgi
