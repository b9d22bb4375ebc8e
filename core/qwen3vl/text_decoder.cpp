#include "core/qwen3vl/text_decoder.h"

#include "core/base/cancel.h"
#include "core/kernels/attention.h"
#include "core/kernels/linear.h"
#include "core/kernels/norm.h"
#include "core/kernels/rotary.h"
#include "core/qwen3vl/mrope.h"

#include <string>
#include <utility>

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/embedding.h>
#include <ATen/ops/silu.h>
#include <c10/core/InferenceMode.h>

namespace corgi {
namespace {

const std::string kPrefix = "model.language_model.";
const std::string kHead = "lm_head.weight";

struct Layer {
  Layer(Checkpoint& checkpoint, const std::string& name, const TextConfig& c)
      : input_norm(checkpoint.take(name + "input_layernorm.weight", {c.hidden_size})),
        post_attention_norm(
            checkpoint.take(name + "post_attention_layernorm.weight", {c.hidden_size})),
        q_norm(checkpoint.take(name + "self_attn.q_norm.weight", {c.head_dim})),
        k_norm(checkpoint.take(name + "self_attn.k_norm.weight", {c.head_dim})) {
    const std::int64_t q_size = c.num_attention_heads * c.head_dim;
    const std::int64_t kv_size = c.num_key_value_heads * c.head_dim;
    const auto linear =
        [&](const std::string& part, std::int64_t out, std::int64_t in, bool has_bias) {
          at::Tensor weight = checkpoint.take(name + part + ".weight", {out, in});
          return make_linear(
              std::move(weight),
              has_bias ? checkpoint.take(name + part + ".bias", {out}) : at::Tensor());
        };
    q_proj = linear("self_attn.q_proj", q_size, c.hidden_size, c.attention_bias);
    k_proj = linear("self_attn.k_proj", kv_size, c.hidden_size, c.attention_bias);
    v_proj = linear("self_attn.v_proj", kv_size, c.hidden_size, c.attention_bias);
    o_proj = linear("self_attn.o_proj", c.hidden_size, q_size, c.attention_bias);
    gate_proj = linear("mlp.gate_proj", c.intermediate_size, c.hidden_size, false);
    up_proj = linear("mlp.up_proj", c.intermediate_size, c.hidden_size, false);
    down_proj = linear("mlp.down_proj", c.hidden_size, c.intermediate_size, false);
  }

  at::Tensor input_norm;
  at::Tensor post_attention_norm;
  at::Tensor q_norm;
  at::Tensor k_norm;
  std::unique_ptr<Linear> q_proj;
  std::unique_ptr<Linear> k_proj;
  std::unique_ptr<Linear> v_proj;
  std::unique_ptr<Linear> o_proj;
  std::unique_ptr<Linear> gate_proj;
  std::unique_ptr<Linear> up_proj;
  std::unique_ptr<Linear> down_proj;
};

// A tied checkpoint may still carry the head; it is the same matrix, so the embedding serves.
at::Tensor take_head(Checkpoint& checkpoint,
                     const TextConfig& c,
                     bool tied,
                     const at::Tensor& embedding) {
  if (!tied) return checkpoint.take(kHead, {c.vocab_size, c.hidden_size});
  if (checkpoint.contains(kHead)) checkpoint.take(kHead, {c.vocab_size, c.hidden_size});
  return embedding;
}

// x [T, hidden] -> [T, hidden]; keys and values go behind each segment's cache.
at::Tensor attend(const at::Tensor& x,
                  const Layer& layer,
                  std::int64_t index,
                  const RotaryTables& rotary,
                  const DecoderInput& input,
                  const TextConfig& c) {
  const std::int64_t n = x.size(0);
  const auto heads = [&](const Linear& proj, std::int64_t count) {
    return proj.forward(x).view({n, count, c.head_dim});
  };
  const at::Tensor q = apply_rotary(
      rms_norm(heads(*layer.q_proj, c.num_attention_heads), layer.q_norm, c.rms_norm_eps),
      rotary.cos,
      rotary.sin);
  const at::Tensor k = apply_rotary(
      rms_norm(heads(*layer.k_proj, c.num_key_value_heads), layer.k_norm, c.rms_norm_eps),
      rotary.cos,
      rotary.sin);
  const at::Tensor v = heads(*layer.v_proj, c.num_key_value_heads);
  std::vector<at::Tensor> outputs;
  std::int64_t at = 0;
  for (const DecoderSegment& segment : input.segments) {
    const auto slice = [&](const at::Tensor& y) { return y.narrow(0, at, segment.n_tokens); };
    const KvCache::View all = segment.cache->append(index, slice(k), slice(v));
    outputs.push_back(causal_attention(slice(q), all.k, all.v));
    at += segment.n_tokens;
  }
  return layer.o_proj->forward(outputs.size() == 1 ? outputs.front() : at::cat(outputs, 0));
}

at::Tensor run_layer(at::Tensor x,
                     const Layer& layer,
                     std::int64_t index,
                     const RotaryTables& rotary,
                     const DecoderInput& input,
                     const TextConfig& c) {
  x = x + attend(rms_norm(x, layer.input_norm, c.rms_norm_eps), layer, index, rotary, input, c);
  const at::Tensor y = rms_norm(x, layer.post_attention_norm, c.rms_norm_eps);
  return x.add_(layer.down_proj->forward(
      at::silu(layer.gate_proj->forward(y)).mul_(layer.up_proj->forward(y))));
}

}  // namespace

struct TextDecoder::Weights {
  Weights(const TextConfig& c, bool tied_head, Checkpoint& checkpoint)
      : embedding(checkpoint.take(kPrefix + "embed_tokens.weight", {c.vocab_size, c.hidden_size})),
        norm(checkpoint.take(kPrefix + "norm.weight", {c.hidden_size})),
        head(make_linear(take_head(checkpoint, c, tied_head, embedding))) {
    for (std::int64_t i = 0; i < c.num_hidden_layers; ++i) {
      layers.emplace_back(checkpoint, kPrefix + "layers." + std::to_string(i) + ".", c);
    }
  }

  at::Tensor embedding;
  std::vector<Layer> layers;
  at::Tensor norm;
  std::unique_ptr<Linear> head;
};

TextDecoder::TextDecoder(const TextConfig& config, bool tied_head, Checkpoint& checkpoint)
    : config_(config), weights_(std::make_unique<Weights>(config, tied_head, checkpoint)) {}

TextDecoder::~TextDecoder() = default;
TextDecoder::TextDecoder(TextDecoder&&) noexcept = default;

at::Tensor TextDecoder::embed(const at::Tensor& ids) const {
  const c10::InferenceMode guard;
  return at::embedding(weights_->embedding, ids);
}

at::Tensor TextDecoder::forward(const DecoderInput& input, const std::stop_token& stop) const {
  const c10::InferenceMode guard;
  const RotaryTables rotary = text_rotary(input.position_ids, config_);
  at::Tensor x = input.embeds;
  for (std::size_t i = 0; i < weights_->layers.size(); ++i) {
    throw_if_stopped(stop);
    x = run_layer(x, weights_->layers[i], static_cast<std::int64_t>(i), rotary, input, config_);
    if (i < input.deepstack.size()) x.index_add_(0, input.visual_rows, input.deepstack[i]);
  }
  for (const DecoderSegment& segment : input.segments) segment.cache->advance(segment.n_tokens);
  return x;
}

at::Tensor TextDecoder::logits(const at::Tensor& hidden) const {
  const c10::InferenceMode guard;
  return weights_->head->forward(rms_norm(hidden, weights_->norm, config_.rms_norm_eps))
      .to(at::kFloat);
}

at::TensorOptions TextDecoder::options() const {
  return weights_->embedding.options();
}

}  // namespace corgi
