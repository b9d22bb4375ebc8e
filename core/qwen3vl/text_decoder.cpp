#include "core/qwen3vl/text_decoder.h"

#include "core/base/cancel.h"
#include "core/kernels/attention.h"
#include "core/kernels/gate.h"
#include "core/kernels/linear.h"
#include "core/kernels/norm.h"
#include "core/kernels/rotary.h"
#include "core/qwen3vl/mrope.h"
#include "core/qwen3vl/streamed_weights.h"

#include <algorithm>
#include <string>
#include <utility>

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/embedding.h>
#include <c10/core/InferenceMode.h>

namespace corgi {
namespace {

const std::string kPrefix = "model.language_model.";

struct Layer {
  Layer(Checkpoint& checkpoint, std::int64_t index, const TextConfig& c) {
    const std::string name = kPrefix + "layers." + std::to_string(index) + ".";
    const auto norm = [&](const char* part, std::int64_t size) {
      return checkpoint.take(name + part + ".weight", {size});
    };
    input_norm = norm("input_layernorm", c.hidden_size);
    post_attention_norm = norm("post_attention_layernorm", c.hidden_size);
    q_norm = norm("self_attn.q_norm", c.head_dim);
    k_norm = norm("self_attn.k_norm", c.head_dim);
    const StreamedLayer matrices = streamed_layer(c, index);
    qkv_proj = take_streamed(checkpoint, matrices.qkv);
    o_proj = take_streamed(checkpoint, matrices.o);
    gate_up_proj = take_streamed(checkpoint, matrices.gate_up);
    down_proj = take_streamed(checkpoint, matrices.down);
  }

  at::Tensor input_norm;
  at::Tensor post_attention_norm;
  at::Tensor q_norm;
  at::Tensor k_norm;
  std::unique_ptr<Linear> qkv_proj;
  std::unique_ptr<Linear> o_proj;
  std::unique_ptr<Linear> gate_up_proj;
  std::unique_ptr<Linear> down_proj;
};

// A tied checkpoint may still carry the head; it is the same matrix, so the embedding serves.
std::unique_ptr<Linear> take_head(Checkpoint& checkpoint, const TextConfig& c, bool tied) {
  if (tied && checkpoint.contains("lm_head.weight"))
    checkpoint.view("lm_head.weight", {c.vocab_size, c.hidden_size});
  return take_streamed(checkpoint, streamed_head(c, tied));
}

// How many segments from `first` on have one token and share the same tokens before it: they read
// those together.
std::size_t together(std::span<const DecoderSegment> segments, std::size_t first) {
  const auto differs = [&](const DecoderSegment& s) {
    return s.n_tokens != 1 || s.cache->shared() != segments[first].cache->shared();
  };
  const auto rest = segments.subspan(first);
  return static_cast<std::size_t>(std::find_if(rest.begin(), rest.end(), differs) - rest.begin());
}

// q [T, heads, head_dim] -> [T, heads * head_dim]; one view for each segment.
at::Tensor attend_segments(const at::Tensor& q,
                           std::span<const DecoderSegment> segments,
                           std::span<const KvView> views) {
  std::vector<at::Tensor> outputs;
  std::int64_t at = 0;
  for (std::size_t i = 0; i < segments.size();) {
    const std::size_t count = together(segments, i);
    const std::int64_t rows = count > 0 ? static_cast<std::int64_t>(count) : segments[i].n_tokens;
    const at::Tensor queries = q.narrow(0, at, rows);
    outputs.push_back(count > 0 ? decode_attention(queries, views.subspan(i, count))
                                : causal_attention(queries, views[i]));
    at += rows;
    i += std::max<std::size_t>(count, 1);
  }
  return outputs.size() == 1 ? outputs.front() : at::cat(outputs, 0);
}

// x [T, hidden] -> [T, hidden]; keys and values go behind each segment's cache.
at::Tensor attend(const at::Tensor& x,
                  const Layer& layer,
                  std::int64_t index,
                  const RotaryTables& rotary,
                  const DecoderInput& input,
                  const TextConfig& c) {
  const std::int64_t n = x.size(0);
  const std::int64_t n_q = c.num_attention_heads;
  const std::int64_t n_kv = c.num_key_value_heads;
  const at::Tensor qkv = layer.qkv_proj->forward(x).view({n, n_q + 2 * n_kv, c.head_dim});
  const auto turned = [&](std::int64_t first, std::int64_t count, const at::Tensor& norm) {
    return normed_rotary(qkv.narrow(1, first, count), norm, c.rms_norm_eps, rotary.cos, rotary.sin);
  };
  const at::Tensor q = turned(0, n_q, layer.q_norm);
  const at::Tensor k = turned(n_q, n_kv, layer.k_norm);
  const at::Tensor v = qkv.narrow(1, n_q + n_kv, n_kv);
  std::vector<KvView> views;
  std::int64_t at = 0;
  for (const DecoderSegment& segment : input.segments) {
    const auto slice = [&](const at::Tensor& y) { return y.narrow(0, at, segment.n_tokens); };
    views.push_back(segment.cache->append(index, slice(k), slice(v)));
    at += segment.n_tokens;
  }
  return layer.o_proj->forward(attend_segments(q, input.segments, views));
}

// What a layer leaves to be added: the next norm does that in the same pass over the row.
struct Residual {
  at::Tensor x;      // [T, hidden]
  at::Tensor delta;  // [T, hidden] or undefined
};

Residual run_layer(const Residual& r,
                   const Layer& layer,
                   std::int64_t index,
                   const RotaryTables& rotary,
                   const DecoderInput& input,
                   const TextConfig& c) {
  const at::Tensor normed = add_rms_norm(r.x, r.delta, layer.input_norm, c.rms_norm_eps);
  const at::Tensor attended = attend(normed, layer, index, rotary, input, c);
  const at::Tensor y = add_rms_norm(r.x, attended, layer.post_attention_norm, c.rms_norm_eps);
  return {r.x, layer.down_proj->forward(silu_gate(layer.gate_up_proj->forward(y)))};
}

}  // namespace

struct TextDecoder::Weights {
  Weights(const TextConfig& c, bool tied_head, Checkpoint& checkpoint)
      : embedding(checkpoint.take(kPrefix + "embed_tokens.weight", {c.vocab_size, c.hidden_size})),
        norm(checkpoint.take(kPrefix + "norm.weight", {c.hidden_size})),
        head(take_head(checkpoint, c, tied_head)) {
    for (std::int64_t i = 0; i < c.num_hidden_layers; ++i) {
      layers.emplace_back(checkpoint, i, c);
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
  Residual r{input.embeds.clone(), {}};
  for (std::size_t i = 0; i < weights_->layers.size(); ++i) {
    throw_if_stopped(stop);
    r = run_layer(r, weights_->layers[i], static_cast<std::int64_t>(i), rotary, input, config_);
    if (i < input.deepstack.size()) {
      r = {r.x.add_(r.delta), {}};
      r.x.index_add_(0, input.visual_rows, input.deepstack[i]);
    }
  }
  for (const DecoderSegment& segment : input.segments) segment.cache->advance(segment.n_tokens);
  return r.delta.defined() ? r.x.add_(r.delta) : r.x;
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
