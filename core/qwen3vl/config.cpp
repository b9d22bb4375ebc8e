#include "core/qwen3vl/config.h"

#include "core/base/json.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corgi {
namespace {

constexpr std::uint64_t kMaxConfigBytes = 1 << 20;
// Far above every published size, far below what would overflow a product of three of them.
constexpr std::int64_t kMaxWidth = 1 << 17;
constexpr std::int64_t kMaxLayers = 1024;
constexpr std::int64_t kMaxVocab = 1 << 22;
constexpr std::int64_t kMaxContext = 1 << 24;

[[noreturn]] void reject(const std::string& where, const std::string& message) {
  throw Error(ErrorCode::kModelFile, where + ": " + message);
}

void require_value(const JsonObject& json,
                   std::string_view key,
                   const std::string& expected,
                   const std::string& where) {
  const std::string found = json.string_or(key, expected);
  if (found != expected) {
    throw Error(ErrorCode::kUnsupportedModel,
                where + ": " + std::string(key) + ": expected \"" + expected + "\", found \"" +
                    found + "\"");
  }
}

std::vector<std::int64_t> integers(const JsonObject& json,
                                   std::string_view key,
                                   std::int64_t most,
                                   const std::string& where) {
  std::vector<std::int64_t> values;
  for (const Json& item : json.array(key)) {
    if (!item.is_number_integer() || item.get<std::int64_t>() < 0 ||
        item.get<std::int64_t>() > most) {
      reject(where,
             std::string(key) + ": expected whole numbers from 0 to " + std::to_string(most) +
                 ", found " + dump_json(item));
    }
    values.push_back(item.get<std::int64_t>());
    if (values.size() > static_cast<std::size_t>(kMaxLayers))
      reject(where, std::string(key) + ": too many entries");
  }
  return values;
}

VisionConfig read_vision(const JsonObject& json, const std::string& where) {
  VisionConfig c;
  require_value(json, "hidden_act", "gelu_pytorch_tanh", where);
  c.depth = json.integer("depth", 1, kMaxLayers);
  c.hidden_size = json.integer("hidden_size", 1, kMaxWidth);
  c.intermediate_size = json.integer("intermediate_size", 1, kMaxWidth);
  c.num_heads = json.integer("num_heads", 1, kMaxWidth);
  c.in_channels = json.integer_or("in_channels", 3, 3, 3);
  c.patch_size = json.integer_or("patch_size", 16, 1, 256);
  c.spatial_merge_size = json.integer_or("spatial_merge_size", 2, 1, 16);
  c.temporal_patch_size = json.integer_or("temporal_patch_size", 2, 1, 16);
  c.out_hidden_size = json.integer("out_hidden_size", 1, kMaxWidth);
  c.num_position_embeddings = json.integer("num_position_embeddings", 1, kMaxContext);
  c.deepstack_visual_indexes = integers(json, "deepstack_visual_indexes", c.depth - 1, where);
  if (c.hidden_size % c.num_heads != 0 || c.head_dim() % 4 != 0) {
    reject(where,
           "hidden_size " + std::to_string(c.hidden_size) + " can't be split into " +
               std::to_string(c.num_heads) + " heads whose size is a multiple of 4");
  }
  const std::int64_t side = c.position_grid_side();
  if (side * side != c.num_position_embeddings) {
    reject(where,
           "num_position_embeddings: expected a square number, found " +
               std::to_string(c.num_position_embeddings));
  }
  return c;
}

// Qwen's files keep the rotary settings under rope_scaling; newer exports use rope_parameters.
void read_rope(const JsonObject& json, TextConfig& c, const std::string& where) {
  const std::string key = json.has("rope_parameters") ? "rope_parameters" : "rope_scaling";
  const JsonObject rope = json.object(key);
  const std::string rope_where = where + ": " + key;
  require_value(rope, "rope_type", "default", rope_where);
  c.rope_theta = rope.has("rope_theta") ? rope.number("rope_theta", 1, 1e12)
                                        : json.number("rope_theta", 1, 1e12);
  const std::vector<std::int64_t> section = integers(rope, "mrope_section", kMaxWidth, rope_where);
  const std::int64_t half = c.head_dim / 2;
  if (section.size() != 3 ||
      std::accumulate(section.begin(), section.end(), std::int64_t{0}) != half) {
    reject(rope_where,
           "mrope_section: expected 3 numbers whose sum is head_dim / 2 = " + std::to_string(half));
  }
  std::copy(section.begin(), section.end(), c.mrope_section.begin());
  if (!rope.boolean_or("mrope_interleaved", true)) {
    throw Error(ErrorCode::kUnsupportedModel,
                rope_where + ": mrope_interleaved: expected true, found false");
  }
}

TextConfig read_text(const JsonObject& json, const std::string& where) {
  TextConfig c;
  require_value(json, "hidden_act", "silu", where);
  c.vocab_size = json.integer("vocab_size", 1, kMaxVocab);
  c.hidden_size = json.integer("hidden_size", 1, kMaxWidth);
  c.intermediate_size = json.integer("intermediate_size", 1, kMaxWidth);
  c.num_hidden_layers = json.integer("num_hidden_layers", 1, kMaxLayers);
  c.num_attention_heads = json.integer("num_attention_heads", 1, kMaxWidth);
  c.num_key_value_heads =
      json.integer_or("num_key_value_heads", c.num_attention_heads, 1, kMaxWidth);
  c.head_dim = json.integer_or("head_dim", c.hidden_size / c.num_attention_heads, 1, 4096);
  c.max_position_embeddings = json.integer("max_position_embeddings", 1, kMaxContext);
  c.rms_norm_eps = json.number_or("rms_norm_eps", 1e-6, 0, 1);
  c.attention_bias = json.boolean_or("attention_bias", false);
  if (c.num_attention_heads % c.num_key_value_heads != 0) {
    reject(where,
           "num_attention_heads " + std::to_string(c.num_attention_heads) +
               " isn't a multiple of num_key_value_heads " + std::to_string(c.num_key_value_heads));
  }
  if (c.head_dim % 2 != 0)
    reject(where, "head_dim: expected an even number, found " + std::to_string(c.head_dim));
  read_rope(json, c, where);
  return c;
}

void require_fitting(const Qwen3VlConfig& c, const std::string& where) {
  if (c.vision.out_hidden_size != c.text.hidden_size) {
    reject(where,
           "vision_config.out_hidden_size " + std::to_string(c.vision.out_hidden_size) +
               " differs from text_config.hidden_size " + std::to_string(c.text.hidden_size));
  }
  if (static_cast<std::int64_t>(c.vision.deepstack_visual_indexes.size()) >
      c.text.num_hidden_layers) {
    reject(where, "more deepstack_visual_indexes than text layers");
  }
}

}  // namespace

std::int64_t VisionConfig::position_grid_side() const {
  return std::llround(std::sqrt(static_cast<double>(num_position_embeddings)));
}

Qwen3VlConfig Qwen3VlConfig::load(const std::filesystem::path& config_json) {
  const Json root = read_json_file(config_json, kMaxConfigBytes, ErrorCode::kModelFile);
  const std::string where = config_json.string();
  const JsonObject json(root, where, ErrorCode::kModelFile);
  const std::string model_type = json.string("model_type");
  if (model_type != "qwen3_vl") {
    throw Error(ErrorCode::kUnsupportedModel,
                where + ": model_type: expected \"qwen3_vl\", found \"" + model_type + "\"");
  }
  Qwen3VlConfig config;
  config.vision = read_vision(json.object("vision_config"), where + ": vision_config");
  config.text = read_text(json.object("text_config"), where + ": text_config");
  config.tie_word_embeddings = json.boolean_or("tie_word_embeddings", false);
  require_fitting(config, where);
  return config;
}

}  // namespace corgi
